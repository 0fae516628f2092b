package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report may have is read up to the last page and letter, and one more is refused. */
class PdfLimitsTest {
  private static final int PAGES = 3;
  private static final int LETTERS = 120;
  private static final PdfReader READER =
      new PdfReader(
          new PdfLimits(
              PdfLimits.DEFAULT.memory(),
              Duration.ofSeconds(30),
              Duration.ZERO,
              PAGES,
              LETTERS,
              1));

  @ParameterizedTest
  @CsvSource({"2, true", "3, true", "4, false"})
  void pages(int pages, boolean fits) {
    try (SamplePdf pdf = new SamplePdf()) {
      for (int page = 1; page <= pages; page++) {
        if (page > 1) {
          pdf.newPage();
        }
        pdf.line(60, 100, "Ferry " + page);
      }
      expect(fits, "more than 3 pages", READER.read(pdf.bytes(), true));
    }
  }

  @ParameterizedTest
  @CsvSource({"119, true", "120, true", "121, false"})
  void letters(int letters, boolean fits) {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.line(60, 100, "f".repeat(60));
      pdf.line(60, 140, "e".repeat(letters - 60));
      expect(fits, "more than 120 characters", READER.read(pdf.bytes(), true));
    }
  }

  private static void expect(boolean fits, String why, @Nullable PdfAnswer answer) {
    if (fits) {
      assertInstanceOf(PdfAnswer.Read.class, answer, () -> String.valueOf(answer));
    } else {
      PdfAnswer.Refused refused = assertInstanceOf(PdfAnswer.Refused.class, answer);
      assertEquals(Reason.LIMIT, refused.reason());
      assertTrue(refused.detail().contains(why), refused.detail());
    }
  }
}
