package dev.tidemark.reading;

import org.jspecify.annotations.Nullable;

/** XML that is neither a page nor a feed: a site map, a drawing, a configuration. */
final class OtherXml implements FormatReader {

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    if (Markup.isOtherXml(content)) {
      throw UnreadableException.document(
          "unsupported_format", "This XML is neither a web page nor a feed, which are read.");
    }
    return null;
  }
}
