package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables say what was put into them, and never calculate. */
class CsvTextTest {

  @Test
  void numbersStayNumbersAndMissingFactsStayEmpty() {
    assertEquals("-5", CsvText.cell(new BigDecimal("-5")));
    assertEquals("296000000000", CsvText.cell(new BigDecimal("2.96E+11")));
    assertEquals("0.95", CsvText.cell(0.95));
    assertEquals("7", CsvText.cell(7));
    assertEquals("", CsvText.cell(null));
    assertEquals("", CsvText.cell(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-5%", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
  void whatLooksLikeAFormulaIsText(String text) {
    String cell = CsvText.cell(text);
    assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
  }

  @Test
  void textIsQuotedWhereItMustBe() {
    assertEquals("plain text", CsvText.cell("plain text"));
    assertEquals("\"a,b\"", CsvText.cell("a,b"));
    assertEquals("\"say \"\"ten\"\"\"", CsvText.cell("say \"ten\""));
    assertEquals("\"two\nlines\"", CsvText.cell("two\nlines"));
    assertEquals("\" around \"", CsvText.cell(" around "));
    assertEquals("$12 billion", CsvText.cell("$12 billion"));
  }

  @Test
  void anyTextComesBackAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "ab,\"\n\r =-é$";
    for (int round = 0; round < 2_000; round++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        StringBuilder cell = new StringBuilder();
        for (int j = random.nextInt(6); j > 0; j--) {
          cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        cells.add(cell.toString());
      }
      String line = CsvText.line(cells);
      List<String> expected =
          cells.stream().map(c -> c.matches("(?s)[=\\-\\r\\n].*") ? "'" + c : c).toList();
      assertEquals(expected, read(line), "seed " + seed);
    }
  }

  /** A plain reader of one record, character by character. */
  private static List<String> read(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() - 2; i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  @Test
  void linesEndAsTheRuleSays() {
    assertEquals("a,,1\r\n", CsvText.line(Arrays.asList("a", null, 1)));
  }
}
