package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakeRooms.class)
class FacetResourceTest {

  @Test
  void allValuesComePageByPage() {
    String next =
        given()
            .get("/api/v1/facets/topic?q=tidal&size=40")
            .then()
            .statusCode(200)
            .body("field", equalTo("topic"))
            .body("distinct", equalTo(60))
            .body("values.size()", equalTo(40))
            .body("values[0].value", equalTo("Value 0"))
            .body("values[0].toggle", startsWith("/search?"))
            .body("cursor", notNullValue())
            .body("links.next", containsString("q=tidal"))
            .extract()
            .path("links.next");
    given()
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("values.size()", equalTo(20))
        .body("values[0].value", equalTo("Value 40"))
        .body("cursor", nullValue())
        .body("links.next", nullValue());
  }

  @Test
  void anUnknownFacetIsAnsweredWithTheKnownOnes() {
    given()
        .get("/api/v1/facets/colour")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"))
        .body("errors[0].message", containsString("topic, provider"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=201", "size=x", "cursor=x", "cursor=ZjEuLTE", "page=x"})
  void partsThatDoNotExistAreRefused(String query) {
    int expected = query.startsWith("page") ? 200 : 400;
    given().get("/api/v1/facets/topic?" + query).then().statusCode(expected);
  }

  @Test
  void theQuarantineIsListedForTheOperator() {
    withKey()
        .get("/api/v1/quarantine")
        .then()
        .statusCode(200)
        .body("items[0].path", equalTo("a.md"))
        .body("items[0].line", equalTo(3))
        .body("items[0].code", equalTo("yaml_error"))
        .body("items[0].detail", notNullValue())
        .body("total", equalTo(1));
    withKey().get("/api/v1/quarantine?size=x").then().statusCode(400);
  }

  @Test
  void whatIsFetchedIsListedForTheOperator() {
    given().get("/api/v1/feeds").then().statusCode(401);
    withKey()
        .get("/api/v1/feeds")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].name", equalTo("inside"))
        .body("items[0].interval", equalTo("PT15M"));
  }

  @Test
  void theDocumentNamesEveryPathParameterAndKey() {
    given()
        .accept("application/json")
        .get("/api/openapi")
        .then()
        .statusCode(200)
        .body("paths.size()", equalTo(25))
        .body("paths.'/api/v1/search'.get.parameters.name", hasItem("topic.not"))
        .body("paths.'/api/v1/articles'.post.security[0].key", notNullValue())
        .body("components.schemas.SearchResult", notNullValue());
  }
}
