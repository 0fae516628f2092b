package dev.tidemark.reading;

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
    return null;
  }
}
