package dev.tidemark.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises files that are no text by their first bytes. */
final class Signature {
  private record Magic(String name, String start) {}

  private static final List<Magic> KNOWN =
      List.of(
          new Magic("a PNG image", "\u0089PNG\r\n"),
          new Magic("a JPEG image", "\u00ff\u00d8\u00ff"),
          new Magic("a GIF image", "GIF87a"),
          new Magic("a GIF image", "GIF89a"),
          new Magic("a gzip archive", "\u001f\u008b"),
          new Magic("a zip archive or office document", "PK\u0003\u0004"),
          new Magic("a bzip2 archive", "BZh"),
          new Magic("an xz archive", "\u00fd7zXZ"),
          new Magic("a zstd archive", "(\u00b5/\u00fd"),
          new Magic("a 7z archive", "7z\u00bc\u00af"),
          new Magic("an old office document", "\u00d0\u00cf\u0011\u00e0"),
          new Magic("a program", "\u007fELF"),
          new Magic("a RIFF file (image, sound or video)", "RIFF"),
          new Magic("a database", "SQLite format 3\0"),
          new Magic("a Java class", "\u00ca\u00fe\u00ba\u00be"),
          new Magic("an RTF document", "{\\rtf"));

  private static final String PDF = "%PDF-";
  private static final int SAMPLE = 4_096;

  private Signature() {}

  /** What the bytes are, with an article; null when they may be text. */
  static @Nullable String of(byte[] bytes) {
    for (Magic magic : KNOWN) {
      if (startsWith(bytes, magic.start())) {
        return magic.name();
      }
    }
    return null;
  }

  /**
   * @param named whether its name or its sender says so: then some bytes may stand before it
   */
  static boolean isPdf(byte[] bytes, boolean named) {
    if (!named || of(bytes) != null) {
      return startsWith(bytes, PDF);
    }
    int length = Math.min(bytes.length, SAMPLE);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(PDF);
  }

  /** Whether so many bytes are NUL that it is no text of one byte a character. */
  static boolean isFullOfNul(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int nul = 0;
    for (int i = 0; i < length; i++) {
      nul += bytes[i] == 0 ? 1 : 0;
    }
    return nul * 5 > length;
  }

  private static boolean startsWith(byte[] bytes, String latin1) {
    if (bytes.length < latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((bytes[i] & 0xff) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
