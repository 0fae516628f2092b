package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Metric;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.pdf.SamplePdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of reports goes in as one of texts does. */
class PdfFolderTest {
  private static final int REPORTS = 200;

  @TempDir Path temp;

  private static byte[] report(int number) {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.document().getDocumentInformation().setTitle("Kelp report of round " + number);
      pdf.paragraph(60, 100, 450, "Nothing is counted on the first page of this report.");
      pdf.newPage();
      String claim = "The kelp market will reach $" + (number + 2) + " billion by 2031.";
      pdf.paragraph(60, 100, 450, claim);
      return pdf.bytes();
    }
  }

  @Test
  void manyReportsGoInAndBrokenOnesAreNamed() throws IOException {
    Path in = Files.createDirectories(temp.resolve("in"));
    for (int i = 0; i < REPORTS; i++) {
      Files.write(in.resolve("report-" + i + ".pdf"), report(i));
    }
    Files.writeString(in.resolve("broken.pdf"), "%PDF-1.5 and nothing");
    byte[] picture = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(in.resolve("picture.pdf"), picture);
    try (Indexing indexing =
        Indexing.open(
            temp.resolve("index"), DocumentReader.of(new ArticleReader()), Clock.systemUTC())) {
      long start = System.nanoTime();
      Summary summary = indexing.index(List.of(in), false, Progress.NONE);
      long took = System.nanoTime() - start;
      System.out.printf("%d reports in %d ms%n", REPORTS, took / 1_000_000);
      assertEquals(REPORTS, summary.indexed());
      assertEquals(
          List.of("pdf_broken", "type_mismatch"),
          summary.quarantined().stream().map(one -> one.code()).sorted().toList());
      assertTrue(took < TimeUnit.SECONDS.toNanos(60), "took " + took);
      assertPageOfItsNumber(indexing, 7);
    }
  }

  private static void assertPageOfItsNumber(Indexing indexing, int number) {
    String id = ArticleId.of(null, null, "Kelp report of round " + number, null, null);
    ArticleView view = indexing.library().find(id).orElseThrow();
    Article article = view.article();
    Metric claim =
        view.metrics().stream()
            .filter(metric -> metric.field() == TextField.BODY)
            .findFirst()
            .orElseThrow();
    assertEquals(2, article.page(claim.field(), claim.start()));
    assertEquals(2, article.origin().pages().size());
  }
}
