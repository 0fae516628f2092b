package dev.tidemark.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entity tags as headers carry them, and as the record knows them: without quotes. */
public final class EntityTags {
  private static final int DIGEST_CHARACTERS = 20;

  private EntityTags() {}

  /** A tag as a header carries it. */
  public static String strong(String tag) {
    return '"' + tag + '"';
  }

  /** A weak tag that differs where any of the parts does. */
  public static String weak(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      String hash = HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
      return "W/" + strong(hash);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Whether what a client holds is still current, weakly compared. */
  public static boolean matches(@Nullable String ifNoneMatch, String current) {
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals("*")
            || list(ifNoneMatch).stream().anyMatch(tag -> bare(tag).equals(bare(current))));
  }

  /**
   * The one condition that decides of those in an {@code If-Match} header: the current tag when it
   * is among them, else the first. A weak tag never matches.
   *
   * @param current without quotes; null when there is no such article
   * @return without quotes; null without a condition
   */
  public static @Nullable String condition(@Nullable String ifMatch, @Nullable String current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      return null;
    }
    List<String> strong = list(ifMatch).stream().filter(tag -> !tag.startsWith("W/")).toList();
    List<String> bare = strong.stream().map(EntityTags::bare).toList();
    if (current != null && bare.contains(current)) {
      return current;
    }
    return bare.isEmpty() ? "W/" : bare.getFirst();
  }

  private static List<String> list(String header) {
    List<String> tags = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= header.length(); i++) {
      if (i == header.length() || (header.charAt(i) == ',' && !quoted)) {
        String tag = header.substring(start, i).strip();
        if (!tag.isEmpty()) {
          tags.add(tag);
        }
        start = i + 1;
      } else if (header.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return tags;
  }

  private static String bare(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
    return quoted ? strong.substring(1, strong.length() - 1) : strong;
  }
}
