package dev.tidemark.reading;

import dev.tidemark.reading.pdf.PdfLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to articles. The format is recognised from the content, what real files break is
 * repaired and named in the article's origin, and what can't be repaired is told with its place.
 * Never throws for what a document holds, and never hangs on it. Thread-safe.
 */
public final class ArticleReader {
  /** Raised whenever the same bytes would give other articles than before. */
  public static final int VERSION = 2;

  private final ReadingLimits limits;
  private final JsonLines jsonLines = new JsonLines();
  private final List<FormatReader> formats;

  /** A reader with the usual limits. */
  public ArticleReader() {
    this(ReadingLimits.DEFAULT);
  }

  public ArticleReader(ReadingLimits limits) {
    this(limits, PdfLimits.DEFAULT);
  }

  public ArticleReader(ReadingLimits limits, PdfLimits pdf) {
    this.limits = limits;
    this.formats =
        List.of(
            new PdfDocument(pdf),
            new UnsupportedFormats(),
            jsonLines,
            new FeedDocument(),
            new HtmlDocument(),
            new OtherXml(),
            new JsonDocument(),
            new FrontMatterDocument(),
            new MarkdownDocument(),
            new PlainTextDocument());
  }

  /**
   * Reads a document of any format; the result names everything that was or could not be read.
   *
   * @throws ReaderBusyException when a program sent a PDF and no process for it became free in time
   */
  public Reading read(Document document) {
    Content content = new Content(document, limits);
    try {
      for (FormatReader format : formats) {
        Reading reading = format.read(content);
        if (reading != null) {
          return reading;
        }
      }
      throw new IllegalStateException("plain text takes every document");
    } catch (UnreadableException e) {
      return new Reading(List.of(), List.of(e.unreadable()));
    }
  }

  /**
   * Reads one line of NDJSON, which holds one article as a JSON object.
   *
   * @param line without its line end; a blank one is a failure with code {@code empty}
   * @param lineNumber of the physical line, from 1
   */
  public Reading readJsonLine(byte[] line, int lineNumber) {
    return jsonLines.readLine(line, lineNumber, null, limits);
  }

  /** Like {@link #readJsonLine(byte[], int)}, with the file that the line stands in. */
  public Reading readJsonLine(byte[] line, int lineNumber, @Nullable String path) {
    return jsonLines.readLine(line, lineNumber, path, limits);
  }
}
