package dev.tidemark.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Makes a PDF as programs do: lines of text at places, and nothing that says what they are. */
public final class SamplePdf implements AutoCloseable {
  /** Of an A4 page, in points. */
  public static final float WIDTH = PDRectangle.A4.getWidth();

  public static final float HEIGHT = PDRectangle.A4.getHeight();
  public static final PDFont PLAIN;
  public static final PDFont BOLD;

  static {
    PlainFonts.use();
    PLAIN = new PDType1Font(FontName.HELVETICA);
    BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  }

  private final PDDocument document = new PDDocument();
  private PDFont font = PLAIN;
  private float size = 10;
  private PDPage page;

  public SamplePdf() {
    page = newPage();
  }

  public PDDocument document() {
    return document;
  }

  public PDPage page() {
    return page;
  }

  public PDPage newPage() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    return page;
  }

  /** What follows is in this font. */
  public SamplePdf font(PDFont other, float otherSize) {
    font = other;
    size = otherSize;
    return this;
  }

  /** One line, its baseline so far below the top of the page. */
  public SamplePdf line(float x, float down, String text) {
    return draw(Matrix.getTranslateInstance(x, HEIGHT - down), text);
  }

  /** One line ending there. */
  public SamplePdf rightLine(float right, float down, String text) {
    return line(right - width(text), down, text);
  }

  public SamplePdf draw(Matrix place, String text) {
    try (PDPageContentStream out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, false, false)) {
      out.beginText();
      out.setFont(font, size);
      out.setTextMatrix(place);
      out.showText(text);
      out.endText();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return this;
  }

  /** A paragraph in a column; where it ends, downwards: the baseline after the last one. */
  public float paragraph(float x, float down, float width, String text) {
    float y = down;
    for (String line : wrapped(text, width)) {
      line(x, y, line);
      y += 1.25f * size;
    }
    return y;
  }

  /** The text in lines that fit. */
  public List<String> wrapped(String text, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  public float width(String text) {
    try {
      return font.getStringWidth(text) * size / 1000;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
