package dev.tidemark.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Shapes that reports come in, each with the text that a reader would copy from it, by page. */
final class Layouts {
  /**
   * A report.
   *
   * @param pages what stands on each page, in reading order, without what runs on every page
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  record Layout(String name, byte[] document, List<String> pages) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Layouts() {}

  static List<Layout> all() {
    return List.of(
        made("one column", pdf -> pages(pdf, 3, page -> column(pdf, page))),
        made("serif", pdf -> pages(pdf, 2, page -> inFont(pdf, page, FontName.TIMES_ROMAN, 11))),
        made("typewriter", pdf -> pages(pdf, 2, page -> inFont(pdf, page, FontName.COURIER, 9))),
        made("two columns", pdf -> pages(pdf, 3, page -> columns(pdf, page, 2, 225, 250))),
        made("narrow gutter", pdf -> pages(pdf, 2, page -> columns(pdf, page, 2, 236, 246))),
        made("three columns", pdf -> pages(pdf, 2, page -> columns(pdf, page, 3, 148, 165))),
        made("columns off the grid", pdf -> pages(pdf, 2, page -> offGrid(pdf, page))),
        made("heading across columns", pdf -> pages(pdf, 3, page -> headingAcross(pdf, page))),
        made("columns, then one", pdf -> pages(pdf, 2, page -> columnsThenOne(pdf, page))),
        made("header and footer", pdf -> pages(pdf, 5, page -> running(pdf, page))),
        made("sidebar", pdf -> pages(pdf, 2, page -> sidebar(pdf, page))),
        made("drawn from the bottom up", pdf -> pages(pdf, 2, page -> upwards(pdf, page))),
        made("drawn letter by letter", pdf -> pages(pdf, 1, page -> letters(pdf, page))),
        made("justified", pdf -> pages(pdf, 2, page -> justified(pdf, page))),
        made("turned", pdf -> pages(pdf, 2, page -> turned(pdf, page))),
        made("stamped", pdf -> pages(pdf, 2, page -> stamped(pdf, page))),
        made("table between text", pdf -> pages(pdf, 2, page -> table(pdf, page))),
        made("points", pdf -> pages(pdf, 2, page -> points(pdf, page))),
        made("notes below", pdf -> pages(pdf, 2, page -> notes(pdf, page))));
  }

  private static Layout made(String name, Function<SamplePdf, List<String>> draw) {
    try (SamplePdf pdf = new SamplePdf()) {
      List<String> pages = draw.apply(pdf);
      return new Layout(name, pdf.bytes(), pages);
    }
  }

  private static List<String> pages(SamplePdf pdf, int count, Function<Integer, String> draw) {
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      if (page > 1) {
        pdf.newPage();
      }
      pdf.font(SamplePdf.PLAIN, 10);
      pages.add(draw.apply(page));
    }
    return pages;
  }

  private static String prose(int page, int part, int sentences) {
    return new Prose(100L * page + part).sentences(sentences);
  }

  private static String column(SamplePdf pdf, int page) {
    String first = prose(page, 1, 6);
    String second = prose(page, 2, 7);
    float y = pdf.paragraph(60, 110, 470, first);
    pdf.paragraph(60, y + 8, 470, second);
    return first + " " + second;
  }

  private static String inFont(SamplePdf pdf, int page, FontName name, float size) {
    PDFont font = new PDType1Font(name);
    pdf.font(font, size);
    return column(pdf, page);
  }

  private static String columns(SamplePdf pdf, int page, int count, float width, float step) {
    StringBuilder text = new StringBuilder();
    pdf.font(SamplePdf.PLAIN, 9);
    for (int i = 0; i < count; i++) {
      String part = prose(page, i, 11);
      pdf.paragraph(52 + i * step, 120, width, part);
      text.append(part).append(' ');
    }
    return text.toString();
  }

  private static String offGrid(SamplePdf pdf, int page) {
    String left = prose(page, 1, 9);
    String right = prose(page, 2, 8);
    pdf.paragraph(60, 120, 225, left);
    pdf.font(SamplePdf.PLAIN, 9).paragraph(310, 127, 215, right);
    return left + " " + right;
  }

  private static String headingAcross(SamplePdf pdf, int page) {
    String heading = "What the year " + (2020 + page) + " brought to everybody who stores";
    pdf.font(SamplePdf.BOLD, 16).line(60, 100, heading);
    return heading + " " + columns(pdf, page, 2, 225, 250);
  }

  private static String columnsThenOne(SamplePdf pdf, int page) {
    String left = prose(page, 1, 5);
    String right = prose(page, 2, 5);
    String below = prose(page, 3, 6);
    float y = Math.max(pdf.paragraph(60, 110, 225, left), pdf.paragraph(310, 110, 225, right));
    pdf.paragraph(60, y + 20, 475, below);
    return left + " " + right + " " + below;
  }

  private static String running(SamplePdf pdf, int page) {
    pdf.font(SamplePdf.PLAIN, 8).line(60, 40, "Storage outlook").rightLine(535, 40, "Marlow Desk");
    pdf.line(60, 815, "© Marlow Desk, all rights reserved").rightLine(535, 815, "" + (page + 11));
    return column(pdf.font(SamplePdf.PLAIN, 10), page);
  }

  private static String sidebar(SamplePdf pdf, int page) {
    String text = prose(page, 1, 14);
    pdf.paragraph(60, 110, 330, text);
    String facts = "Three plants closed. Two opened again. Nobody was harmed. Prices held on.";
    pdf.font(SamplePdf.PLAIN, 8).paragraph(430, 117, 100, facts);
    return text + " " + facts;
  }

  private static String upwards(SamplePdf pdf, int page) {
    String text = prose(page, 1, 9);
    List<String> lines = pdf.wrapped(text, 450);
    for (int i = lines.size() - 1; i >= 0; i--) {
      pdf.line(60, 110 + 13 * i, lines.get(i));
    }
    return text;
  }

  private static String letters(SamplePdf pdf, int page) {
    String text = prose(page, 1, 3);
    float y = 110;
    for (String line : pdf.wrapped(text, 450)) {
      for (int i = 0; i < line.length(); i++) {
        if (line.charAt(i) != ' ') {
          pdf.line(60 + pdf.width(line.substring(0, i)), y, line.substring(i, i + 1));
        }
      }
      y += 13;
    }
    return text;
  }

  private static String justified(SamplePdf pdf, int page) {
    String text = prose(page, 1, 9);
    float y = 110;
    for (String line : pdf.wrapped(text, 250)) {
      String[] words = line.split(" ", -1);
      float gap = (250 - pdf.width(line.replace(" ", ""))) / Math.max(1, words.length - 1);
      float x = 60;
      for (String word : words) {
        pdf.line(x, y, word);
        x += pdf.width(word) + Math.min(gap, 9);
      }
      y += 13;
    }
    return text;
  }

  private static String turned(SamplePdf pdf, int page) {
    pdf.page().setRotation(90 * page);
    return columns(pdf, page, 2, 225, 250);
  }

  private static String stamped(SamplePdf pdf, int page) {
    pdf.font(SamplePdf.BOLD, 60)
        .draw(Matrix.getRotateInstance(Math.toRadians(50), 150, 200), "DRAFT COPY");
    return column(pdf.font(SamplePdf.PLAIN, 10), page);
  }

  private static String table(SamplePdf pdf, int page) {
    String above = prose(page, 1, 4);
    float y = pdf.paragraph(60, 110, 470, above) + 14;
    StringBuilder text = new StringBuilder(above);
    for (int row = 0; row < 7; row++) {
      String name = row == 0 ? "Segment" : "Part " + (char) ('A' + row);
      String now = row == 0 ? "2024" : "$" + (row + page) + ".4 billion";
      String then = row == 0 ? "2031" : "$" + (3 * row + page) + ".7 billion";
      pdf.line(60, y, name).rightLine(320, y, now).rightLine(440, y, then);
      text.append(' ').append(name).append(' ').append(now).append(' ').append(then);
      y += 15;
    }
    String below = prose(page, 2, 4);
    pdf.paragraph(60, y + 14, 470, below);
    return text + " " + below;
  }

  private static String points(SamplePdf pdf, int page) {
    StringBuilder text = new StringBuilder(prose(page, 1, 2));
    float y = pdf.paragraph(60, 110, 470, text.toString()) + 6;
    for (int i = 0; i < 5; i++) {
      String point = prose(page, 10 + i, 2);
      pdf.line(66, y, "•");
      y = pdf.paragraph(80, y, 440, point) + 4;
      text.append(' ').append(point);
    }
    return text.toString();
  }

  private static String notes(SamplePdf pdf, int page) {
    String text = prose(page, 1, 8);
    pdf.paragraph(60, 110, 470, text);
    String note = "Figures of the " + page + ". round are from makers themselves and not audited.";
    pdf.font(SamplePdf.PLAIN, 5).line(60, 757, "1");
    pdf.font(SamplePdf.PLAIN, 8).line(63.5f, 760, note);
    return text + " 1 " + note;
  }
}
