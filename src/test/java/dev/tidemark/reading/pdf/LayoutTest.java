package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

/** Text comes in the order in which people read it. */
class LayoutTest {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final ExtractionLimits LIMITS = new ExtractionLimits(1_000, 1_000_000);

  static PdfReport report(SamplePdf pdf) {
    PdfAnswer answer = PdfExtraction.read(pdf.bytes(), LIMITS);
    return assertInstanceOf(PdfAnswer.Read.class, answer, answer::toString).report();
  }

  static String text(SamplePdf pdf) {
    return String.join("", report(pdf).pages());
  }

  @Test
  void twoColumnsBelowATitle() {
    try (SamplePdf pdf = new SamplePdf()) {
      String left = new Prose(1).sentences(6);
      String right = new Prose(2).sentences(6);
      pdf.font(SamplePdf.BOLD, 20).line(60, 80, "Storage in numbers");
      pdf.font(SamplePdf.PLAIN, 10).paragraph(60, 130, 225, left);
      pdf.paragraph(310, 130, 225, right);
      PdfReport report = report(pdf);
      assertEquals("Storage in numbers", report.title());
      assertEquals(left + "\n\n" + right, String.join("", report.pages()));
    }
  }

  @Test
  void threeColumnsOneOfThemOffTheGrid() {
    try (SamplePdf pdf = new SamplePdf()) {
      String[] texts = {
        new Prose(1).sentences(5), new Prose(2).sentences(5), new Prose(3).sentences(5)
      };
      pdf.font(SamplePdf.PLAIN, 9);
      for (int i = 0; i < 3; i++) {
        pdf.paragraph(50 + i * 170, 100 + i * 4, 150, texts[i]);
      }
      assertEquals(String.join("\n\n", texts), text(pdf));
    }
  }

  @Test
  void aTableIsReadByItsRows() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 100, 470, new Prose(4).sentences(4));
      String[][] rows = {
        {"Region", "2024", "2030"},
        {"Europe", "$4.1 billion", "$9.3 billion"},
        {"Asia Pacific", "$12.0 billion", "$31.5 billion"},
        {"North America", "$7.7 billion", "$15.2 billion"}
      };
      for (int i = 0; i < rows.length; i++) {
        pdf.line(60, 220 + 16 * i, rows[i][0]);
        pdf.rightLine(300, 220 + 16 * i, rows[i][1]);
        pdf.rightLine(400, 220 + 16 * i, rows[i][2]);
      }
      String text = text(pdf);
      assertTrue(text.contains("| Region | 2024 | 2030 |\n| --- | --- | --- |"), text);
      assertTrue(text.contains("| Asia Pacific | $12.0 billion | $31.5 billion |"), text);
    }
  }

  @Test
  void whatStandsOnEveryPageIsLeftOutAndSentencesGoOn() {
    try (SamplePdf pdf = new SamplePdf()) {
      for (int page = 1; page <= 4; page++) {
        if (page > 1) {
          pdf.newPage();
        }
        pdf.line(60, 40, "Storage outlook").rightLine(535, 40, "Confidential");
        pdf.paragraph(60, 100, 470, "makers. " + new Prose(page).sentences(4) + " Not so the");
        pdf.line(280, 800, "Page " + page + " of 4");
      }
      PdfReport report = report(pdf);
      String text = String.join("", report.pages());
      assertFalse(text.contains("Confidential") || text.contains("of 4"), text);
      assertTrue(text.contains("Not so the makers."), text);
      assertEquals(4, report.pages().size());
      assertTrue(report.pages().get(2).startsWith("makers. "), text);
      assertTrue(report.pages().get(2).contains(new Prose(3).sentences(4)), text);
    }
  }

  @Test
  void tablesAndChartsThatBeginEveryPageStay() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.document().getDocumentInformation().setTitle("Makers");
      for (int page = 1; page <= 4; page++) {
        if (page > 1) {
          pdf.newPage();
        }
        pdf.font(SamplePdf.BOLD, 10).line(60, 60, "Table 1." + (2 * page) + " Makers by size");
        pdf.font(SamplePdf.PLAIN, 10).paragraph(60, 100, 470, new Prose(page).sentences(4));
        pdf.line(290, 810, String.valueOf(page + 40));
      }
      String text = text(pdf);
      assertTrue(text.contains("Table 1.2 Makers") && text.contains("Table 1.8 Makers"), text);
      assertFalse(text.contains("44"), text);
    }
  }

  @Test
  void dividedWordsAreWholeAgainAndSpelledOnesStay() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.line(60, 100, "Storage is growing, and a market-");
      pdf.line(60, 112, "place of AI-");
      pdf.line(60, 124, "based and cost-");
      pdf.line(60, 136, "effective offers has come to the custo-");
      pdf.line(60, 148, "mers of the five larg-");
      pdf.line(60, 160, "est makers with net-");
      pdf.line(60, 172, "zero aims; a net-zero aim costs.");
      assertEquals(
          "Storage is growing, and a marketplace of AI-based and cost-effective offers has come to"
              + " the customers of the five largest makers with net-zero aims; a net-zero aim"
              + " costs.",
          text(pdf));
    }
  }

  @Test
  void notesAndPowersDoNotBecomeDigits() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.line(60, 100, "Sales were $5 billion");
      float x = 60 + pdf.width("Sales were $5 billion");
      pdf.font(SamplePdf.PLAIN, 6).line(x, 96, "12");
      pdf.font(SamplePdf.PLAIN, 10).line(x + 8, 100, "last year, on 400 km");
      x = x + 8 + pdf.width("last year, on 400 km");
      pdf.font(SamplePdf.PLAIN, 6).line(x, 96, "2");
      pdf.font(SamplePdf.PLAIN, 10).line(60, 120, "of land.");
      assertEquals("Sales were $5 billion [12] last year, on 400 km² of land.", text(pdf));
    }
  }

  @Test
  void hebrewIsReadFromTheRight() throws IOException {
    try (SamplePdf pdf = new SamplePdf();
        InputStream font = PDType0Font.class.getResourceAsStream(LIBERATION)) {
      String first = "שוק האנרגיה גדל השנה";
      String second = "ויגיע לשיא של 250 מיליון";
      pdf.font(PDType0Font.load(pdf.document(), font), 12);
      pdf.rightLine(535, 100, seen(first)).rightLine(535, 116, "ןוילימ 250 לש אישל עיגיו");
      assertEquals(first + " " + second, text(pdf));
    }
  }

  private static String seen(String read) {
    return new StringBuilder(read).reverse().toString();
  }

  @Test
  void turnedPagesAreReadLikeOthers() {
    for (int turn : new int[] {90, 180, 270}) {
      try (SamplePdf pdf = new SamplePdf()) {
        String prose = new Prose(turn).sentences(5);
        pdf.page().setRotation(turn);
        pdf.paragraph(60, 100, 400, prose);
        assertEquals(prose, text(pdf), "turned by " + turn);
      }
    }
  }

  @Test
  void headingsAndPointsAreMarked() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.font(SamplePdf.BOLD, 22).line(60, 80, "A report");
      pdf.font(SamplePdf.PLAIN, 10);
      float y = pdf.paragraph(60, 120, 450, new Prose(5).sentences(4));
      pdf.font(SamplePdf.BOLD, 13).line(60, y + 20, "What we found");
      pdf.font(SamplePdf.PLAIN, 10);
      pdf.line(60, y + 45, "•").line(72, y + 45, "Prices fell by 12%, more than in any year of");
      pdf.line(72, y + 57, "the last decade");
      pdf.line(60, y + 69, "•").line(72, y + 69, "Sales rose to $3 million");
      String text = text(pdf);
      assertTrue(
          text.endsWith(
              "\n\n### What we found\n\n- Prices fell by 12%, more than in any year of the last"
                  + " decade\n- Sales rose to $3 million"),
          text);
    }
  }

  @Test
  void nothingIsReadOfNothing() {
    try (SamplePdf pdf = new SamplePdf()) {
      PdfAnswer answer = PdfExtraction.read(pdf.bytes(), LIMITS);
      assertEquals(
          PdfAnswer.Reason.EMPTY, assertInstanceOf(PdfAnswer.Refused.class, answer).reason());
    }
  }
}
