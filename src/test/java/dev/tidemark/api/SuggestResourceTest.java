package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FakeRooms.class)
class SuggestResourceTest {
  private static final String SUGGEST = "/api/v1/suggest";

  @Test
  void everySuggestionHasTextKindAndThePageThatShowsIt() {
    given()
        .get(SUGGEST + "?q=tid")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("keySet()", equalTo(Set.of("suggestions")))
        .body("suggestions[0].size()", equalTo(3))
        .body(
            "suggestions.kind", equalTo(List.of("topic", "title", "provider", "source", "subject")))
        .body("suggestions[0].text", equalTo("Tidal & wave"))
        .body(
            "suggestions.url",
            equalTo(
                List.of(
                    "/search?topic=Tidal%20%26%20wave",
                    "/articles/0123456789abcdef",
                    "/search?provider=Harbour%20Post",
                    "/search?source=Northbank%20Research",
                    "/metrics?metric.subject=tidal%20turbines")));
    given().get(SUGGEST + "?q=tid&size=2").then().body("suggestions.size()", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "'q=a&q=b', invalid_parameter, q",
    "'q=a&size=0', invalid_parameter, size",
    "'q=a&size=21', invalid_parameter, size",
    "'q=a&size=x', invalid_parameter, size",
    "'q=a&format=xml', invalid_parameter, format",
    "'q=%01', invalid_character, q",
    "'q=%ff', invalid_encoding, q"
  })
  void whatCannotBeReadIsAProblemThatNamesIt(String query, String code, String parameter) {
    given()
        .urlEncodingEnabled(false)
        .get(SUGGEST + '?' + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors[0].parameter", equalTo(parameter));
  }

  @Test
  void textsHaveALimit() {
    given().get(SUGGEST + "?q=" + "x".repeat(2_000)).then().statusCode(200);
    given()
        .get(SUGGEST + "?q=" + "x".repeat(2_001))
        .then()
        .statusCode(400)
        .body("code", equalTo("query_too_long"))
        .body("errors[0].message", containsString("2000"));
  }

  @Test
  void failuresOfTheEngineAreAnsweredAsThoseOfASearch() {
    given()
        .get(SUGGEST + "?q=late")
        .then()
        .statusCode(503)
        .body("code", equalTo("deadline_exceeded"));
    given()
        .get(SUGGEST + "?q=boom")
        .then()
        .statusCode(500)
        .body("detail", not(containsString("secret")));
  }

  @Test
  void anAnswerIsCurrentAsLongAsTheIndexIs() {
    String tag = given().get(SUGGEST + "?q=tid").then().extract().header("ETag");
    given().header("If-None-Match", tag).get(SUGGEST + "?q=tid").then().statusCode(304);
    given().header("If-None-Match", tag).get(SUGGEST + "?q=tida").then().statusCode(200);
  }

  @Test
  void addressBarsGetListsWithWholeAddresses() {
    List<Object> answer =
        given()
            .get(SUGGEST + "?format=opensearch&q=tid&size=2")
            .then()
            .statusCode(200)
            .contentType(startsWith("application/x-suggestions+json"))
            .extract()
            .jsonPath()
            .getList("$");
    assertEquals("tid", answer.get(0));
    assertEquals(List.of("Tidal & wave", "Tidal power grows"), answer.get(1));
    assertEquals(List.of("topic", "title"), answer.get(2));
    String address = ((List<?>) answer.get(3)).get(1).toString();
    assertEquals("/articles/0123456789abcdef", address.substring(address.length() - 26));
    assertEquals("http", address.substring(0, 4));
  }

  @Test
  void aBoxGetsNamesOfFieldsAndTheirValuesToo() {
    given()
        .get(SUGGEST + "?format=box&q=deep -prov")
        .then()
        .body("suggestions[0].text", equalTo("provider:"))
        .body("suggestions[0].kind", equalTo("field"))
        .body("suggestions[0].query", equalTo("deep -provider:"))
        .body("suggestions[0].url", equalTo("/search?q=deep%20-provider:"))
        .body("suggestions[1].query", nullValue());
    given()
        .get(SUGGEST + "?format=box&size=3&q=(deep topic:va")
        .then()
        .body("suggestions.size()", equalTo(3))
        .body("suggestions.kind", equalTo(List.of("value", "value", "value")))
        .body("suggestions[0].text", equalTo("topic:\"Value 0\""))
        .body("suggestions[0].query", equalTo("(deep topic:\"Value 0\" "));
    given().get(SUGGEST + "?format=box&q=title:va").then().body("suggestions", empty());
    given().get(SUGGEST + "?q=prov").then().body("suggestions.kind", not(hasItems("field")));
  }
}
