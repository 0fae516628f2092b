package dev.tidemark.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.TextField;
import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What queries mean: a golden table of readings, and the trees behind the rules. */
class QueryParserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final QueryParser PARSER = new QueryParser(CLOCK, SearchLimits.DEFAULTS);

  @Test
  void theGoldenTableIsReadAsItSays() throws IOException {
    List<String> lines = golden();
    assertTrue(lines.size() >= 150);
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      String query = cells[0].replace("\\t", "\t").replace("\\u200b", "\u200b");
      ParsedQuery read = PARSER.parse(query);
      assertEquals(cells[1], read.readAs(), "reading of " + query);
      assertEquals(Integer.parseInt(cells[2]), read.words(), "words of " + query);
      assertEquals(cells[3].equals("notice"), !read.notices().isEmpty(), "notices of " + query);
      assertEquals(read.root(), PARSER.parse(read.readAs()).root(), "reading of " + read.readAs());
    }
  }

  @Test
  void anOrBetweenCapitalsStaysOneInItsReading() {
    for (String query :
        List.of("5G OR : topic:＂ ^2 ~1 （", "AI OR ML topic:＂", "(AI) OR -ML topic:＂")) {
      ParsedQuery read = PARSER.parse(query);
      assertEquals(read.root(), PARSER.parse(read.readAs()).root(), read.readAs());
      assertEquals(read.readAs(), PARSER.parse(read.readAs()).readAs());
    }
  }

  @Test
  void nothingFindsEverything() {
    for (String query : List.of("", "  ", "\t\n", "\u200b\ufeff", "\u00a0")) {
      assertEquals(new QueryNode.Everything(), PARSER.parse(query).root());
      assertEquals("", PARSER.parse(query).readAs());
    }
  }

  @Test
  void wordsSideBySideBindCloserThanOr() {
    assertEquals(
        new QueryNode.AnyOf(
            List.of(new QueryNode.Sequence(List.of(word("a"), word("b"))), word("c"))),
        PARSER.parse("a b OR c").root());
    assertEquals(
        new QueryNode.Sequence(
            List.of(word("a"), new QueryNode.AnyOf(List.of(word("b"), word("c"))))),
        PARSER.parse("a (b OR c)").root());
  }

  @Test
  void conditionsOfOneTypeAreOneMetricAndSharedOnesHoldForEach() {
    QueryNode root = PARSER.parse("size:>10B year:2031 cagr:30..40%").root();
    List<QueryNode> parts = ((QueryNode.Sequence) root).parts();
    assertEquals(2, parts.size());
    for (QueryNode part : parts) {
      QueryNode.OneMetric metric = (QueryNode.OneMetric) part;
      assertEquals(1, metric.condition().types().size());
      assertEquals(1, metric.condition().values().size());
      assertEquals("2031", metric.condition().years().getFirst().text());
    }
    QueryNode.OneMetric size = (QueryNode.OneMetric) PARSER.parse("size:>1B year:2031").root();
    assertEquals(List.of(MetricType.MARKET_SIZE), size.condition().types());
  }

  @Test
  void filtersStayInTheTree() {
    assertEquals(
        new QueryNode.Filter(Facet.TOPIC, new FilterValue.Term("AI")),
        PARSER.parse("topic:AI").root());
  }

  @Test
  void onlyLengthAndControlsAreErrors() {
    assertRefused("query_too_long", "(".repeat(10_000));
    assertRefused("query_too_long", "word ".repeat(5_000));
    assertRefused("query_too_long", "\ud83d\ude80".repeat(2_001));
    assertEquals(1, PARSER.parse("\ud83d\ude80".repeat(2_000)).words());
    for (char c = 0; c < ' '; c++) {
      if (c != '\t' && c != '\n' && c != '\r') {
        assertRefused("invalid_character", "a" + c + "b");
      }
    }
    assertRefused("invalid_character", "a\ud83db");
  }

  @Test
  void randomTreesArePrintedReadAndPrintedAgain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      QueryNode tree = tree(random, 3);
      String printed = QueryPrinter.print(tree);
      assertEquals(tree, PARSER.parse(printed).root(), () -> "seed " + seed + ": " + printed);
    }
  }

  private static QueryNode tree(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> new QueryNode.Sequence(parts(random, depth, QueryNode.Sequence.class));
      case 2 -> new QueryNode.AnyOf(parts(random, depth, QueryNode.AnyOf.class));
      case 3 -> {
        QueryNode inside = tree(random, depth - 1);
        yield inside instanceof QueryNode.Not ? inside : new QueryNode.Not(inside);
      }
      default -> leaf(random);
    };
  }

  private static List<QueryNode> parts(Random random, int depth, Class<?> unlike) {
    List<QueryNode> parts = new ArrayList<>();
    int size = 2 + random.nextInt(3);
    while (parts.size() < size) {
      QueryNode part = tree(random, depth - 1);
      boolean repeated = part instanceof QueryNode.Filter && parts.contains(part);
      if (!unlike.isInstance(part) && !repeated) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static QueryNode leaf(Random random) {
    String[] words = {"robots", "a(b)c", "x*y*", "end*", "-minus", "q\"q", "a:b", "topic:x", "t~2"};
    String word = words[random.nextInt(words.length)];
    return switch (random.nextInt(5)) {
      case 0 -> new QueryNode.Phrase("two \"quoted\" \\words (x)", random.nextInt(11), null);
      case 1 -> new QueryNode.Fuzzy("drones", 1 + random.nextInt(2), TextField.TITLE);
      case 2 -> new QueryNode.Filter(Facet.TOPIC, new FilterValue.Term("Big \"Data\" (x)"));
      case 3 -> new QueryNode.Url("example.com/a b");
      default -> new QueryNode.Word(word, random.nextBoolean() ? null : TextField.BODY);
    };
  }

  private static QueryNode word(String text) {
    return new QueryNode.Word(text, null);
  }

  private static void assertRefused(String code, String query) {
    InvalidParameterException refused =
        assertThrows(InvalidParameterException.class, () -> PARSER.parse(query));
    assertEquals(code, refused.code());
    assertEquals("q", refused.parameter());
  }

  private static List<String> golden() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(QueryParserTest.class.getResourceAsStream("queries.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .toList();
    }
  }
}
