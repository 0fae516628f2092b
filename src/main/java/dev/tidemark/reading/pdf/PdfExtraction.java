package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import dev.tidemark.reading.pdf.PdfAnswer.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads one document, in the child. Nothing in a document is run: no script, no attachment. */
final class PdfExtraction {
  private static final int LETTERS_OF_A_PAGE = 20;

  private final PDDocument document;
  private final ExtractionLimits limits;
  private final List<RunningLines.Page> texts = new ArrayList<>();
  private final List<Integer> pictures = new ArrayList<>();
  private final GlyphCollector collector;

  private PdfExtraction(PDDocument document, int bytes, ExtractionLimits limits) {
    this.document = document;
    this.limits = limits;
    this.collector = new GlyphCollector(limits.text(), bytes);
  }

  static PdfAnswer read(byte[] bytes, ExtractionLimits limits) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PdfExtraction(document, bytes.length, limits).read();
    } catch (InvalidPasswordException locked) {
      return new Refused(Reason.ENCRYPTED, "It is encrypted and opens with a password only.");
    } catch (TooLargeException tooLarge) {
      return new Refused(Reason.LIMIT, tooLarge.sentence());
    } catch (IOException | RuntimeException broken) {
      return new Refused(Reason.BROKEN, "It is damaged: " + inOneLine(broken));
    }
  }

  private PdfAnswer read() throws IOException {
    if (hasTooManyPages()) {
      return new Refused(
          Reason.LIMIT, String.format(Locale.ROOT, "It has more than %,d pages.", limits.pages()));
    }
    for (PDPage page : document.getPages()) {
      take(page);
    }
    long letters =
        texts.stream().flatMap(page -> page.segments().stream()).mapToInt(Segment::letters).sum();
    if (letters < 3) {
      return withoutText();
    }
    if (letters < (long) LETTERS_OF_A_PAGE * pictures.size()) {
      return scanned();
    }
    return new PdfAnswer.Read(report());
  }

  /** By counting them: a document may say any number. */
  private boolean hasTooManyPages() {
    Iterator<PDPage> pages = document.getPages().iterator();
    int count = 0;
    while (pages.hasNext() && count <= limits.pages()) {
      pages.next();
      count++;
    }
    return count > limits.pages();
  }

  private void take(PDPage page) throws IOException {
    List<Segment> segments = new ArrayList<>();
    float height = page.getMediaBox().getHeight();
    List<Sheet> sheets = page.hasContents() ? collector.collect(page) : List.of();
    for (Sheet sheet : sheets) {
      List<Segment> built = SegmentBuilder.build(sheet.glyphs());
      float below = segments.isEmpty() ? 0 : 2 * height;
      height = segments.isEmpty() ? sheet.height() : height;
      built.forEach(one -> segments.add(below == 0 ? one : one.movedDown(below)));
    }
    texts.add(new RunningLines.Page(height, segments));
    if (segments.stream().mapToInt(Segment::letters).sum() < LETTERS_OF_A_PAGE
        && Pictures.areOn(page)) {
      pictures.add(texts.size());
    }
  }

  private PdfAnswer withoutText() {
    if (collector.isIllegible()) {
      return new Refused(
          Reason.BROKEN, "Its fonts do not say which letters their signs stand for.");
    }
    return pictures.isEmpty() ? new Refused(Reason.EMPTY, "It has no text.") : scanned();
  }

  private static Refused scanned() {
    return new Refused(
        Reason.SCANNED,
        "Its pages are pictures of text, a scan; no text recognition (OCR) is done here.");
  }

  private PdfReport report() {
    List<List<Segment>> pages = RunningLines.removedFrom(texts);
    float bodySize = BodySize.of(pages);
    Hyphens hyphens = new Hyphens();
    pages.forEach(page -> page.forEach(segment -> hyphens.learn(segment.text())));
    Flow flow = new Flow(hyphens);
    for (int i = 0; i < pages.size(); i++) {
      for (List<Segment> region : Columns.regions(pages.get(i))) {
        flow.add(Paragraphs.of(region, i + 1, bodySize, hyphens));
      }
    }
    List<Block> blocks = flow.blocks();
    StatedFacts stated = StatedFacts.of(document);
    String title = stated.title() == null ? CoverTitle.of(blocks, bodySize) : stated.title();
    CoverDate cover = CoverDate.of(blocks);
    String date = stated.published() != null ? stated.published() : cover.text();
    return new PdfReport(
        title,
        stated.authors(),
        date == null ? stated.created() : date,
        date == null && stated.created() != null,
        stated.language(),
        stated.publisher(),
        stated.url(),
        Abstract.of(blocks),
        BodyText.pages(blocks, title, bodySize, pages.size()),
        pictures);
  }

  private static String inOneLine(Exception broken) {
    String message = String.valueOf(broken.getMessage()).replace('\n', ' ').strip();
    String told = message.length() > 160 ? message.substring(0, 160) + "…" : message;
    return broken.getClass().getSimpleName() + (message.equals("null") ? "" : ", " + told) + ".";
  }
}
