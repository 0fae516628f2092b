package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.reading.pdf.PdfAnswer.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a document is, reading it ends, and the server is as it was. */
@Tag(Nightly.TAG)
class PdfReaderTest {
  private static final String FLATE = "/Filter/FlateDecode";
  private static final String ROWS = "/DecodeParms<</Predictor 15/Columns 2000000000>>";

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
    byte[] bomb = Bombs.page(flate(1_000), "/Filter /FlateDecode");
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
    assertRefused(
        Reason.LIMIT, read(hasty, Bombs.page(loop.getBytes(StandardCharsets.US_ASCII), "")));
    assertTrue(System.nanoTime() - start < 6_000_000_000L);
    assertInstanceOf(PdfAnswer.Read.class, read(hasty, report("After it.")));
  }

  /** The goal is a second and 64 MB, of the process that reads them. */
  @Test
  void everyKindOfBombIsRefusedInLittleMemory() throws IOException {
    PdfReader small =
        new PdfReader(
            new PdfLimits(64, Duration.ofSeconds(30), Duration.ZERO, 2_000, 8_000_000, 1));
    System.gc();
    long before = used();
    bombs()
        .forEach(
            (name, bomb) -> {
              long start = System.nanoTime();
              PdfAnswer answer = read(small, bomb);
              long took = (System.nanoTime() - start) / 1_000_000;
              System.out.printf(
                  "%s (%,d bytes): %d ms, %s%n", name, bomb.length, took, told(answer));
              assertTrue(took < 8_000, name + " took " + took);
              assertFalse(told(answer).contains("MB that it may"), name);
            });
    System.gc();
    assertTrue(used() - before < 64L * 1024 * 1024, used() - before + " bytes more");
    assertInstanceOf(PdfAnswer.Read.class, read(small, report("After them all.")));
  }

  private static Map<String, byte[]> bombs() throws IOException {
    byte[] gigabyte = flate(1_000);
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("deep arrays", Bombs.page(new byte[0], "/A " + "[".repeat(2_000_000)));
    bombs.put("deep dictionaries", Bombs.page(new byte[0], "/A " + "<</B ".repeat(1_000_000)));
    bombs.put("pages that are their own parents", Bombs.circle());
    bombs.put("a million pages", Bombs.pages(1_000_000));
    bombs.put("pages that all draw the same", Bombs.pages(1_999, FLATE, flate(4)));
    bombs.put("forms in forms", Bombs.forms(12));
    bombs.put("a form that draws itself", Bombs.ownForm());
    bombs.put("a font that unpacks to a gigabyte", Bombs.font(gigabyte));
    bombs.put("a font of long runs", Bombs.font("/Filter/RunLengthDecode", runs(15)));
    bombs.put("objects that unpack to a gigabyte", Bombs.objects(gigabyte));
    bombs.put("a table of references that does", Bombs.references(gigabyte));
    bombs.put("metadata that does", Bombs.metadata(gigabyte));
    bombs.put("rows of two gigabytes", Bombs.page(flate(1), FLATE + ROWS));
    bombs.put("a picture for commands", Bombs.page(flate(1), "/Filter/DCTDecode"));
    bombs.put("a font drawn with itself", Bombs.circularFont());
    bombs.put("a page of a million characters", Bombs.page(letters(1_000_000), ""));
    return bombs;
  }

  private static byte[] letters(int count) {
    return ("BT /F1 9 Tf 60 700 Td (" + "a".repeat(count) + ") Tj ET")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Megabytes of the same 128 bytes in two, over and over. */
  private static byte[] runs(int megabytes) {
    byte[] runs = new byte[megabytes * 1024 * 1024];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) 129;
      runs[i + 1] = ' ';
    }
    return runs;
  }

  private static String told(PdfAnswer answer) {
    return switch (answer) {
      case PdfAnswer.Refused refused -> refused.reason() + ": " + refused.detail();
      case PdfAnswer.Read read -> "read: " + read.report().pages().size() + " pages";
    };
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void whateverIsDamagedHasAnAnswer() {
    long seed = new Random().nextLong();
    System.out.println("seed of the damage: " + seed);
    Random random = new Random(seed);
    PdfReader reader =
        new PdfReader(new PdfLimits(128, Duration.ofSeconds(10), Duration.ZERO, 100, 1_000_000, 1));
    byte[] whole = report(new Prose(3).sentences(12));
    for (int i = 0; i < Nightly.rounds(25, 2_000); i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 4));
      for (int change = random.nextInt(40); change >= 0; change--) {
        damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt(256);
      }
      assertNotNull(reader.read(damaged, true));
    }
    assertInstanceOf(PdfAnswer.Read.class, read(reader, whole));
  }

  @Test
  void aRequestDoesNotWaitForEver() throws InterruptedException {
    PdfReader one =
        new PdfReader(
            new PdfLimits(256, Duration.ofSeconds(4), Duration.ofMillis(50), 100, 100_000_000, 1));
    byte[] loop = "q BT /F1 9 Tf (x) Tj ET Q\n".repeat(600_000).getBytes(StandardCharsets.US_ASCII);
    CountDownLatch started = new CountDownLatch(1);
    Thread busy =
        Thread.ofPlatform()
            .start(
                () -> {
                  started.countDown();
                  one.read(Bombs.page(loop, ""), true);
                });
    started.await();
    PdfAnswer answer = one.read(report("One."), false);
    while (answer != null && busy.isAlive()) {
      answer = one.read(report("One."), false);
    }
    assertNull(answer);
    busy.join();
    assertInstanceOf(PdfAnswer.Read.class, read(one, report("Then it is read.")));
  }

  @Test
  void threeHundredPagesTakeSeconds() {
    try (SamplePdf pdf = new SamplePdf()) {
      for (int page = 1; page <= 300; page++) {
        if (page > 1) {
          pdf.newPage();
        }
        pdf.paragraph(60, 110, 225, new Prose(page).sentences(16));
        pdf.paragraph(310, 110, 225, new Prose(-page).sentences(16));
        pdf.line(290, 810, "Page " + page);
      }
      byte[] bytes = pdf.bytes();
      long start = System.nanoTime();
      PdfAnswer.Read read = assertInstanceOf(PdfAnswer.Read.class, read(bytes));
      System.out.printf("300 pages: %d ms%n", (System.nanoTime() - start) / 1_000_000);
      assertEquals(300, read.report().pages().size());
      assertTrue(read.report().pages().get(299).contains(new Prose(300).sentences(16)));
    }
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "/Deep " + "[".repeat(500_000) + "]".repeat(500_000);
    PdfAnswer answer = read(Bombs.page(new byte[0], deep));
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
}
