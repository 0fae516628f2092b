package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.ProblemException;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SuggestRequestReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an address asks for is understood or refused by name, and prints as an address again. */
@Tag(Nightly.TAG)
class ParametersFuzzTest {
  private static final Set<Integer> REFUSED = Set.of(400);
  private static final Set<String> CODES =
      Set.of(
          "query_too_long",
          "invalid_character",
          "invalid_parameter",
          "invalid_cursor",
          "invalid_date",
          "invalid_number",
          "invalid_range",
          "result_window_exceeded");
  private static final SearchRequestReader READER =
      new SearchRequestReader(Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC));
  private static final SuggestRequestReader SUGGEST =
      new SuggestRequestReader(SearchLimits.DEFAULTS);
  private static final List<String> EXAMPLES =
      List.of(
          "q=deep+learning&topic=AI&topic.not=Robots&sort=newest&page=3&size=50",
          "metric=market_size&metric.value=$1.5bn..2bn&metric.year=2031&metric.subject=tidal+power",
          "published=2023..2024-06&quality=40..59&quality=none&facets=topic,quality&copies=all",
          "published=P30D..&match=any&explain=true&synonyms=false&fields=title,url",
          "cursor=AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMDEyMzQ1Njc4OWFiY2RlZg&size=0",
          "q=%E6%BD%AE%E6%B1%90&language=en&kind=reference&check=consistent&region=North%20Sea");
  private static final List<String> WORDS =
      List.of(
          "&",
          "=",
          "+",
          "%",
          "%20",
          "%2C",
          "%00",
          "%C3%A9",
          "%C0%AF",
          "%ED%A0%80",
          "q",
          "match",
          "topic",
          "provider",
          "source",
          "metric",
          "author",
          "region",
          "language",
          "kind",
          "check",
          "topic.not",
          "quality",
          "published",
          "metric.value",
          "metric.year",
          "metric.subject",
          "metric.region",
          "metric.source",
          "sort",
          "copies",
          "size",
          "page",
          "cursor",
          "facets",
          "fields",
          "explain",
          "..",
          "2024",
          "2024-02-30",
          "2023-W05",
          "P1000000Y",
          "P30D",
          "-1",
          "10B",
          "10Q",
          "$",
          "30%25",
          "NaN",
          "1e999",
          "1e-999",
          "all",
          "none",
          "relevance",
          "value",
          "year",
          "%D9%A3",
          "+999999999",
          "-999999999-01-01",
          "9999",
          "0000",
          "24:00",
          "€1.5bn",
          "a".repeat(300));

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, ParametersFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run(
        "parameters", 5_000, seed -> new Inputs(seed, EXAMPLES, WORDS), ParametersFuzzTest::read);
  }

  private static void read(byte[] input) {
    String query = new String(input, StandardCharsets.ISO_8859_1);
    try {
      Map<String, List<String>> parameters = Parameters.read(query);
      for (Rows rows : Rows.values()) {
        read(rows, parameters);
      }
    } catch (ProblemException refused) {
      assertTrue(REFUSED.contains(refused.answer().problem().status()));
    }
  }

  private static void read(Rows rows, Map<String, List<String>> parameters) {
    try {
      SUGGEST.read(parameters);
    } catch (InvalidParameterException refused) {
      check(refused);
    }
    try {
      SearchRequestReader.Read read = READER.read(rows, parameters, Set.of());
      SearchRequest request = read.request();
      assertTrue(request.size() >= 0 && request.size() <= 100 && request.page() >= 1);
      assertFalse(
          parameters.getOrDefault("cursor", List.of()).stream().anyMatch(c -> !c.isEmpty()),
          "nobody can write a cursor");
      String address = SearchAddress.of(request);
      SearchRequest again = READER.read(rows, Parameters.read(address), Set.of()).request();
      assertEquals(address, SearchAddress.of(again));
      assertEquals(request.filters(), again.filters(), address);
      assertEquals(request.query().root(), again.query().root(), address);
      assertEquals(request.sort(), again.sort(), address);
    } catch (InvalidParameterException refused) {
      check(refused);
    }
  }

  private static void check(InvalidParameterException refused) {
    assertTrue(CODES.contains(refused.code()), refused::code);
    assertFalse(String.valueOf(refused.getMessage()).isBlank());
  }
}
