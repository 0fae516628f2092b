package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** Whatever a document is, reading it ends, and the server is as it was. */
class PdfReaderTest {
  private static final PdfReader READER = new PdfReader(PdfLimits.DEFAULT);

  private static PdfAnswer read(byte[] document) {
    return read(READER, document);
  }

  private static PdfAnswer read(PdfReader reader, byte[] document) {
    PdfAnswer answer = reader.read(document, true);
    assertNotNull(answer);
    return answer;
  }

  private static void assertRefused(Reason reason, PdfAnswer answer) {
    PdfAnswer.Refused refused = assertInstanceOf(PdfAnswer.Refused.class, answer, answer::toString);
    assertEquals(reason, refused.reason(), refused.detail());
    assertTrue(refused.detail().endsWith("."), refused.detail());
  }

  private static byte[] report(String text) {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 100, 400, text);
      return pdf.bytes();
    }
  }

  @Test
  void aChildReadsOneAfterTheOther() {
    long start = System.nanoTime();
    read(report("Warm."));
    long first = System.nanoTime();
    for (int i = 0; i < 50; i++) {
      String text = new Prose(i).sentences(5);
      PdfAnswer.Read read = assertInstanceOf(PdfAnswer.Read.class, read(report(text)));
      assertEquals(text, String.join("", read.report().pages()));
    }
    long end = System.nanoTime();
    System.out.printf(
        "first %d ms, then %d ms each%n", (first - start) / 1_000_000, (end - first) / 50_000_000);
  }

  @Test
  void anEncryptedOneIsReadWhereNoPasswordIsAskedFor() throws IOException {
    assertRefused(Reason.ENCRYPTED, read(encrypted("user")));
    assertInstanceOf(PdfAnswer.Read.class, read(encrypted("")));
  }

  private static byte[] encrypted(String password) throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.paragraph(60, 100, 400, new Prose(1).sentences(3));
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
      policy.setEncryptionKeyLength(128);
      pdf.document().protect(policy);
      return pdf.bytes();
    }
  }

  @Test
  void aScanIsToldAsOne() throws IOException {
    try (SamplePdf pdf = new SamplePdf()) {
      PDImageXObject image =
          LosslessFactory.createFromImage(pdf.document(), new BufferedImage(40, 40, 1));
      for (int i = 0; i < 3; i++) {
        PDPage page = i == 0 ? pdf.page() : pdf.newPage();
        try (PDPageContentStream out = new PDPageContentStream(pdf.document(), page)) {
          out.drawImage(image, 0, 0, 500, 800);
        }
      }
      assertRefused(Reason.SCANNED, read(pdf.bytes()));
    }
  }

  @Test
  void brokenOnesAreRefused() {
    byte[] whole = report(new Prose(2).sentences(9));
    assertRefused(Reason.BROKEN, read("%PDF-1.7\nnothing of it".getBytes(StandardCharsets.UTF_8)));
    assertRefused(Reason.BROKEN, read(Arrays.copyOf(whole, 200)));
  }

  @Test
  void aFlateBombIsRefusedAndTheNextDocumentRead() throws IOException {
    byte[] bomb = pageOf(flate(1_000), "/Filter /FlateDecode");
    long start = System.nanoTime();
    assertRefused(Reason.LIMIT, read(bomb));
    System.out.printf("flate bomb: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertInstanceOf(PdfAnswer.Read.class, read(report("After it.")));
  }

  @Test
  void whatNeverEndsIsEnded() {
    PdfReader hasty =
        new PdfReader(
            new PdfLimits(256, Duration.ofMillis(1_500), Duration.ZERO, 2_000, 100_000_000, 1));
    String loop = "q BT /F1 9 Tf (x) Tj ET Q\n".repeat(600_000);
    long start = System.nanoTime();
    assertRefused(Reason.LIMIT, read(hasty, pageOf(loop.getBytes(StandardCharsets.US_ASCII), "")));
    assertTrue(System.nanoTime() - start < 6_000_000_000L);
    assertInstanceOf(PdfAnswer.Read.class, read(hasty, report("After it.")));
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "/Deep " + "[".repeat(500_000) + "]".repeat(500_000);
    PdfAnswer answer = read(pageOf(new byte[0], deep));
    assertInstanceOf(PdfAnswer.Refused.class, answer, answer::toString);
  }

  /** Megabytes of blanks, packed. */
  private static byte[] flate(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1024 * 1024];
    Arrays.fill(blanks, (byte) ' ');
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(blanks);
      }
    }
    return packed.toByteArray();
  }

  /** A document of one page with this content. */
  static byte[] pageOf(byte[] content, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(
        out,
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources"
            + "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
            + "4 0 obj<</Length "
            + content.length
            + " "
            + more
            + ">>stream\n");
    out.writeBytes(content);
    write(out, "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
