package dev.tidemark.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table (RFC 4180) that a spreadsheet shows as they are: a text that it would take for a
 * formula gets an apostrophe before it; numbers stay numbers.
 */
final class CsvText {
  /** Tells spreadsheets that the text is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String LINE_END = "\r\n";
  private static final String STARTS_FORMULAS = "=+-@\t\r\n＝＋－＠";
  private static final String NEEDS_QUOTES = "\",\r\n";

  private CsvText() {}

  /** A line with its end. */
  static String line(List<? extends @Nullable Object> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
    }
    return line.append(LINE_END).toString();
  }

  /** A cell: nothing for null, digits for a number, anything else as text. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Number number ? number.toString() : text(value.toString());
  }

  private static String text(String value) {
    boolean formula = !value.isEmpty() && STARTS_FORMULAS.indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted =
        safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0) || !safe.equals(safe.strip());
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
