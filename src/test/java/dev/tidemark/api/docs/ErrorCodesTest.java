package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page lists the codes that the sources can answer, all of them and no others. */
class ErrorCodesTest {
  private static final Path PROMISES = Path.of("../shared/robustness.md");
  private static final Pattern ANSWER = Pattern.compile("E\\((\\d+), ([a-z_]+)\\)");
  private static final Pattern QUARANTINE = Pattern.compile("quarantined((?:,? `[a-z_]+`)+)");
  private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

  private final RecipePage page = RecipePage.read();

  @Test
  void theTableHasEveryCodeWithItsStatus() throws IOException {
    SortedMap<String, String> inSources = new TreeMap<>();
    SourceCodes.read()
        .answered()
        .forEach((code, statuses) -> inSources.put(code, String.join(", ", texts(statuses))));
    assertEquals(lines(inSources), lines(documented()));
  }

  @Test
  void theReasonsOfQuarantineAreAllThere() throws IOException {
    SortedSet<String> documented = new TreeSet<>();
    page.codes("### Reasons in quarantine").forEach(row -> documented.add(row.getFirst()));
    assertEquals(new TreeSet<>(SourceCodes.read().quarantined()), documented);
  }

  @Test
  void everyRowSaysWhenAndWhatToDo() {
    List<List<String>> rows = page.codes("## Errors");
    assertTrue(rows.size() > 30, rows::toString);
    for (List<String> row : rows) {
      assertEquals(4, row.size(), row::toString);
      assertTrue(row.stream().noneMatch(String::isBlank), row::toString);
    }
    List<String> codes = rows.stream().map(List::getFirst).toList();
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void whatWasPromisedForBadInputIsAmongThem() throws IOException {
    if (!Files.exists(PROMISES)) {
      System.out.println("SKIPPED: " + PROMISES + " is not here, so this test proves nothing.");
    }
    Assumptions.assumeTrue(Files.exists(PROMISES), PROMISES + " is absent");
    String promises = Files.readString(PROMISES);
    Map<String, String> documented = documented();
    Matcher answer = ANSWER.matcher(promises);
    int found = 0;
    while (answer.find()) {
      String statuses = documented.getOrDefault(answer.group(2), "absent");
      assertTrue(List.of(statuses.split(", ")).contains(answer.group(1)), answer.group());
      found++;
    }
    assertTrue(found > 10, found + " codes");
    List<String> reasons =
        page.codes("### Reasons in quarantine").stream().map(List::getFirst).toList();
    Matcher quarantine = QUARANTINE.matcher(promises);
    while (quarantine.find()) {
      NAME.matcher(quarantine.group(1))
          .results()
          .forEach(name -> assertTrue(reasons.contains(name.group(1)), name.group(1)));
    }
  }

  private SortedMap<String, String> documented() {
    SortedMap<String, String> documented = new TreeMap<>();
    page.codes("## Errors").forEach(row -> documented.put(row.get(0), row.get(1)));
    return documented;
  }

  private static List<String> texts(SortedSet<Integer> statuses) {
    return statuses.stream().map(String::valueOf).toList();
  }

  private static String lines(SortedMap<String, String> codes) {
    StringBuilder lines = new StringBuilder();
    codes.forEach((code, status) -> lines.append(code).append(' ').append(status).append('\n'));
    return lines.toString();
  }
}
