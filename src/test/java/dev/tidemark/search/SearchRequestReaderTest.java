package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.Unit;
import dev.tidemark.search.FilterValue.DateRange;
import dev.tidemark.search.FilterValue.NumberRange;
import dev.tidemark.search.MetricCondition.Amount;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Match;
import dev.tidemark.search.SearchRequest.Sort;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What parameters mean, and what is said of those that mean nothing. */
class SearchRequestReaderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final SearchRequestReader READER = new SearchRequestReader(CLOCK);

  @Test
  void nothingAskedForFindsEverythingNewestFirst() {
    SearchRequest request = read();
    assertEquals("", request.q());
    assertEquals(Sort.NEWEST, request.sort());
    assertEquals(Match.AUTO, request.match());
    assertEquals(Copies.FOLD, request.copies());
    assertEquals(20, request.size());
    assertEquals(1, request.page());
    assertNull(request.cursor());
    assertEquals(Facet.DEFAULT, request.facets());
    assertEquals(Filters.NONE, request.filters());
    assertEquals(request, read("q", "  ", "topic", "", "page", "", "quality", " "));
  }

  @Test
  void wordsSortByRelevanceUnlessSaidOtherwise() {
    assertEquals(Sort.RELEVANCE, read("q", "robots").sort());
    assertEquals(Sort.OLDEST, read("q", "robots", "sort", "oldest").sort());
  }

  @Test
  void valuesAreStrippedOrderedAndKeptOnce() {
    SearchRequest request =
        read("topic", " Robots ", "topic", "AI", "topic", "ai", "topic.not", "x");
    Selection topics = request.filters().of(Facet.TOPIC);
    assertEquals(List.of("AI", "Robots"), topics.any().stream().map(FilterValue::text).toList());
    assertEquals(List.of("x"), topics.none().stream().map(FilterValue::text).toList());
  }

  @Test
  void qualityTakesRangesBandsAndNone() {
    assertEquals(new NumberRange("60..", 60, null), quality("60.."));
    assertEquals(new NumberRange("40..59", 40, 59), quality(" 40 .. 59 "));
    assertEquals(new NumberRange("53", 53, 53), quality("53"));
    assertEquals(new NumberRange("61..", 61, null), quality(">60"));
    assertEquals(new FilterValue.Missing("none"), quality("none"));
    assertEquals(
        new NumberRange("40..", 40, null), only(read("quality.from", "40"), Facet.QUALITY));
  }

  @Test
  void datesCoverTheirWholeSpan() {
    assertEquals(range("2023", "2023-01-01", "2024-01-01"), published("2023"));
    assertEquals(range("2023..2024-06", "2023-01-01", "2024-07-01"), published("2023..2024-06"));
    assertEquals(range("2024-02-29", "2024-02-29", "2024-03-01"), published("2024-02-29"));
    assertEquals(range("2024-Q3", "2024-07-01", "2024-10-01"), published("2024-q3"));
    assertEquals(range("..2022", null, "2023-01-01"), published("..2022"));
    assertEquals(range(">2022", "2023-01-01", null), published(">2022"));
    assertEquals(range("P30D..", "2024-05-31", null), published("P30D.."));
    assertEquals(range("P30D", "2024-05-31", null), published("p30d"));
    assertEquals(range("P1Y..P1M", "2023-06-30", "2024-05-31"), published("P1Y..P1M"));
    assertEquals(
        new DateRange(
            "2023-03-16T05:13:00Z",
            Instant.parse("2023-03-16T05:13:00Z"),
            Instant.parse("2023-03-16T05:13:01Z")),
        published("2023-03-16T05:13:00Z"));
  }

  @Test
  void amountsAreReadAsPeopleWriteThem() {
    assertAmount("10B..", "10000000000", null, null, null);
    assertAmount("$1.5bn..2bn", "1500000000", "2000000000", Unit.CURRENCY, "USD");
    assertAmount("$1.5..2bn", "1500000000", "2000000000", Unit.CURRENCY, "USD");
    assertAmount("500..2bn", "500", "2000000000", null, null);
    assertAmount("30..40%", "30", "40", Unit.PERCENT, null);
    assertAmount("30%..", "30", null, Unit.PERCENT, null);
    assertAmount("€3.5m", "3500000", "3500000", Unit.CURRENCY, "EUR");
    assertAmount("€3,5 Mrd..", "3500000000", null, Unit.CURRENCY, "EUR");
    assertAmount("1,000,000", "1000000", "1000000", null, null);
    assertAmount("3x", "3", "3", Unit.MULTIPLE, null);
    assertAmount("2pp..", "2", null, Unit.PERCENTAGE_POINT, null);
    assertAmount("$10B", "10000000000", "10000000000", Unit.CURRENCY, "USD");
    assertAmount("10 billion USD..", "10000000000", null, Unit.CURRENCY, "USD");
    assertAmount("CHF10m..", "10000000", null, Unit.CURRENCY, "CHF");
    assertAmount("-5%..", "-5", null, Unit.PERCENT, null);
    assertAmount("1T..", "1000000000000", null, null, null);
  }

  @Test
  void bareNumbersOfRatesArePercentages() {
    SearchRequest request = read("metric", "cagr", "metric.value", "30..40");
    assertEquals(Unit.PERCENT, request.filters().metric().values().getFirst().unit());
    assertNull(amount("30..40").unit());
  }

  @Test
  void whatIsWrongIsNamedWithItsCode() {
    for (String page : List.of("0", "-1", "abc", "1e3", "٣", "1.0", "+1")) {
      assertRefused("invalid_parameter", "page", page);
    }
    assertRefused("invalid_parameter", "size", "-5");
    assertRefused("invalid_parameter", "size", "1000000");
    assertRefused("invalid_parameter", "size", "101");
    assertRefused("invalid_parameter", "sort", "relevanz");
    assertRefused("invalid_parameter", "facets", "topic,foo");
    assertRefused("invalid_parameter", "facets", "none,topic");
    assertRefused("invalid_parameter", "fields", "secret");
    assertRefused("invalid_parameter", "match", "some");
    assertRefused("invalid_parameter", "copies", "none");
    assertRefused("invalid_parameter", "explain", "yes");
    assertRefused("invalid_parameter", "metric", "marketsize");
    assertRefused("invalid_parameter", "kind", "book");
    assertRefused("invalid_parameter", "check", "ok");
    for (String date : List.of("2024-02-30", "2024-13", "+999999999", "0000-00-00", "٢٠٢٣")) {
      assertRefused("invalid_date", "published", date);
    }
    assertRefused("invalid_range", "published", "2024..2023");
    assertRefused("invalid_range", "published", "..");
    for (String number : List.of("NaN..", "1e999", "60.5..", "-1..", "99999999999")) {
      assertRefused("invalid_number", "quality", number);
    }
    assertRefused("invalid_range", "quality", "90..10");
    for (String amount : List.of("10Q", "1e999999999", "$", "10B..x", "٣B", "9".repeat(200))) {
      assertRefused("invalid_number", "metric.value", amount);
    }
    assertRefused("invalid_range", "metric.value", "90B..10B");
    assertRefused("invalid_range", "metric.value", "$1B..€2B");
    assertRefused("invalid_number", "metric.year", "31");
    assertRefused("invalid_range", "metric.year", "2031..2030");
    assertRefused("invalid_character", "q", "a\u0000b");
    assertRefused("invalid_character", "topic", "a\u0001b");
    assertRefused("query_too_long", "q", "x".repeat(2001));
    assertRefused("invalid_cursor", "cursor", "abc");
    assertRefused("invalid_cursor", "cursor", "A".repeat(10_000));
    assertRefused("invalid_cursor", "cursor", "\u0000");
  }

  @Test
  void messagesSayWhatWouldBeRight() {
    assertTrue(message("size", "101").contains("0 to 100"));
    assertTrue(message("sort", "relevanc").contains("Did you mean “relevance”?"));
    assertTrue(message("facets", "topics").contains("provider"));
    assertTrue(message("metric", "cager").contains("Did you mean “cagr”?"));
    assertTrue(message("published", "2024-13").contains("2024-06"));
  }

  @Test
  void pagesReachTenThousandRows() {
    assertEquals(500, read("page", "500").page());
    assertRefused("result_window_exceeded", "page", "501");
    assertRefused("result_window_exceeded", "page", "99999999999999999999");
    assertEquals(100, read("page", "100", "size", "100").page());
    assertTrue(message("page", "501").contains("cursor"));
    assertEquals(0, read("size", "0").size());
  }

  @Test
  void limitsHoldExactly() {
    assertEquals(1, read("q", "x".repeat(2000)).query().words());
    assertEquals(256, read("q", "x ".repeat(256)).query().words());
    assertRefused("query_too_long", "q", "x ".repeat(257));
    assertEquals("a", read("q", "a" + " OR a".repeat(32)).q().substring(0, 1));
    assertRefused("query_too_long", "q", "a" + " OR a".repeat(33));
    assertRefused("query_too_long", "q", "-a ".repeat(33));
  }

  @Test
  void differentValuesForOneParameterAreRefused() {
    assertEquals(2, read("page", "2", "page", "2").page());
    InvalidParameterException refused =
        assertThrows(InvalidParameterException.class, () -> read("page", "2", "page", "3"));
    assertEquals("page", refused.parameter());
  }

  @Test
  void unknownParametersAreIgnoredWithANotice() {
    List<String> notices =
        READER
            .read(parameters("topc", "AI", "utm_source", "x", "refresh", "wait"), Set.of("refresh"))
            .notices();
    assertEquals(2, notices.size());
    assertTrue(notices.getFirst().contains("Did you mean “topic”?"));
    assertTrue(notices.getLast().contains("utm_source"));
  }

  @Test
  void longQueriesSayThatAnyWordMayMatch() {
    assertTrue(READER.read(parameters("q", "one two three four")).notices().isEmpty());
    assertEquals(1, READER.read(parameters("q", "one two three four five")).notices().size());
    assertTrue(READER.read(parameters("q", "a1 b2 c3 d4 e5", "match", "all")).notices().isEmpty());
  }

  @Test
  void facetsAreCountedInTheOrderAskedFor() {
    assertEquals(List.of(), read("facets", "none").facets());
    assertEquals(List.of(Facet.KIND, Facet.TOPIC), read("facets", "kind, topic,kind").facets());
    assertEquals(Set.of("title", "url"), read("fields", "title,url").fields());
  }

  private static FilterValue quality(String text) {
    return only(read("quality", text), Facet.QUALITY);
  }

  private static FilterValue published(String text) {
    return only(read("published", text), Facet.PUBLISHED);
  }

  private static FilterValue only(SearchRequest request, Facet facet) {
    return request.filters().of(facet).any().getFirst();
  }

  private static DateRange range(String text, @Nullable String from, @Nullable String until) {
    return new DateRange(text, start(from), start(until));
  }

  private static @Nullable Instant start(@Nullable String day) {
    return day == null ? null : Instant.parse(day + "T00:00:00Z");
  }

  private static Amount amount(String text) {
    return read("metric.value", text).filters().metric().values().getFirst();
  }

  private static void assertAmount(
      String text,
      @Nullable String low,
      @Nullable String high,
      @Nullable Unit unit,
      @Nullable String currency) {
    Amount amount = amount(text);
    assertEquals(low == null ? null : new BigDecimal(low), amount.low(), text);
    assertEquals(high == null ? null : new BigDecimal(high), amount.high(), text);
    assertEquals(unit, amount.unit(), text);
    assertEquals(currency, amount.currency(), text);
  }

  private static void assertRefused(String code, String name, String value) {
    InvalidParameterException refused = refusal(name, value);
    assertEquals(code, refused.code(), name + "=" + value);
    assertEquals(name, refused.parameter());
    assertTrue(Objects.requireNonNull(refused.getMessage()).length() < 500);
  }

  private static String message(String name, String value) {
    return Objects.requireNonNull(refusal(name, value).getMessage());
  }

  private static InvalidParameterException refusal(String name, String value) {
    return assertThrows(
        InvalidParameterException.class, () -> read(name, value), name + "=" + value);
  }

  private static SearchRequest read(String... namesAndValues) {
    return READER.read(parameters(namesAndValues)).request();
  }

  private static Map<String, List<String>> parameters(String... namesAndValues) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      List<String> one = List.of(namesAndValues[i + 1]);
      parameters.merge(
          namesAndValues[i], one, (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return parameters;
  }
}
