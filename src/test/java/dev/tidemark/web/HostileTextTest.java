package dev.tidemark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and articles write is shown as written and never does anything. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onfocus='alert(1)' autofocus='",
        "{config:x}{inject:vertx}",
        "{#for a in 9}{a}{/for}",
        "${7*7} #{7*7} {{7*7}}",
        "</title></textarea></script><!--",
        "\u202Egnp.exe \u0627\u0644\u0639\u0631\u0628\u064A\u0629",
        "&lt;b&gt; &amp;amp; &#x3c;",
        "javascript:alert(1)",
        "((((",
        "title:",
        "a^1e38",
        "\\",
        "*"
      })
  void queriesAreShownAsTyped(String q) {
    for (String address : new String[] {"/search?q=", "/facets/topic?q=", "/search?topic="}) {
      Document page = Page.open(address + Page.encoded(q));
      Page.assertSound(page);
      if (address.startsWith("/search?q=")) {
        assertEquals(q, page.expectFirst("input[name=q]").val());
      }
    }
  }

  @Test
  void aLongQueryKeepsThePageInShape() {
    Document page = Page.search("w".repeat(2000));
    Page.assertSound(page);
    assertTrue(Page.heading(page).length() < 200, "the heading shortens it");
  }

  @Test
  void articlesAreShownAsWritten() {
    Document results = Page.search("onerror");
    Page.assertSound(results);
    String link = results.expectFirst("ol.hits h2 a").attr("href");
    assertEquals(InventedArticles.HOSTILE_TITLE, results.expectFirst("ol.hits h2 a").text());
    Document page = Page.open(link);
    Page.assertSound(page);
    assertEquals(InventedArticles.HOSTILE_TITLE, Page.heading(page));
    assertEquals(InventedArticles.HOSTILE_TITLE + " · Tidemark", page.title());
    assertEquals(0, page.select(".original").size(), "a javascript: address is no link");
    assertTrue(page.expectFirst(".prose").text().contains("<script>alert(6)</script>"));
    assertEquals("https://ok.example/", page.expectFirst(".prose a").attr("href"));
    String json = page.expectFirst("script[type=application/ld+json]").data();
    assertTrue(json.contains("\\u003cscript\\u003ealert(1)"), json);
    assertTrue(!json.contains("<"), json);
  }

  @Test
  void everyArticleHasASoundPage() {
    Document all = Page.open("/search?size=100");
    for (String link : all.select("ol.hits h2 a").eachAttr("href")) {
      Page.assertSound(Page.open(link));
    }
  }
}
