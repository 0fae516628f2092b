package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** A table of data as a table of Markdown; a table that only lays a page out is none. */
final class MarkdownTable {
  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_CELL = 200;
  private static final int PADDING = 4;
  private static final Evaluator LAID_OUT =
      Selector.evaluatorOf("tr table, tr h1, tr h2, tr h3, tr ul, tr ol, tr article, tr form");

  private MarkdownTable() {}

  /** The table with its caption; null when it is for layout, or has less than two columns. */
  static @Nullable String of(Element table) {
    if (isLayout(table)) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    int cells = 0;
    for (Element row : rowsOf(table)) {
      List<String> texts = cellsOf(row);
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        rows.add(texts);
        columns = Math.max(columns, texts.size());
        cells += texts.size();
      }
    }
    if (columns < 2 || rows.size() < 2) {
      return null;
    }
    Element caption = table.selectFirst("> caption");
    StringBuilder out = new StringBuilder();
    if (caption != null && !caption.text().isBlank()) {
      out.append(caption.text()).append("\n\n");
    }
    boolean padded = (long) rows.size() * columns <= (long) PADDING * cells + 1_000;
    append(out, rows.getFirst(), columns);
    out.append("\n|").append(" --- |".repeat(columns));
    for (List<String> row : rows.subList(1, rows.size())) {
      append(out.append('\n'), row, padded ? columns : row.size());
    }
    return out.toString();
  }

  /** The rows of this table, without those of tables inside. */
  static List<Element> rowsOf(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else if (child.is("thead, tbody, tfoot")) {
        child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static boolean isLayout(Element table) {
    String role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return true;
    }
    if (table.selectFirst(LAID_OUT) != null) {
      return true;
    }
    if (table.selectFirst("th, caption") != null) {
      return false;
    }
    int cells = 0;
    int longOnes = 0;
    for (Element cell : table.select("td")) {
      int length = cell.text().length();
      cells += length > 0 ? 1 : 0;
      longOnes += length > LONGEST_CELL ? 1 : 0;
    }
    return longOnes * 4 > cells || !table.select("td > p + p").isEmpty();
  }

  private static List<String> cellsOf(Element row) {
    List<String> texts = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.is("td, th") && !HtmlTree.isHidden(cell) && texts.size() < MOST_COLUMNS) {
        texts.add(HtmlMarkdown.line(cell).replace("|", "\\|"));
        for (int i = span(cell); i > 1 && texts.size() < MOST_COLUMNS; i--) {
          texts.add("");
        }
      }
    }
    return texts;
  }

  private static int span(Element cell) {
    String text = cell.attr("colspan").strip();
    boolean number =
        !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.min(MOST_COLUMNS, Integer.parseInt(text)) : 1;
  }

  private static void append(StringBuilder out, List<String> cells, int columns) {
    out.append('|');
    for (int i = 0; i < columns; i++) {
      String text = i < cells.size() ? cells.get(i) : "";
      out.append(' ').append(text).append(text.isEmpty() ? "|" : " |");
    }
  }
}
