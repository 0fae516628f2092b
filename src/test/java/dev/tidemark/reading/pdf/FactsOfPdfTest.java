package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report states about itself is taken, and what programs leave behind is not. */
class FactsOfPdfTest {

  private static PdfReport report(SamplePdf pdf) {
    return LayoutTest.report(pdf);
  }

  private static SamplePdf cover() {
    SamplePdf pdf = new SamplePdf();
    pdf.font(SamplePdf.BOLD, 30).line(60, 300, "The year of the").line(60, 336, "salt battery");
    pdf.font(SamplePdf.PLAIN, 14).line(60, 380, "What it costs, and whom");
    pdf.font(SamplePdf.PLAIN, 10).line(60, 700, "Published: March 2024");
    pdf.newPage();
    pdf.font(SamplePdf.BOLD, 14).line(60, 80, "Executive summary");
    String text = new Prose(7).sentences(6);
    pdf.font(SamplePdf.PLAIN, 10).paragraph(60, 110, 450, text);
    return pdf;
  }

  @Test
  void aCoverGivesTitleAndDateAndTheSummaryIsFound() {
    try (SamplePdf pdf = cover()) {
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      made.set(2024, Calendar.MAY, 3);
      pdf.document().getDocumentInformation().setCreationDate(made);
      pdf.document().getDocumentInformation().setTitle("Microsoft Word - salt_v3_FINAL.docx");
      pdf.document().getDocumentInformation().setAuthor("jmarlow");
      pdf.document().getDocumentCatalog().setLanguage("en-GB");
      PdfReport report = report(pdf);
      assertEquals("The year of the salt battery", report.title());
      assertEquals("2024-03", report.date());
      assertFalse(report.dateIsOfFile());
      assertEquals(List.of(), report.authors());
      assertEquals("en-GB", report.language());
      assertEquals(new Prose(7).sentences(6), report.summary());
      assertFalse(report.pages().get(0).contains("salt battery"), "the title is not in the text");
    }
  }

  @Test
  void theDayOfTheFileIsTakenWhereNothingElseIsKnownAndSaidToBeThat() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 100, 400, new Prose(1).sentences(3));
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+10"));
      made.set(2023, Calendar.DECEMBER, 31, 3, 0);
      pdf.document().getDocumentInformation().setCreationDate(made);
      PdfReport report = report(pdf);
      assertEquals("2023-12-31", report.date());
      assertTrue(report.dateIsOfFile());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "untitled",
        "Microsoft Word - x.docx",
        "report_final_v2",
        "scan0001",
        "x.indd",
        " ",
        "1234",
        "PowerPoint Presentation",
        "C:\\docs\\thing"
      })
  void namesOfFilesAreNoTitles(String stated) {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.font(SamplePdf.BOLD, 20).line(60, 80, "A real title");
      pdf.font(SamplePdf.PLAIN, 10).paragraph(60, 120, 400, new Prose(1).sentences(3));
      pdf.document().getDocumentInformation().setTitle(stated);
      assertEquals("A real title", report(pdf).title());
    }
  }

  @Test
  void metadataTellsMore() throws IOException {
    String xmp =
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'"
            + " prism:url='https://desk.example/salt'>"
            + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Salt &amp; power</rdf:li></rdf:Alt>"
            + "</dc:title><dc:creator><rdf:Seq><rdf:li>Ines Marlow</rdf:li>"
            + "<rdf:li>Tobias Brandt</rdf:li></rdf:Seq></dc:creator>"
            + "<dc:publisher><rdf:Bag><rdf:li>Harbour Desk</rdf:li></rdf:Bag></dc:publisher>"
            + "<prism:publicationDate>2024-06-11T09:00:00Z</prism:publicationDate>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    PdfReport report = withMetadata(xmp);
    assertEquals("Salt & power", report.title());
    assertEquals(List.of("Ines Marlow", "Tobias Brandt"), report.authors());
    assertEquals("Harbour Desk", report.publisher());
    assertEquals("2024-06-11", report.date());
    assertEquals("https://desk.example/salt", report.url());
  }

  @Test
  void metadataThatIsBrokenOrAsksForOtherFilesDoesNoHarm() throws IOException {
    assertNull(withMetadata("<x><not closed").publisher());
    String entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<x xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:publisher>&e;</dc:publisher></x>";
    assertNull(withMetadata(entity).publisher());
  }

  private static PdfReport withMetadata(String xmp) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 120, 400, new Prose(1).sentences(3));
      PDMetadata metadata = new PDMetadata(pdf.document());
      metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
      pdf.document().getDocumentCatalog().setMetadata(metadata);
      return report(pdf);
    }
  }
}
