package dev.tidemark.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats that are known by sight and not read: the document is kept and the reason said. */
final class UnsupportedFormats implements FormatReader {

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    byte[] bytes = content.bytes();
    if (bytes.length == 0) {
      throw UnreadableException.document("empty", "The document has no bytes.");
    }
    String binary = Signature.of(bytes);
    if (binary != null) {
      throw UnreadableException.document(
          "type_mismatch",
          String.format(
              Locale.ROOT, "The content is %s, not text, whatever its name says.", binary));
    }
    if (content.isDeclared("application/pdf")) {
      throw UnreadableException.document(
          "type_mismatch", "It was declared as PDF, and the content is not.");
    }
    if (isMarkup(content)) {
      throw unsupported("HTML or XML");
    }
    return null;
  }

  private static UnreadableException unsupported(String name) {
    return UnreadableException.document(
        "unsupported_format",
        name + " is not read yet; give the article as Markdown, plain text or JSON.");
  }

  private static boolean isMarkup(Content content) {
    byte[] bytes = content.bytes();
    int length = Math.min(bytes.length, 1_024);
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\u00ef\u00bb\u00bf", "")
            .replace("\0", "")
            .replace("\u00ff\u00fe", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return content.isDeclared("text/html", "application/xhtml+xml")
        || head.startsWith("<!doctype")
        || head.startsWith("<html")
        || head.startsWith("<?xml")
        || head.startsWith("<rss")
        || head.startsWith("<feed");
  }
}
