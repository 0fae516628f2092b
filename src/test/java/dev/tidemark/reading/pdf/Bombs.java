package dev.tidemark.reading.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Documents that are made to harm whoever opens them. */
final class Bombs {
  private static final String CATALOG = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  private static final String ONE_PAGE = "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
  private static final String FONT = "<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Bombs() {
    text("%PDF-1.7\n");
  }

  private Bombs text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  private Bombs stream(int number, String dictionary, byte[] content) {
    text(number + " 0 obj<<" + dictionary + "/Length " + content.length + ">>stream\n");
    out.writeBytes(content);
    return text("\nendstream endobj\n");
  }

  private byte[] end() {
    text("trailer<</Root 1 0 R/Size 99>>\n%%EOF\n");
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String pageWith(String resources) {
    return "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
        + resources
        + ">>>>endobj\n";
  }

  /** A document of one page with this content. */
  static byte[] page(byte[] content, String more) {
    return new Bombs()
        .text(CATALOG + ONE_PAGE + pageWith("/Font" + FONT)).stream(4, more, content).end();
  }

  static byte[] circle() {
    return new Bombs()
        .text(CATALOG)
        .text("2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 1000000/Parent 3 0 R>>endobj\n")
        .text("3 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000/Parent 2 0 R>>endobj\n")
        .end();
  }

  /** All of them the same one, with few words. */
  static byte[] pages(int count) {
    return pages(count, "", bytes("BT /F1 9 Tf 60 700 Td (Again) Tj ET"));
  }

  /** All of them the same one. */
  static byte[] pages(int count, String more, byte[] content) {
    return new Bombs()
            .text(CATALOG)
            .text(
                "2 0 obj<</Type/Pages/Count "
                    + count
                    + "/Kids["
                    + "3 0 R ".repeat(count)
                    + "]>>endobj\n")
            .text(pageWith("/Font" + FONT))
            .stream(4, more, content)
            .end();
  }

  /** Each draws the next ten times. */
  static byte[] forms(int depth) {
    Bombs bomb = new Bombs().text(CATALOG + ONE_PAGE + pageWith("/XObject<</X 5 0 R>>"));
    bomb.stream(4, "", bytes("/X Do"));
    for (int i = 0; i < depth; i++) {
      bomb.stream(
          5 + i,
          "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
              + (6 + i)
              + " 0 R>>>>",
          bytes("/X Do ".repeat(10)));
    }
    return bomb.end();
  }

  static byte[] ownForm() {
    return new Bombs()
        .text(CATALOG + ONE_PAGE + pageWith("/XObject<</X 5 0 R>>")).stream(4, "", bytes("/X Do"))
            .stream(
                5,
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                bytes("/X Do /X Do"))
            .end();
  }

  static byte[] font(byte[] packed) {
    return font("/Filter/FlateDecode", packed);
  }

  static byte[] font(String filter, byte[] packed) {
    return new Bombs()
            .text(CATALOG + ONE_PAGE)
            .text(
                pageWith(
                    "/Font<</F1<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 6 0 R"
                        + "/FontDescriptor<</Type/FontDescriptor/FontName/A/FontFile2 6 0 R>>>>>>"))
            .stream(4, "", bytes("BT /F1 9 Tf 60 700 Td (Never) Tj ET"))
            .stream(6, filter, packed)
            .end();
  }

  /** Everything but the page is in it. */
  static byte[] objects(byte[] packed) {
    return new Bombs()
        .text(CATALOG + ONE_PAGE + pageWith("/Font 9 0 R")).stream(
                4, "", bytes("BT /F1 9 Tf 60 700 Td (Never) Tj ET"))
            .stream(8, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode", packed)
            .end();
  }

  static byte[] references(byte[] packed) {
    Bombs bomb = new Bombs().text(CATALOG + ONE_PAGE + pageWith("/Font" + FONT));
    int start = bomb.out.size();
    bomb.stream(7, "/Type/XRef/W[1 4 2]/Size 99999999/Root 1 0 R/Filter/FlateDecode", packed);
    return bomb.text("startxref\n" + start + "\n%%EOF\n").out.toByteArray();
  }

  static byte[] metadata(byte[] packed) {
    return new Bombs()
            .text("1 0 obj<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>endobj\n" + ONE_PAGE)
            .text(pageWith("/Font" + FONT))
            .stream(4, "", bytes("BT /F1 9 Tf 60 700 Td (Some words are here) Tj ET"))
            .stream(6, "/Type/Metadata/Subtype/XML/Filter/FlateDecode", packed)
            .end();
  }

  /** A font whose letters are drawn with itself. */
  static byte[] circularFont() {
    return new Bombs()
        .text(CATALOG + ONE_PAGE + pageWith("/Font<</F1 6 0 R>>")).stream(
                4, "", bytes("BT /F1 9 Tf 60 700 Td (aaaa) Tj ET"))
            .text(
                "6 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]"
                    + "/FirstChar 97/LastChar 97/Widths[9]/CharProcs<</a 7 0 R>>"
                    + "/Encoding<</Differences[97/a]>>/Resources<</Font<</F1 6 0 R>>>>>>endobj\n")
            .stream(7, "", bytes("9 0 d0 BT /F1 9 Tf (aaaa) Tj ET"))
            .end();
  }
}
