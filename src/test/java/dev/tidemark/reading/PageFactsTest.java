package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.failure;
import static dev.tidemark.reading.Reads.file;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of pages from their best places, and pages that are no article. */
class PageFactsTest {
  private static final String TEXT =
      "<p>The harbour sold 340 berths last year, which is more than in any year before, and it"
          + " expects to sell as many again until the new pier is ready.</p>"
          + "<p>Prices rose by 12% to $4,100 a month, the office said in its report.</p>";

  private static Article read(String head) {
    return Reads.only(
            file(
                "https://www.shore.example/news/berths?utm_source=x",
                "<html><head>" + head + "</head><body><main>" + TEXT + "</main></body></html>"))
        .article();
  }

  @ParameterizedTest
  @CsvSource({
    "<link rel=canonical href=/a>, https://www.shore.example/a",
    "<link rel=canonical href=//m.shore.example/a>, https://m.shore.example/a",
    "<link rel=canonical href=https://www.shore.example/>, https://www.shore.example/news/berths?utm_source=x",
    "<link rel=canonical href=javascript:x><meta property=og:url content=/b>, https://www.shore.example/b",
    "<link rel=canonical href=http://localhost:3000/a>, https://www.shore.example/news/berths?utm_source=x",
    "<base href=/deep/x/><link rel=canonical href=c>, https://www.shore.example/deep/x/c"
  })
  void theCanonicalAddressIsTakenWhenItCanBeRight(String head, String url) {
    assertEquals(url, read(head).url());
  }

  @Test
  void aSavedPageKnowsWhereItCameFrom() {
    String page =
        "<!DOCTYPE html>\n<!-- saved from url=(0035)https://shore.example/news/berths -->\n<html><body>"
            + TEXT;

    assertEquals("https://shore.example/news/berths", Reads.article("x.html", page).url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Berths sell out | Shore Daily</title><meta property=og:site_name content='Shore Daily'>",
        "<title>Shore Daily - Berths sell out</title><meta property=og:site_name content='Shore Daily'>",
        "<title>Berths sell out - shore.example</title>",
        "<meta property=og:title content='Berths sell out'><title>Another</title>",
        "<meta name=DC.title content='Berths sell out'>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Berths sell out\",\"broken\": </script>"
      })
  void theTitleHasNoNameOfTheSite(String head) {
    assertEquals("Berths sell out", read(head).title());
  }

  @Test
  void libraryTags() {
    Article article =
        read(
            "<meta name=citation_title content='On berths'><meta name=citation_author content='Doe, Jane'>"
                + "<meta name=citation_author content='Roe, Max'><meta name=citation_publication_date"
                + " content='2024/11/05'><meta name=citation_keywords content='harbour; price'>");

    assertEquals(List.of("Jane Doe", "Max Roe"), article.authors());
    assertEquals("2024-11-05", String.valueOf(article.published()));
    assertEquals(2, article.topics().size());
    assertEquals(new Provider("shore.example", "shore.example"), article.provider());
  }

  @Test
  void aWrongDateIsLeftOutAndTheNextOneTaken() {
    String wrong = "<meta property=article:published_time content='2024-13-45'>";

    assertNull(read(wrong).published());
    assertEquals(List.of("missing_title", "date"), repairs(read(wrong)));
    assertEquals(
        "2024-11-05",
        String.valueOf(read(wrong + "<meta name=date content='5 Nov 2024'>").published()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>App</title><body><div id=root></div><script src=a.js></script>",
        "<title>Log in</title><body><form><p>Please log in to go on. Your account was locked.</p>"
            + "<input type=password></form>",
        "<title>Home</title><meta property=og:description content=News><body><div>Loading</div>"
      })
  void pagesWithoutATextAreNoArticles(String page) {
    Unreadable why = failure("x.html", "<html>" + page);

    assertEquals("no_text", why.code());
    assertTrue(why.detail().endsWith("."));
  }

  @Test
  void aPageOfLinksIsNoArticle() {
    StringBuilder page = new StringBuilder("<html><title>Front page</title><body><h1>News</h1>");
    for (int i = 0; i < 40; i++) {
      page.append("<div class=card><h3><a href=/").append(i);
      page.append(">A headline about the coast and its ports</a></h3><p>Two lines.</p></div>");
    }

    assertEquals("no_text", failure("x.html", page.toString()).code());
  }

  @Test
  void anArticleBehindAWallKeepsItsFacts() {
    Article article =
        Reads.article(
            "x.html",
            "<html><head><meta property=og:type content=article><meta property=og:title content=Berths>"
                + "<meta property=og:description content='They sell out.'></head><body></body>");

    assertEquals("They sell out.", article.summary());
    assertNull(article.body());
  }

  @Test
  void nothingOfScriptsAndHandlersComesIn() {
    Article article = read("<title>T</title><script>alert(1)</script><style>p{}</style>");

    assertFalse(article.toString().contains("alert"));
    assertEquals("html", article.origin().format());
  }

  @Test
  void aSentPageIsRead() {
    assertEquals("T", Reads.sent("text/html", "<h1>T</h1>" + TEXT).article().title());
  }
}
