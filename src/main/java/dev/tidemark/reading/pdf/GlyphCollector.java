package dev.tidemark.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a page into glyphs with their places: doubled ones, which only make letters look heavy, are
 * left out, accents are put on their letters, and what runs aslant, as stamps over a page do, is
 * dropped.
 */
final class GlyphCollector extends PDFTextStripper {
  private static final int HEAVY = 600;

  /** A page of a newspaper has some 30,000. */
  private static final int MOST_OF_A_PAGE = 100_000;

  private final List<Sheet> sheets = new ArrayList<>();
  private final ContentSize content;
  private final int mostCharacters;
  private int charactersLeft;
  private int ofThisPage;
  private int unknown;
  private int known;

  /**
   * @param mostCharacters of the whole document
   * @param bytes of the whole document
   */
  GlyphCollector(int mostCharacters, long bytes) {
    this.mostCharacters = mostCharacters;
    charactersLeft = mostCharacters;
    content = new ContentSize(bytes);
    setShouldSeparateByBeads(false);
  }

  /** The page's text by direction, that of the most text first. */
  List<Sheet> collect(PDPage page) throws IOException {
    sheets.clear();
    ofThisPage = 0;
    content.check(page);
    processPage(page);
    return List.copyOf(sheets);
  }

  /** Whether most characters so far stand for no letter that is known. */
  boolean isIllegible() {
    return unknown > known && unknown > 20;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    content.check(form);
    super.showForm(form);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String unicode = text.getUnicode();
    if (unicode == null) {
      unknown++;
      return;
    }
    count(unicode.length());
    if (unicode.isEmpty() || isAslant(text.getTextMatrix())) {
      return;
    }
    if (unicode.indexOf('\ufffd') >= 0) {
      unknown++;
    } else {
      known++;
    }
    super.processTextPosition(text);
  }

  private void count(int characters) {
    charactersLeft -= characters;
    if (charactersLeft < 0) {
      throw new TooLargeException(
          String.format(Locale.ROOT, "It has more than %,d characters of text.", mostCharacters));
    }
    ofThisPage += characters;
    if (ofThisPage > MOST_OF_A_PAGE) {
      throw new TooLargeException("A page of it has more than 100,000 characters.");
    }
  }

  @Override
  protected void writePage() {
    Map<Float, List<Glyph>> byDirection = new TreeMap<>();
    float height = 0;
    for (List<TextPosition> positions : charactersByArticle) {
      for (TextPosition position : positions) {
        height = Math.max(position.getPageHeight(), height);
        if (isOnThePage(position)) {
          byDirection
              .computeIfAbsent(position.getDir(), unseen -> new ArrayList<>())
              .add(glyph(position));
        }
      }
    }
    float shown = height;
    byDirection.values().stream()
        .sorted(Comparator.comparingInt(List<Glyph>::size).reversed())
        .forEach(glyphs -> sheets.add(new Sheet(shown, glyphs)));
  }

  private static boolean isAslant(Matrix matrix) {
    float along = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getShearY()));
    float across = Math.min(Math.abs(matrix.getScaleX()), Math.abs(matrix.getShearY()));
    return along > 0 && across > 0.1f * along;
  }

  private static boolean isOnThePage(TextPosition position) {
    return position.getX() > -5
        && position.getX() < Math.max(position.getPageWidth(), position.getPageHeight()) + 5
        && Float.isFinite(position.getYDirAdj())
        && Float.isFinite(position.getWidthDirAdj());
  }

  private static Glyph glyph(TextPosition position) {
    String text = position.getUnicode();
    float size = Math.abs(position.getFontSizeInPt());
    float width = Math.max(0, position.getWidthDirAdj());
    return new Glyph(
        text,
        position.getXDirAdj(),
        position.getYDirAdj(),
        width,
        size > 0.5f ? size : Math.max(1, position.getHeightDir() * 1.4f),
        isBold(position.getFont()));
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    if (name != null && name.length() < 200) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.contains("bold") || lower.contains("black") || lower.contains("heavy")) {
        return true;
      }
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
  }
}
