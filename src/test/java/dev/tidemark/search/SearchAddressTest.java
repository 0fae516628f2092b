package dev.tidemark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchAddress.Condition;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Sort;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An address is the whole state of a search, short, and the same for the same search. */
class SearchAddressTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final SearchRequestReader READER = new SearchRequestReader(CLOCK);

  private static final String[][] CHOICES = {
    {"q", "deep learning", "a & b=c#d%", "\"x y\" -z", "C++", "深度 <b>", "-(a OR b)", "größe"},
    {"match", "all", "any", "auto"},
    {"topic", "AI", "Machine Learning", "R&D", "a,b", "50% + x", "Ünïcode"},
    {"topic.not", "AI", "Robots"},
    {"provider", "MarketWatch", "example.com"},
    {"quality", "60..", "40..59", "none", "53"},
    {"quality.not", "none"},
    {"published", "2023", "2023..2024-06", "P30D..", ">2022", "2024-q3"},
    {"metric", "cagr", "Market size"},
    {"metric.value", "$1.5..2bn", ">10B", "€3,5 Mrd..", "30..40"},
    {"metric.year", "2031", "2028..2032"},
    {"metric.subject", "deep learning"},
    {"metric.region", "global"},
    {"metric.source", "Gartner"},
    {"language", "EN"},
    {"kind", "article"},
    {"sort", "relevance", "newest", "oldest", "quality"},
    {"copies", "all", "fold"},
    {"size", "0", "20", "100"},
    {"page", "1", "2", "50"},
    {"facets", "none", "topic", "kind,topic", "topic,provider,quality,published,metric,source"},
    {"fields", "title", "url,title"},
    {"explain", "true", "false"}
  };

  @Test
  void whatIsUsualIsLeftOut() {
    assertEquals("", SearchAddress.of(read("")));
    assertEquals(
        "",
        SearchAddress.of(
            read("sort=newest&page=1&size=20&copies=fold&match=auto&explain=false&topic=")));
    assertEquals("q=x", SearchAddress.of(read("utm_source=a&sort=relevance&q=x")));
  }

  @Test
  void parametersHaveOneOrderAndPlainSpelling() {
    assertEquals(
        "q=deep%20learning&topic=AI&topic=Robots&topic.not=Law&quality=61..&metric.value=$1.5..2bn"
            + "&sort=newest&page=2",
        SearchAddress.of(
            read(
                "page=2&metric.value=$1.5..2bn&topic=Robots&topic.not=Law&topic=AI&sort=newest"
                    + "&quality=%3E60&q=%20deep+learning")));
  }

  @Test
  void readingAnAddressBackGivesTheSameRequest() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      SearchRequest request = READER.read(anything(random)).request();
      String address = SearchAddress.of(request);
      SearchRequest again = read(address);
      assertEquals(request, again, () -> "seed " + seed + ", address " + address);
      assertEquals(address, SearchAddress.of(again));
      assertTrue(
          address.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"'<>\\^`{|} ".indexOf(c) < 0),
          address);
    }
  }

  @Test
  void aToggleUndoesItself() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      SearchRequest request =
          SearchAddress.onPage(READER.read(anything(random)).request().withSize(1), 1);
      SearchRequest chosen = SearchAddress.toggled(request, Facet.SOURCE, "Some firm");
      assertTrue(chosen.filters().of(Facet.SOURCE).includes("Some firm"));
      assertEquals(request, SearchAddress.toggled(chosen, Facet.SOURCE, "Some firm"));
    }
  }

  @Test
  void changesGoToTheFirstPage() {
    SearchRequest request = read("q=x&topic=AI&page=7");
    assertEquals("q=x&page=8", address(SearchAddress.onPage(read("q=x"), 8)));
    assertEquals("q=x", address(SearchAddress.toggled(request, Facet.TOPIC, "AI")));
    assertEquals(
        "q=x&topic=AI&topic=Law", address(SearchAddress.toggled(request, Facet.TOPIC, "Law")));
    assertEquals("q=x&topic.not=AI", address(SearchAddress.excluded(request, Facet.TOPIC, "AI")));
    assertEquals("q=x&topic=AI&sort=oldest", address(SearchAddress.withSort(request, Sort.OLDEST)));
    assertEquals("q=x&topic=AI&size=50", address(SearchAddress.withSize(request, 50)));
    assertEquals("q=x&topic=AI&copies=all", address(SearchAddress.withCopies(request, Copies.ALL)));
    assertEquals("q=x", address(SearchAddress.withoutFilter(request, Facet.TOPIC)));
    assertEquals("q=x", address(SearchAddress.cleared(request)));
  }

  @Test
  void bandsAndYearsOfFacetsCanBeToggled() {
    SearchRequest all = read("");
    assertEquals("quality=40..59", address(SearchAddress.toggled(all, Facet.QUALITY, "40..59")));
    assertEquals("quality=none", address(SearchAddress.toggled(all, Facet.QUALITY, "none")));
    assertEquals("published=2023", address(SearchAddress.toggled(all, Facet.PUBLISHED, "2023")));
    assertEquals(
        "published=P30D..",
        address(
            SearchAddress.toggled(all, Facet.PUBLISHED, READER.value(Facet.PUBLISHED, "P30D.."))));
    assertThrows(
        InvalidParameterException.class, () -> SearchAddress.toggled(all, Facet.QUALITY, "good"));
  }

  @Test
  void everyConditionCanBeTakenAwayAlone() {
    String address =
        "topic=AI&topic.not=Law&quality=60..&metric.value=10B..&metric.year=2031"
            + "&metric.subject=robots&metric.region=global&metric.source=Gartner";
    SearchRequest request = read(address);
    List<Condition> active = SearchAddress.active(request);
    assertEquals(8, active.size());
    for (Condition condition : active) {
      SearchRequest without = SearchAddress.without(request, condition);
      assertEquals(7, SearchAddress.active(without).size(), condition.toString());
      assertTrue(!SearchAddress.active(without).contains(condition));
    }
  }

  private static Map<String, List<String>> anything(Random random) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String[] choice : CHOICES) {
      boolean filter = choice[0].matches("(topic|provider|quality|published|metric).*");
      int values = random.nextInt(3) > 0 ? 0 : filter ? 1 + random.nextInt(2) : 1;
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < values; i++) {
        texts.add(choice[1 + random.nextInt(choice.length - 1)]);
      }
      parameters.put(choice[0], texts);
    }
    return parameters;
  }

  private static String address(SearchRequest request) {
    return SearchAddress.of(request);
  }

  private static SearchRequest read(String address) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : address.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        parameters.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>()).add(value);
      }
    }
    return READER.read(parameters).request();
  }
}
