package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A script gets the part of a page that it exchanges, the same as in the whole page. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class PagePartTest {
  private static final List<String> ADDRESSES =
      List.of("/search?q=tidal", "/search?q=nothing-has-this", "/metrics?metric=market_size");

  @Test
  void thePartIsWhatTheWholePageHas() {
    for (String address : ADDRESSES) {
      Document whole = Page.open(address);
      Document part = Jsoup.parse(part(address, "results").asString());
      assertEquals(whole.title(), part.title(), address);
      assertEquals(whole.expectFirst("#live").html(), part.expectFirst("#live").html(), address);
      assertNull(part.selectFirst("header, footer, script, link"), address);
    }
  }

  @Test
  void cachesKeepThePartAndTheWholeApart() {
    for (String asked : List.of("results", "everything")) {
      String vary = part("/search", asked).header("Vary");
      assertTrue(vary.contains("Tidemark-Part"), vary);
      assertTrue(vary.contains("Accept-Encoding"), vary);
    }
  }

  @Test
  void anUnknownPartIsTheWholePage() {
    Page.assertSound(Jsoup.parse(part("/search", "everything").asString()));
  }

  private static Response part(String address, String part) {
    Response answer = given().urlEncodingEnabled(false).header("Tidemark-Part", part).get(address);
    assertEquals(200, answer.statusCode(), address);
    return answer;
  }
}
