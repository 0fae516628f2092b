package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeRooms.class)
class ArticleResourceTest {
  private static final String ARTICLES = "/api/v1/articles";
  private static final String URL = "https://example.org/tidal";

  @Inject FakeRecord record;

  @BeforeEach
  void empty() {
    record.clear();
  }

  @Test
  void aNewArticleIsAnsweredWithItselfItsAddressAndItsTag() {
    Response response =
        withKey()
            .contentType("application/json")
            .body(FakeArticles.json("Tidal power", URL))
            .post(ARTICLES);
    assertEquals(201, response.statusCode(), response.asString());
    String id = response.path("id");
    assertEquals(ARTICLES + "/" + id, response.header("Location"));
    assertTrue(response.header("ETag").matches("\"[^\"]+\""));
    List<String> names = new ArrayList<>();
    FakeArticles.json(response).fieldNames().forEachRemaining(names::add);
    assertEquals(
        "[id, kind, title, subtitle, summary, body, language, languageBasis, url, image, provider,"
            + " authors, published, listed, quality, topics, regions, story, related, metrics, origin,"
            + " indexed, notices]",
        names.toString());
  }

  @Test
  void theSameArticleAgainIsAnsweredWith200() {
    FakeArticles.post("Tidal power", URL);
    withKey()
        .contentType("application/json")
        .body("{\"title\": \"Tidal power\", \"url\": \"" + URL + "\", \"colour\": \"red\"}")
        .post(ARTICLES + "?refresh=wait")
        .then()
        .statusCode(200)
        .body("notices", hasItem(containsString("colour")));
  }

  @Test
  void anArticleIsReadByItsId() {
    String id = FakeArticles.post("Tidal power", URL);
    given()
        .get(ARTICLES + "/" + id)
        .then()
        .statusCode(200)
        .body("kind", equalTo("article"))
        .body("subtitle", equalTo(null))
        .body("published", equalTo("2025-02-07"))
        .body("listed", equalTo(false))
        .body("story.size", equalTo(1))
        .body("related[0].title", equalTo("Another"))
        .body("origin.format", equalTo("json"))
        .body("origin.way", equalTo("sent"))
        .body("origin.arrived", equalTo("2026-01-02T03:04:00Z"))
        .body("origin.reader", equalTo(1))
        .body("indexed", equalTo("2026-01-02T03:04:05Z"))
        .body("metrics[0].check.with.size()", greaterThan(0));
  }

  @Test
  void aTagThatIsStillCurrentSavesTheBody() {
    String address = ARTICLES + "/" + FakeArticles.post("Tidal power", URL);
    String tag = given().get(address).header("ETag");
    given().header("If-None-Match", tag).get(address).then().statusCode(304);
    given().header("If-None-Match", "\"x\", W/" + tag).get(address).then().statusCode(304);
    given().header("If-None-Match", "\"x\"").get(address).then().statusCode(200);
  }

  @Test
  void fieldsSelectAndUnknownOnesAreNamed() {
    String id = FakeArticles.post("Tidal power", URL);
    String answer = given().get(ARTICLES + "/" + id + "?fields=title,published").asString();
    assertEquals(
        "{\"id\":\"" + id + "\",\"title\":\"Tidal power\",\"published\":\"2025-02-07\"}", answer);
    given()
        .get(ARTICLES + "/" + id + "?fields=colour")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"))
        .body("errors[0].message", containsString("title"));
  }

  @Test
  void anArticleThatHadAnotherIdIsFoundByIt() {
    for (String rest : List.of("", "/similar")) {
      given()
          .redirects()
          .follow(false)
          .when()
          .get("/api/v1/articles/00000000000moved" + rest)
          .then()
          .statusCode(301)
          .header("Location", endsWith("/api/v1/articles/0123456789abcdef" + rest));
    }
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    for (String id : List.of("0000000000000000", "short", "UPPERCASE0000000", "a'b")) {
      given().get(ARTICLES + "/" + id).then().statusCode(404).body("code", equalTo("not_found"));
      withKey().delete(ARTICLES + "/" + id).then().statusCode(404);
    }
  }

  @Test
  void aStaleConditionWritesNothing() {
    String id = FakeArticles.post("Tidal power", URL);
    long before = record.sequence();
    withKey()
        .header("If-Match", "\"old\"")
        .contentType("application/json")
        .body(FakeArticles.json("Changed", URL))
        .put(ARTICLES + "/" + id)
        .then()
        .statusCode(412)
        .body("code", equalTo("precondition_failed"));
    withKey().header("If-Match", "\"old\"").delete(ARTICLES + "/" + id).then().statusCode(412);
    withKey().header("If-Match", "W/\"1\"").delete(ARTICLES + "/" + id).then().statusCode(412);
    assertEquals(before, record.sequence());
  }

  @Test
  void aCurrentConditionHolds() {
    String id = FakeArticles.post("Tidal power", URL);
    String tag = given().get(ARTICLES + "/" + id).header("ETag");
    String next =
        withKey()
            .header("If-Match", "\"other\", " + tag)
            .contentType("application/json")
            .body(FakeArticles.json("Changed", URL))
            .put(ARTICLES + "/" + id)
            .then()
            .statusCode(200)
            .body("title", equalTo("Changed"))
            .extract()
            .header("ETag");
    withKey().header("If-Match", next).delete(ARTICLES + "/" + id).then().statusCode(204);
    given().get(ARTICLES + "/" + id).then().statusCode(404);
  }

  @Test
  void anIdThatIsNotTheArticlesIsRefused() {
    withKey()
        .contentType("application/json")
        .body(FakeArticles.json("Tidal", URL))
        .put(ARTICLES + "/0000000000000000")
        .then()
        .statusCode(409)
        .body("code", equalTo("id_mismatch"));
  }

  @Test
  void bodiesThatCantBeUsedAreRefusedWithTheirReason() {
    post("", "application/json").statusCode(400).body("code", equalTo("empty_body"));
    withKey().post(ARTICLES).then().statusCode(400).body("code", equalTo("empty_body"));
    post("x", "image/png").statusCode(415);
    post("x", "application/x-what").statusCode(415).body("code", equalTo("unsupported_media_type"));
    post("{}", "text/plain; charset=klingon").statusCode(415);
    post("{\n\"title\": }", "application/json")
        .statusCode(400)
        .body("code", equalTo("invalid_json"))
        .body("line", equalTo(2))
        .body("column", notNullValue());
    post("{\"title\":\"a\",\"title\":\"b\"}", "application/json")
        .body("code", equalTo("invalid_json"));
    post("{\"title\":\"a\"} {}", "application/json").body("code", equalTo("invalid_json"));
    post("{\"url\":\"https://example.org\"}", "application/json")
        .statusCode(422)
        .body("code", equalTo("invalid_article"))
        .body("errors[0].parameter", equalTo("title"));
  }

  @Test
  void aRecordThatTakesNothingSaysWhenToTryAgain() {
    post("{\"title\":\"full\"}", "application/json")
        .statusCode(507)
        .header("Retry-After", "7")
        .body("code", equalTo("disk_full"));
    post("{\"title\":\"sick\"}", "application/json").statusCode(503).header("Retry-After", "7");
  }

  @Test
  void refreshCanOnlyBeWaitedFor() {
    withKey()
        .contentType("application/json")
        .body(FakeArticles.json("Tidal", URL))
        .post(ARTICLES + "?refresh=now")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("refresh"));
    assertEquals(0, record.all().size());
  }

  private static ValidatableResponse post(String body, String type) {
    return withKey()
        .header("Content-Type", type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(ARTICLES)
        .then();
  }

  @Test
  void anArticleThatADiskHasChangedIsNotShown() {
    given()
        .get("/api/v1/articles/000000000damaged")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("article_damaged"))
        .body("detail", not(containsString("not what was written")));
  }
}
