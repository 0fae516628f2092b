package dev.tidemark.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.search.Facet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts read as people say them. */
class TextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023|2023|2023",
        "2023-03|March 2023|March 2023",
        "2025-02-07|7 February 2025|7 February 2025",
        "2023-03-16T05:13:00Z|16 March 2023|16 March 2023, 05:13 UTC"
      })
  void datesAreNeverMoreExactThanKnown(String text, String day, String full) {
    assertEquals(day, DateText.day(PublishedDate.valueOf(text)));
    assertEquals(full, DateText.full(PublishedDate.valueOf(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023..2024-06|2023 to June 2024",
        "2023..|since 2023",
        "..2023|until 2023",
        "P30D..|since 30 days ago",
        "2024-Q3|2024-Q3",
        "10B..|since 10B"
      })
  void rangesOfTime(String text, String words) {
    assertEquals(words, DateText.range(text));
  }

  @ParameterizedTest
  @CsvSource({
    "QUALITY,40..59,40–59",
    "QUALITY,none,Not rated",
    "QUALITY,60..,60 and over",
    "QUALITY,..59,up to 59",
    "METRIC,market_size,Market size",
    "METRIC,cagr,CAGR",
    "LANGUAGE,en,English",
    "KIND,reference,Reference only",
    "CHECK,inconsistent,Numbers disagree",
    "TOPIC,AI,AI",
    "PUBLISHED,2023-04,April 2023"
  })
  void valuesOfFacets(Facet facet, String value, String words) {
    assertEquals(words, FacetText.value(facet, value));
  }

  @Test
  void countsAgreeWithTheirNoun() {
    assertEquals("1 article", Counted.of(1, "article", "articles"));
    assertEquals("6,277 articles", Counted.of(6277, "article", "articles"));
    assertEquals("0 articles", Counted.of(0, "article", "articles"));
  }

  @Test
  void excerptsEndBetweenWords() {
    assertEquals("one two", Excerpt.of(" one\n two ", 20));
    assertEquals("one two …", Excerpt.of("one two three", 10));
    String cut = Excerpt.of("😀".repeat(100), 21);
    assertTrue(cut.length() <= 23 && cut.startsWith("😀"), cut);
  }

  @Test
  void onlyWebAddressesAreLinks() {
    assertEquals("example.org", WebLink.of("https://www.example.org/a?b=c").orElseThrow().host());
    for (String no :
        new String[] {"javascript:alert(1)", "data:text/html,x", "//x", "/x", "http:", "", " "}) {
      assertTrue(WebLink.of(no).isEmpty(), no);
    }
    assertTrue(WebLink.of(null).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <mark>b</mark> &amp; c|a <mark>b</mark> &amp; c",
        "<script>x</script>|&lt;script&gt;x&lt;/script&gt;",
        "<mark><mark>a</mark>|<mark>&lt;mark&gt;a</mark>",
        "</mark>a<mark>b|&lt;/mark&gt;a<mark>b</mark>",
        "<mark onclick=x>a|&lt;mark onclick=x&gt;a",
        "plain|plain"
      })
  void highlightsHoldNothingButMarks(String html, String safe) {
    assertEquals(safe, MarkedHtml.safe(html));
  }

  @Test
  void highlightsAreBalancedWhateverComes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {"<mark>", "</mark>", "<", ">", "a", "&lt;", "<b>", "\"", "mark"};
    for (int i = 0; i < 2000; i++) {
      StringBuilder html = new StringBuilder();
      for (int part = random.nextInt(12); part > 0; part--) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      String safe = MarkedHtml.safe(html.toString());
      String rest = safe.replaceAll("<mark>[^<>]*</mark>", "");
      assertTrue(rest.indexOf('<') < 0 && rest.indexOf('>') < 0, "seed " + seed + ": " + html);
    }
  }
}
