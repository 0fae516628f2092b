package dev.tidemark.reading.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of entries, which anybody may have made up. They are labels; no file has them. */
final class EntryNames {
  private static final int LONGEST = 1_000;

  /** Documents whose site gave them no name. */
  private static final Set<String> NAMELESS =
      Set.of(".md", ".markdown", ".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl", ".xml");

  private EntryNames() {}

  /** What old zip programs write names in. */
  static Charset ofOldZips() {
    return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
  }

  /** The bytes as UTF-8, which many programs write without saying so; null when they are not. */
  static @Nullable String utf8(byte @Nullable [] raw) {
    if (raw == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException another) {
      return null;
    }
  }

  /**
   * The name as a path with slashes.
   *
   * @return null when it points outside of the archive, or is no name
   */
  static @Nullable String clean(String name) {
    if (name.length() > LONGEST || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      return null;
    }
    String slashed = name.replace('\\', '/');
    boolean drive =
        slashed.length() > 1 && slashed.charAt(1) == ':' && Character.isLetter(slashed.charAt(0));
    if (slashed.startsWith("/") || drive) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (String part : slashed.split("/", -1)) {
      if (part.equals("..")) {
        return null;
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : String.join("/", parts);
  }

  /** Whether the entry is one that folders hide, or what macOS adds. */
  static boolean isHidden(String cleaned) {
    for (String part : cleaned.split("/", -1)) {
      boolean hidden = part.startsWith(".") && !NAMELESS.contains(part.toLowerCase(Locale.ROOT));
      if (hidden || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }
}
