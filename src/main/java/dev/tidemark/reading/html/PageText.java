package dev.tidemark.reading.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page or feed, whose charset is stated in up to three places that may all be wrong:
 * what the bytes can't be is not believed.
 *
 * @param text without byte order mark, line feeds alone
 * @param converted whether the bytes were not UTF-8
 */
public record PageText(String text, boolean converted) {
  private static final int HEAD = 4_096;
  private static final int SAMPLE = 12_000;
  private static final int SURE = 25;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /**
   * Decodes; never fails.
   *
   * @param declared by who sent the bytes; null when nobody did
   */
  public static PageText of(byte[] bytes, @Nullable Charset declared) {
    Charset marked = markOf(bytes);
    if (marked != null) {
      String text = new String(bytes, marked).substring(1);
      return of(text, marked);
    }
    List<Charset> stated = new ArrayList<>();
    if (declared != null) {
      stated.add(declared);
    }
    stated.addAll(inHead(bytes));
    Charset charset = choose(bytes, stated);
    return of(new String(bytes, charset), charset);
  }

  private static PageText of(String text, Charset charset) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    return new PageText(lines, !charset.equals(StandardCharsets.UTF_8));
  }

  private static Charset choose(byte[] bytes, List<Charset> stated) {
    Charset wide = wideOf(bytes);
    if (wide != null) {
      return wide;
    }
    boolean escapes = indexOf(bytes, (byte) 0x1b) >= 0;
    if (isValid(bytes, StandardCharsets.UTF_8) && !escapes) {
      return StandardCharsets.UTF_8;
    }
    Charset best = null;
    for (Charset charset : stated) {
      Charset one = asBrowsersDo(charset);
      boolean possible =
          !one.equals(StandardCharsets.UTF_8) && one.canEncode() && isValid(bytes, one);
      best = possible && (best == null || isManyBytes(one)) ? one : best;
    }
    if (best != null) {
      return best;
    }
    return isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : guessed(bytes);
  }

  private static Charset asBrowsersDo(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-1", "US-ASCII" -> WINDOWS;
      case "GB2312", "GBK" -> Charset.forName("GB18030");
      case "Shift_JIS" -> Charset.forName("windows-31j");
      case "ISO-8859-9" -> Charset.forName("windows-1254");
      default ->
          charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
              ? StandardCharsets.UTF_8
              : charset;
    };
  }

  private static boolean isManyBytes(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1.5;
  }

  private static boolean isValid(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notThisOne) {
      return false;
    }
  }

  /** A page in UTF-8 with a few broken bytes: cut in a character, or glued together. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xfffd).count();
    long good = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
    return good > 4 * broken;
  }

  private static Charset guessed(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int start = Math.max(0, first - 200);
    byte[] sample = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE));
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(sample);
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < SURE || !isKnown(match.getName())) {
      return WINDOWS;
    }
    Charset charset = asBrowsersDo(Charset.forName(match.getName()));
    return charset.equals(StandardCharsets.UTF_8) ? WINDOWS : charset;
  }

  /** UTF-16 without a mark, told by its NUL bytes. */
  private static @Nullable Charset wideOf(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (even + odd < length / 5) {
      return null;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static @Nullable Charset markOf(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    if (first == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xfffe) {
      return StandardCharsets.UTF_16LE;
    }
    boolean utf8 = first == 0xefbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf;
    return utf8 ? StandardCharsets.UTF_8 : null;
  }

  /** What the XML declaration and the meta elements say, in this order. */
  private static List<Charset> inHead(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    List<Charset> found = new ArrayList<>();
    for (String key : new String[] {"encoding", "charset"}) {
      for (int at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
        String name = nameAfter(head, at + key.length());
        if (isKnown(name)) {
          found.add(Charset.forName(name));
        }
      }
    }
    return found;
  }

  private static String nameAfter(String head, int from) {
    int at = from;
    while (at < head.length() && " =\"'".indexOf(head.charAt(at)) >= 0) {
      at++;
    }
    int end = at;
    while (end < head.length()
        && (Character.isLetterOrDigit(head.charAt(end)) || "-_:.".indexOf(head.charAt(end)) >= 0)) {
      end++;
    }
    return at == from ? "" : head.substring(at, end);
  }

  private static boolean isKnown(String name) {
    boolean legal =
        !name.isEmpty()
            && Character.isLetterOrDigit(name.charAt(0))
            && name.chars().allMatch(c -> c < 128);
    return legal && Charset.isSupported(name);
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
