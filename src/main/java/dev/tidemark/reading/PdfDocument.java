package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.reading.pdf.PdfAnswer;
import dev.tidemark.reading.pdf.PdfLimits;
import dev.tidemark.reading.pdf.PdfReader;
import dev.tidemark.reading.pdf.PdfReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in PDF: its text page by page, and the facts that it states. */
final class PdfDocument implements FormatReader {
  private final PdfReader reader;

  PdfDocument(PdfLimits limits) {
    this.reader = new PdfReader(limits);
  }

  /**
   * @throws ReaderBusyException when a program sent it and no process became free in time
   */
  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    boolean named = content.isDeclared("application/pdf") || content.hasEnding(".pdf");
    if (!Signature.isPdf(content.bytes(), named)) {
      return null;
    }
    Content.requireSize(content.bytes().length, content.limits(), 0);
    PdfAnswer answer = reader.read(content.bytes(), content.path() != null);
    return switch (answer) {
      case PdfAnswer.Read read -> article(read.report(), content);
      case PdfAnswer.Refused refused -> throw refusal(refused);
      case null -> throw new ReaderBusyException();
    };
  }

  private static UnreadableException refusal(PdfAnswer.Refused refused) {
    return switch (refused.reason()) {
      case ENCRYPTED -> UnreadableException.document("pdf_encrypted", refused.detail());
      case SCANNED -> UnreadableException.document("pdf_scanned", refused.detail());
      case BROKEN -> UnreadableException.document("pdf_broken", refused.detail());
      case LIMIT -> UnreadableException.document("pdf_limit", refused.detail());
      case EMPTY -> UnreadableException.document("empty", refused.detail());
    };
  }

  private static Reading article(PdfReport report, Content content) throws UnreadableException {
    Repairs repairs = new Repairs();
    repairs.addAll(content.repairs());
    Facts facts = new Facts(content.path(), "pdf", content.limits(), repairs);
    List<String> notices = new ArrayList<>();
    facts.title(report.title());
    facts.authors(AuthorNames.of(report.authors()));
    facts.published(published(report, notices));
    facts.language(report.language());
    facts.provider(report.publisher() == null ? null : new Provider(report.publisher(), null));
    facts.url(report.url());
    facts.summary(report.summary());
    facts.pages(report.pages());
    addPictures(report, notices);
    Article article = facts.build();
    if (article.title() == null && article.body() == null) {
      throw UnreadableException.document("empty", "The document has no visible text.");
    }
    return new Reading(List.of(new ReadArticle(1, article, List.of(), notices)), List.of());
  }

  private static @Nullable PublishedDate published(PdfReport report, List<String> notices) {
    String date = report.date();
    PublishedDate published = date == null ? null : PublishedDate.parse(date).orElse(null);
    if (published != null && report.dateIsOfFile()) {
      notices.add("The document states no date of publication; the day its file was made is used.");
    }
    return published;
  }

  private static void addPictures(PdfReport report, List<String> notices) {
    List<Integer> pages = report.pictures();
    if (!pages.isEmpty()) {
      String first =
          pages.stream().limit(10).map(String::valueOf).reduce((a, b) -> a + ", " + b).get();
      notices.add(
          "There are pages of pictures, whose text is not read: "
              + first
              + (pages.size() > 10 ? " and others." : "."));
    }
  }
}
