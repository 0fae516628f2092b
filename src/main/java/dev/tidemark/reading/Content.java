package dev.tidemark.reading;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document on its way through the formats; its text is decoded once, when first asked for. */
final class Content {
  private static final String MARKS = "-_=*#.>`~\ufeff\0";

  private final Document document;
  private final ReadingLimits limits;
  private final Repairs repairs = new Repairs();
  private @Nullable String text;
  private @Nullable String openText;

  Content(Document document, ReadingLimits limits) {
    this.document = document;
    this.limits = limits;
  }

  byte[] bytes() {
    return document.bytes();
  }

  @Nullable String path() {
    return document.path();
  }

  /** As declared; formats that state their charset themselves weigh it against that. */
  @Nullable Charset charset() {
    return document.charset();
  }

  ReadingLimits limits() {
    return limits;
  }

  /** What was repaired on the way to the text; each article's repairs start with these. */
  Repairs repairs() {
    return repairs;
  }

  /** Whether the declared media type is one of these. */
  boolean isDeclared(String... mediaTypes) {
    String declared = document.mediaType();
    for (String mediaType : mediaTypes) {
      if (mediaType.equalsIgnoreCase(declared)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nobody said what it is. */
  boolean isUndeclared() {
    return document.mediaType() == null;
  }

  /** Whether nobody declared a media type and the path ends so. */
  boolean hasEnding(String... endings) {
    if (document.path() == null || document.mediaType() != null) {
      return false;
    }
    String name = document.path().toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The whole text: no byte order mark, line feeds alone.
   *
   * @throws UnreadableException when it is too large, in no valid encoding, or blank
   */
  String text() throws UnreadableException {
    if (text == null) {
      requireSize(bytes().length, limits, 0);
      String decoded = TextDecoder.decode(bytes(), document.charset(), repairs, 1);
      if (decoded.isBlank()) {
        throw UnreadableException.document("empty", "The document is empty.");
      }
      text = decoded.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text;
  }

  /**
   * The text for formats that people write: without sealed fields.
   *
   * @throws UnreadableException as {@link #text}, and when it has marks and no words
   */
  String openText() throws UnreadableException {
    if (openText == null) {
      openText = SealedField.removeFrom(text());
      if (openText.chars().allMatch(c -> Character.isWhitespace(c) || MARKS.indexOf(c) >= 0)) {
        throw UnreadableException.document("empty", "The document has no words.");
      }
    }
    return openText;
  }

  static void requireSize(long size, ReadingLimits limits, int line) throws UnreadableException {
    if (size > limits.documentBytes()) {
      throw UnreadableException.at(
          line,
          0,
          "too_large",
          String.format(
              Locale.ROOT,
              "There are %,d bytes; at most %,d are read.",
              size,
              limits.documentBytes()));
    }
  }
}
