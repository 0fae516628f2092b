package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every limit is listed in docs/robustness.md with the test that tries it just below, at and above;
 * what is listed is there.
 */
class ListedLimitsTest {
  private static final Path PAGE = Path.of("docs/robustness.md");
  private static final String HEADING = "## Limits and where they are tested";
  private static final Path MAIN = Path.of("src/main/java/dev/tidemark");
  private static final Path TESTS = Path.of("src/test/java/dev/tidemark");
  private static final Pattern CODE = Pattern.compile("`([^`]{1,200})`");

  /** Settings that bound nothing: places, names, addresses, weights, switches. */
  private static final Set<String> NO_LIMITS =
      Set.of(
          "tidemark.api-key",
          "tidemark.base-url",
          "tidemark.fetching.allowed-hosts",
          "tidemark.fetching.contact",
          "tidemark.fetching.pause",
          "tidemark.follow",
          "tidemark.index",
          "tidemark.limits.retry-after",
          "tidemark.port",
          "tidemark.samples",
          "tidemark.topics",
          "tidemark.watch",
          "tidemark.watch.remove");

  private static final List<String> NO_LIMITS_BELOW =
      List.of("tidemark.log.", "tidemark.ranking.", "tidemark.sources.");

  /** A line of the list: what limits, and where that is tested. */
  private record Row(List<String> limits, List<String> tests) {}

  @Test
  void everySettingThatLimitsIsListed() throws IOException {
    List<String> listed = rows().stream().flatMap(row -> row.limits().stream()).toList();
    List<String> missing = new ArrayList<>();
    for (String key : Settings.all().keySet()) {
      boolean limits =
          !NO_LIMITS.contains(key) && NO_LIMITS_BELOW.stream().noneMatch(key::startsWith);
      if (limits && !listed.contains(key)) {
        missing.add(key);
      }
    }
    assertEquals(List.of(), missing, "add them to " + PAGE + " with their tests");
  }

  @Test
  void whatIsListedIsThere() throws IOException {
    Set<String> keys = Settings.all().keySet();
    List<Row> rows = rows();
    assertTrue(rows.size() > 30, () -> rows.size() + " rows");
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      for (String limit : row.limits()) {
        if (!keys.contains(limit) && !isConstant(limit)) {
          wrong.add(limit);
        }
      }
      for (String test : row.tests()) {
        if (!Files.exists(TESTS.resolve(test.replace('.', '/') + ".java"))) {
          wrong.add(test);
        }
      }
      if (row.limits().isEmpty() || row.tests().isEmpty()) {
        wrong.add(row.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** {@code room.Type.NAME}. */
  private static boolean isConstant(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    Path source = MAIN.resolve(name.substring(0, Math.max(0, dot)).replace('.', '/') + ".java");
    return dot > 0
        && Files.exists(source)
        && Files.readString(source).contains(' ' + name.substring(dot + 1) + " =");
  }

  private static List<Row> rows() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEADING);
    assertTrue(start >= 0, HEADING);
    int next = page.indexOf("\n## ", start + 1);
    List<Row> rows = new ArrayList<>();
    for (String line : page.substring(start, next < 0 ? page.length() : next).split("\n")) {
      String[] cells = line.split("\\|");
      if (line.startsWith("| ") && line.contains("`")) {
        rows.add(new Row(codes(cells[2]), codes(cells[3])));
      }
    }
    return rows;
  }

  private static List<String> codes(String cell) {
    List<String> codes = new ArrayList<>();
    for (Matcher code = CODE.matcher(cell); code.find(); ) {
      codes.add(code.group(1));
    }
    return codes;
  }
}
