package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Suggestions on pages and in browsers' address bars. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class SuggestBoxTest {

  @Test
  void withoutScriptTheBoxIsAPlainBoxInAForm() {
    for (String address : List.of("/", "/search?q=tidal", "/metrics", "/help")) {
      Document page = Page.open(address);
      Page.assertSound(page);
      Element box = page.expectFirst("search form input[name=q]");
      assertEquals("search", box.attr("type"), address);
      assertEquals("off", box.attr("autocomplete"), "the browser's own list would cover ours");
      assertEquals("/api/v1/suggest", box.attr("data-suggest"));
      assertFalse(box.hasAttr("role"), "no combobox where nothing opens");
      assertEquals(0, page.select("[role=listbox]").size());
    }
  }

  @Test
  void theScriptSaysWhatAComboboxMustSay() {
    String script = Page.answer(Page.open("/").expectFirst("script[src]").attr("src")).asString();
    for (String said :
        List.of(
            "'combobox'",
            "'listbox'",
            "'option'",
            "'aria-autocomplete'",
            "'aria-controls'",
            "'aria-expanded'",
            "'aria-activedescendant'",
            "'aria-selected'",
            "AbortController",
            "isComposing")) {
      assertTrue(script.contains(said), said);
    }
    assertFalse(script.contains("innerHTML") || script.contains(".style"), "no HTML, no styles");
    assertTrue(script.length() < 15_000, "it is small");
  }

  @Test
  void everyPageNamesTheSearchOfTheAddressBar() {
    Element link = Page.open("/help").expectFirst("link[rel=search]");
    assertEquals("application/opensearchdescription+xml", link.attr("type"));
    Response answer = Page.answer(link.attr("href"));
    assertTrue(answer.contentType().startsWith("application/opensearchdescription+xml"));
    Document description = Jsoup.parse(answer.asString(), Parser.xmlParser());
    assertEquals("Tidemark", description.expectFirst("ShortName").text());
    String search = description.expectFirst("Url[type=text/html]").attr("template");
    assertTrue(search.startsWith("http"), search);
    assertTrue(search.endsWith("/search?q={searchTerms}"), search);
    String suggest = description.expectFirst("Url[rel=suggestions]").attr("template");
    assertTrue(suggest.endsWith("/api/v1/suggest?format=opensearch&q={searchTerms}"), suggest);
  }

  @Test
  void everySuggestionLeadsToAPageWithSomethingOnIt() {
    for (String typed : List.of("t", "tidal", "energ", "mark", "storage", "prov", "topic:t")) {
      List<String> urls =
          given()
              .queryParam("format", "box")
              .queryParam("size", 20)
              .queryParam("q", typed)
              .get("/api/v1/suggest")
              .jsonPath()
              .getList("suggestions.findAll { it.kind != 'field' }.url");
      for (String url : urls) {
        Document page = Page.open(url);
        assertTrue(url.startsWith("/articles/") || Page.total(page) > 0, url);
      }
    }
  }
}
