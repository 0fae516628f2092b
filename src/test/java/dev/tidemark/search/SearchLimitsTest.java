package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each limit of a request just below, at and above it; with the contract's values, and with others,
 * so that none is a bare number somewhere.
 */
class SearchLimitsTest {
  private static final String TOO_LONG = "query_too_long";

  static Stream<SearchLimits> limits() {
    return Stream.of(
        SearchLimits.DEFAULTS,
        new SearchLimits(400, 60, 20, 5, 4, 6, 3, 4, 1, 300, 30, 40, 10),
        new SearchLimits(9_000, 500, 70, 20, 60, 1, 1, 30, 2, 20_000, 200, 900, 400));
  }

  /**
   * What holds up to a limit.
   *
   * @param of the parameters of a request of that size
   */
  private static void refusedAbove(
      SearchLimits limits,
      int limit,
      String code,
      String parameter,
      Function<Integer, Map<String, List<String>>> of) {
    SearchRequestReader reader =
        new SearchRequestReader(Clock.systemUTC(), CursorCodec.withRandomKey(), limits);
    for (int size : new int[] {limit - 1, limit}) {
      assertTrue(reader.read(of.apply(size)).request().size() >= 0, () -> size + " of " + limit);
    }
    InvalidParameterException refused =
        assertThrows(
            InvalidParameterException.class,
            () -> reader.read(of.apply(limit + 1)),
            () -> parameter + " above " + limit);
    assertEquals(code, refused.code());
    assertEquals(parameter, refused.parameter());
  }

  private static ParsedQuery read(SearchLimits limits, String query) {
    return new SearchRequestReader(Clock.systemUTC(), CursorCodec.withRandomKey(), limits)
        .query(query);
  }

  private static Map<String, List<String>> q(String query) {
    return Map.of("q", List.of(query));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void queriesHaveAnEnd(SearchLimits limits) {
    for (String letter : List.of("x", "\u00e9", "\ud83d\ude80", "(", "\\")) {
      refusedAbove(limits, limits.queryLength(), TOO_LONG, "q", length -> q(letter.repeat(length)));
    }
    refusedAbove(
        limits, limits.queryLength(), TOO_LONG, "q", length -> q("  " + "x".repeat(length) + "\n"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void queriesHaveSoManyWords(SearchLimits limits) {
    int words = limits.queryWords();
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("x ".repeat(count)));
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("\"" + "x ".repeat(count) + "\""));
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("(x)".repeat(count)));
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("title:\"" + "x ".repeat(count) + "\""));
  }

  /** Brackets and spaces before a quotation's end are no words; {@code OR} is one. */
  @ParameterizedTest
  @MethodSource("limits")
  void signsAreNoWordsAndOrIsOne(SearchLimits limits) {
    int words = limits.queryWords();
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("( " + "x ".repeat(count) + ")"));
    refusedAbove(limits, words, TOO_LONG, "q", count -> q("x ".repeat(count - 3) + "a OR -b"));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void queriesHaveSoManyOperators(SearchLimits limits) {
    int operators = limits.queryOperators();
    refusedAbove(limits, operators, TOO_LONG, "q", count -> q("a" + " OR b".repeat(count)));
    refusedAbove(limits, operators, TOO_LONG, "q", count -> q("a" + " -b".repeat(count)));
    refusedAbove(
        limits,
        operators,
        TOO_LONG,
        "q",
        count -> q("a" + " OR b".repeat(count / 2) + " -c".repeat(count - count / 2)));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void bracketsNestSoDeep(SearchLimits limits) {
    for (int depth : new int[] {limits.queryDepth() - 1, limits.queryDepth()}) {
      assertEquals(List.of(), nested(limits, depth).notices(), () -> depth + " deep");
    }
    assertEquals(1, nested(limits, limits.queryDepth() + 1).notices().size());
    assertEquals(
        nested(limits, limits.queryDepth()).root(), nested(limits, limits.queryDepth() + 1).root());
  }

  private static ParsedQuery nested(SearchLimits limits, int depth) {
    return read(limits, "(".repeat(depth) + "tide" + ")".repeat(depth));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void furtherPrefixesAndConditionsAreWords(SearchLimits limits) {
    assertEqualCounts(limits.prefixes(), count -> prefixes(limits, count));
    assertEqualCounts(limits.queryConditions(), count -> conditions(limits, count));
  }

  /** As many up to the limit; above it, as many as it is, and a notice. */
  private static void assertEqualCounts(int limit, Function<Integer, List<Integer>> read) {
    assertEquals(List.of(limit - 1, 0), read.apply(limit - 1));
    assertEquals(List.of(limit, 0), read.apply(limit));
    assertEquals(List.of(limit, 1), read.apply(limit + 1));
  }

  private static List<Integer> prefixes(SearchLimits limits, int count) {
    ParsedQuery read = read(limits, "harbour* ".repeat(count) + "tide");
    return counted(read, QueryNode.Prefix.class);
  }

  private static List<Integer> conditions(SearchLimits limits, int count) {
    String query =
        String.join(" OR ", IntStream.rangeClosed(1, count).mapToObj(i -> "cagr:>" + i).toList());
    SearchLimits enough =
        new SearchLimits(
            9_000, 900, 900, 10, limits.queryConditions(), 3, 2, 10, 2, 10_000, 100, 500, 200);
    return counted(read(enough, query), QueryNode.OneMetric.class);
  }

  private static List<Integer> counted(ParsedQuery read, Class<? extends QueryNode> kind) {
    List<QueryNode> parts =
        switch (read.root()) {
          case QueryNode.Sequence sequence -> sequence.parts();
          case QueryNode.AnyOf any -> any.parts();
          default -> List.of(read.root());
        };
    return List.of((int) parts.stream().filter(kind::isInstance).count(), read.notices().size());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void aStarNeedsSoManyLetters(SearchLimits limits) {
    int letters = limits.prefixLetters();
    List<Boolean> prefixes = new ArrayList<>();
    for (int count = letters - 1; count <= letters + 1; count++) {
      prefixes.add(read(limits, "h".repeat(count) + "*").root() instanceof QueryNode.Prefix);
    }
    assertEquals(List.of(false, true, true), prefixes);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void distancesAreCutToTheWidest(SearchLimits limits) {
    int slop = limits.slop();
    for (int wide : new int[] {slop - 1, slop, slop + 1}) {
      ParsedQuery read = read(limits, "\"tidal power\"~" + wide);
      assertEquals(new QueryNode.Phrase("tidal power", Math.min(wide, slop), null), read.root());
      assertEquals(wide > slop ? 1 : 0, read.notices().size());
    }
    for (int edits = 1; edits <= 3; edits++) {
      ParsedQuery read = read(limits, "harbours~" + edits);
      assertEquals(
          new QueryNode.Fuzzy("harbours", Math.min(edits, limits.edits()), null), read.root());
      assertEquals(edits > limits.edits() ? 1 : 0, read.notices().size());
    }
    assertEquals(
        new QueryNode.Fuzzy("harbours", Math.min(2, limits.edits()), null),
        read(limits, "harbours~").root());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void pagesReachSoFar(SearchLimits limits) {
    String exceeded = "result_window_exceeded";
    for (int size : new int[] {1, 10, limits.size()}) {
      refusedAbove(
          limits,
          limits.window() / size,
          exceeded,
          "page",
          page -> numbers(Map.of("page", page, "size", size)));
    }
    refusedAbove(
        limits,
        limits.window(),
        exceeded,
        "page",
        page -> numbers(Map.of("page", page, "size", 0)));
    refusedAbove(
        limits, limits.size(), "invalid_parameter", "size", size -> numbers(Map.of("size", size)));
  }

  private static Map<String, List<String>> numbers(Map<String, Integer> values) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    values.forEach((name, value) -> parameters.put(name, List.of(value.toString())));
    return parameters;
  }

  @ParameterizedTest
  @MethodSource("limits")
  void filtersHaveSoManyValuesOfSuchLength(SearchLimits limits) {
    for (String name : List.of("topic", "author.not", "metric.subject", "provider")) {
      refusedAbove(
          limits,
          limits.valueLength(),
          "invalid_parameter",
          name,
          length -> Map.of(name, List.of("\ud83d\ude80".repeat(length))));
    }
    refusedAbove(
        limits,
        limits.values(),
        "invalid_parameter",
        "q",
        count ->
            Map.of(
                "topic", values(count / 2),
                "author.not", values(1),
                "metric.subject", values(count - count / 2 - 1)));
  }

  private static List<String> values(int count) {
    return IntStream.range(0, count).mapToObj(i -> "value " + i).toList();
  }
}
