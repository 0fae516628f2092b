package dev.tidemark.reading;

/**
 * How large things may be. Beyond a limit the document is unreadable, or the fact is cut and a
 * repair says so.
 *
 * @param documentBytes of a document, or of a line of NDJSON
 * @param frontMatterBytes of front matter in UTF-8
 * @param frontMatterDepth how deep front matter may nest
 * @param titleLength code points of title and subtitle
 * @param nameLength code points of a name: author, provider, topic
 * @param urlLength characters of an address
 * @param listLength authors, topics and references of one article
 * @param pageElements of a web page
 * @param feedElements of a feed
 */
public record ReadingLimits(
    int documentBytes,
    int frontMatterBytes,
    int frontMatterDepth,
    int titleLength,
    int nameLength,
    int urlLength,
    int listLength,
    int pageElements,
    int feedElements) {

  /** The limits where none are configured. */
  public static final ReadingLimits DEFAULT =
      new ReadingLimits(16 * 1024 * 1024, 256 * 1024, 20, 1_000, 200, 4_096, 500, 50_000, 300_000);
}
