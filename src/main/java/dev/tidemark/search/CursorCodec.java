package dev.tidemark.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Cursors as text: opaque, safe in addresses, signed together with the query, filters, order and
 * folding they belong to, so that a cursor of another search, another key or another version is
 * refused. Thread-safe.
 */
public final class CursorCodec {
  private static final byte VERSION = 2;
  private static final int HEAD = 1 + 1 + 3 * Long.BYTES;
  private static final int SIGNATURE = 16;
  private static final int LONGEST_ID = 64;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  /**
   * @param key secret, at least 16 bytes; the same after a restart where cursors are to survive it
   */
  public CursorCodec(byte[] key) {
    if (key.length < 16) {
      throw new IllegalArgumentException("a key for cursors needs at least 16 bytes");
    }
    this.key = key.clone();
  }

  /** With a key of its own: its cursors hold as long as the process. */
  public static CursorCodec withRandomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new CursorCodec(key);
  }

  /**
   * The text of a place in the result of a request.
   *
   * @throws IllegalArgumentException when the place belongs to another order
   */
  public String encode(Cursor cursor, SearchRequest request) {
    byte[] id = cursor.id().getBytes(StandardCharsets.UTF_8);
    if (id.length > LONGEST_ID || cursor.sort() != request.sort()) {
      throw new IllegalArgumentException("not of this result: " + cursor);
    }
    Long place = cursor.key();
    byte[] payload =
        ByteBuffer.allocate(HEAD + id.length)
            .put(VERSION)
            .put((byte) (place == null ? 0 : 1))
            .putLong(place == null ? 0 : place)
            .putLong(cursor.position())
            .putLong(cursor.view())
            .put(id)
            .array();
    byte[] signed = Arrays.copyOf(payload, payload.length + SIGNATURE);
    System.arraycopy(sign(payload, request), 0, signed, payload.length, SIGNATURE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /**
   * The place that a text of {@link #encode} means.
   *
   * @param request the same search; its page, size, facets and fields may differ
   * @throws InvalidParameterException {@code invalid_cursor}
   */
  public Cursor decode(String text, SearchRequest request) {
    byte[] signed = bytes(text);
    if (signed == null || signed.length <= HEAD + SIGNATURE || signed[0] != VERSION) {
      throw invalid();
    }
    byte[] payload = Arrays.copyOf(signed, signed.length - SIGNATURE);
    byte[] signature = Arrays.copyOfRange(signed, payload.length, signed.length);
    if (!MessageDigest.isEqual(signature, sign(payload, request))) {
      throw invalid();
    }
    ByteBuffer buffer = ByteBuffer.wrap(payload, 1, payload.length - 1);
    boolean hasKey = buffer.get() == 1;
    long place = buffer.getLong();
    long position = buffer.getLong();
    long view = buffer.getLong();
    String id = new String(payload, HEAD, payload.length - HEAD, StandardCharsets.UTF_8);
    return new Cursor(request.sort(), hasKey ? place : null, id, position, view);
  }

  private static byte @Nullable [] bytes(String text) {
    if (text.length() > (HEAD + LONGEST_ID + SIGNATURE) * 4 / 3 + 4) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      boolean canonical =
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
      return canonical ? bytes : null;
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private byte[] sign(byte[] payload, SearchRequest request) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(payload);
      byte[] search = SearchAddress.ofResult(request).getBytes(StandardCharsets.UTF_8);
      return Arrays.copyOf(mac.doFinal(search), SIGNATURE);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static InvalidParameterException invalid() {
    return new InvalidParameterException(
        "invalid_cursor",
        "cursor",
        "This cursor is not of this search, or was changed; take it as it stands from the last"
            + " answer, or start again without one.");
  }
}
