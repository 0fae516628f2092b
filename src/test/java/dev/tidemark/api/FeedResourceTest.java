package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Any search as a feed. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class FeedResourceTest {
  @Inject FakeRecord record;
  @Inject FakeEngine engine;

  @BeforeEach
  void empty() {
    record.clear();
  }

  private static Document atom(String address) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String text = given().urlEncodingEnabled(false).get(address).asString();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS("*", name);
    assertTrue(found.getLength() > 0, name);
    return found.item(0).getTextContent();
  }

  @Test
  void atomIsWellFormedWhateverATitleHolds() throws Exception {
    FakeArticles.post("A <b>tide</b> & \uFFFF]]> “wave”", "https://example.org/x");
    Document feed = atom("/feed.atom?q=tide&topic=AI");
    Element root = feed.getDocumentElement();
    assertEquals("http://www.w3.org/2005/Atom", root.getNamespaceURI());
    assertEquals("Tidemark: tide, filtered", text(root, "title"));
    Element entry = (Element) root.getElementsByTagNameNS("*", "entry").item(0);
    assertNotNull(entry);
    assertTrue(text(entry, "title").equals("A <b>tide</b> & ]]> “wave”"), text(entry, "title"));
    assertEquals(
        "urn:x-tidemark:article:" + record.all().getFirst().article().id(), text(entry, "id"));
    assertFalse(Instant.parse(text(entry, "updated")).equals(Instant.MAX));
    assertTrue(text(entry, "content").contains("$12 billion"), text(entry, "content"));
    assertTrue(text(root, "id").startsWith("http"), "a whole address");
    assertTrue(text(root, "id").contains("/feed.atom?q=tide&topic=AI"), text(root, "id"));
  }

  @Test
  void theLastThatCameInIsFirstAndCopiesAreAllThere() {
    given().get("/feed.atom?sort=oldest&page=3&facets=none&size=7").then().statusCode(200);
    SearchRequest asked = engine.last();
    assertNotNull(asked);
    assertEquals(Sort.ADDED, asked.sort());
    assertEquals(Copies.ALL, asked.copies());
    assertEquals(7, asked.size());
    assertEquals(1, asked.page());
    given().get("/feed.json?copies=fold").then().statusCode(200);
    SearchRequest folded = engine.last();
    assertNotNull(folded);
    assertEquals(Copies.FOLD, folded.copies());
    assertEquals(50, folded.size());
  }

  @Test
  void jsonFeedHasTheSame() {
    FakeArticles.post("Tide", "https://example.org/x");
    given()
        .get("/feed.json?q=tide")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/feed+json"))
        .body("version", equalTo("https://jsonfeed.org/version/1.1"))
        .body("items", hasSize(1))
        .body("items[0].external_url", equalTo("https://example.org/x"))
        .body("items[0].title", equalTo("Tide"))
        .body("home_page_url", endsWith("/search?q=tide"))
        .body("feed_url", startsWith("http"));
  }

  @Test
  void aReaderThatHasItIsToldSo() {
    Response first = given().get("/feed.atom?q=tide");
    assertEquals(200, first.statusCode());
    assertTrue(first.header("Content-Type").startsWith("application/atom+xml"));
    assertNotNull(first.header("Last-Modified"));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/feed.atom?q=tide")
        .then()
        .statusCode(304);
    FakeArticles.post("Tide", "https://example.org/x");
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/feed.atom?q=tide")
        .then()
        .statusCode(200);
  }

  @Test
  void whatIsWrongIsAProblem() {
    given()
        .header("Accept", "text/html")
        .get("/feed.atom?size=1000")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo("size"));
    given().get("/feed.rss").then().statusCode(404);
  }
}
