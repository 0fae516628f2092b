package dev.tidemark.reading.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read. Facts are as it states them, not yet cleaned.
 *
 * @param title stated, or the largest text of the first page
 * @param date ISO 8601, of a day or less exact
 * @param dateIsOfFile whether the date is only when the file was made
 * @param summary its abstract or executive summary
 * @param pages the text of each page in Markdown, with the space that parts it from the next; a
 *     page without text is an empty string
 * @param pictures numbers of the pages that hold pictures and no text
 */
public record PdfReport(
    @Nullable String title,
    List<String> authors,
    @Nullable String date,
    boolean dateIsOfFile,
    @Nullable String language,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String summary,
    List<String> pages,
    List<Integer> pictures) {
  public PdfReport {
    authors = List.copyOf(authors);
    pages = List.copyOf(pages);
    pictures = List.copyOf(pictures);
  }
}
