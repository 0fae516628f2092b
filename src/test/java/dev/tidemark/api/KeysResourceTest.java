package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.access.Keys;
import dev.tidemark.access.Scope;
import dev.tidemark.indexing.Waiting;
import dev.tidemark.record.SqliteKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys made and revoked by programs, and what they allow. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class KeysResourceTest {
  private static final String KEYS = "/api/v1/keys";
  private static final String ARTICLE = "{\"title\":\"Kept\"}";

  @Inject FakeRecord record;

  @BeforeEach
  void revokeAll() {
    record.clear();
    List<String> names = withKey().get(KEYS).then().extract().path("items.name");
    names.forEach(name -> withKey().delete(KEYS + "/" + name).then().statusCode(204));
  }

  @Test
  void aKeyIsShownInTheAnswerThatMakesItAndNeverAgain() {
    Response made = ask(withKey(), "notebook", "write");
    made.then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .header("Location", "/api/v1/keys/notebook")
        .header("Access-Control-Allow-Origin", nullValue())
        .body("name", equalTo("notebook"))
        .body("scopes", equalTo(List.of("write")))
        .body("by", equalTo("tidemark.api-key"))
        .body("lastUsed", nullValue())
        .body("key", matchesPattern("tm_[A-Za-z0-9_-]{43}"));
    String key = made.path("key");
    withKey()
        .get(KEYS)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("total", equalTo(1))
        .body("items.name", hasItem("notebook"))
        .body(not(containsString(key)));
  }

  @Test
  void aKeyAllowsWhatItsScopesSay() {
    String write = ask(withKey(), "writer", "write").path("key");
    String operate = ask(withKey(), "operator", "operate").path("key");
    assertEquals(201, post(write).statusCode());
    post(operate).then().statusCode(403).body("code", equalTo("forbidden"));
    bearer(write).get("/api/v1/quarantine").then().statusCode(403);
    bearer(operate).get("/api/v1/quarantine").then().statusCode(200);
    bearer(write).get(KEYS).then().statusCode(403).body("code", equalTo("forbidden"));
    bearer(write).delete(KEYS + "/operator").then().statusCode(403);
    ask(bearer(write), "more", "write").then().statusCode(403);
    given().auth().preemptive().basic("x", operate).get("/operator").then().statusCode(200);
    given().auth().preemptive().basic("x", write).get("/operator").then().statusCode(403);
    bearer(write).get("/api/v1/search").then().statusCode(200);
  }

  @Test
  void aKeyGivesNoScopeThatItDoesNotHave() {
    String operate = ask(withKey(), "operator", "operate").path("key");
    ask(bearer(operate), "up", "write")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"))
        .body("errors[0].parameter", equalTo("scopes"));
    ask(bearer(operate), "beside", "operate")
        .then()
        .statusCode(201)
        .body("by", equalTo("operator"));
  }

  @Test
  void aRevokedKeyIsNoneAtOnce() {
    String key = ask(withKey(), "a", "write").path("key");
    assertEquals(201, post(key).statusCode());
    withKey().delete(KEYS + "/a").then().statusCode(204);
    post(key).then().statusCode(401).body("code", equalTo("unauthorized"));
    withKey().delete(KEYS + "/a").then().statusCode(404).body("code", equalTo("not_found"));
    bearer(key).get("/api/v1/search").then().statusCode(200);
  }

  @Test
  void theCommandLineWorksBesideTheServer() {
    String index = ConfigProvider.getConfig().getValue("tidemark.index", String.class);
    Clock clock = Clock.systemUTC();
    try (Keys keys = new Keys(SqliteKeys.open(Path.of(index), clock), clock)) {
      String text = keys.make("terminal", Set.of(Scope.WRITE), Keys.TERMINAL).text();
      Waiting.until(() -> post(text).statusCode() == 201 || post(text).statusCode() == 200);
      Waiting.until(() -> keys.list().getFirst().lastUsed() != null);
      keys.revoke("terminal");
      Waiting.until(() -> post(text).statusCode() == 401);
    }
  }

  @Test
  void aMadeKeyInAnAddressIsRefused() {
    String key = ask(withKey(), "a", "write,operate").path("key");
    for (String address :
        List.of(
            "/api/v1/articles?q=" + key,
            "/api/v1/articles?" + key,
            "/api/v1/articles?x=Bearer%20" + key,
            KEYS + "/" + key,
            KEYS + "/%74" + key.substring(1))) {
      bearer(key)
          .urlEncodingEnabled(false)
          .delete(address)
          .then()
          .statusCode(400)
          .body("code", equalTo("credential_in_url"))
          .body(not(containsString(key)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"name\":\"A\",\"scopes\":[\"write\"]}; 422; invalid_key; name",
        "{\"scopes\":[\"write\"]}; 422; invalid_key; name",
        "{\"name\":7,\"scopes\":[\"write\"]}; 422; invalid_key; name",
        "{\"name\":\"a\"}; 422; invalid_key; scopes",
        "{\"name\":\"a\",\"scopes\":[]}; 422; invalid_key; scopes",
        "{\"name\":\"a\",\"scopes\":\"write\"}; 422; invalid_key; scopes",
        "{\"name\":\"a\",\"scopes\":[\"all\"]}; 422; invalid_key; scopes",
        "[]; 422; invalid_key; name",
        "{\"name\":; 400; invalid_json;",
        "{} {}; 400; invalid_json;"
      })
  void whatCantBeMadeIsSaid(String body, int status, String code, String field) {
    withKey()
        .contentType("application/json")
        .body(body)
        .post(KEYS)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("errors.parameter[0]", equalTo(field));
  }

  @Test
  void otherFaultsAreProblemsToo() {
    ask(withKey(), "a", "write").then().statusCode(201);
    ask(withKey(), "a", "write").then().statusCode(409).body("code", equalTo("key_exists"));
    withKey().contentType("text/plain").body("a").post(KEYS).then().statusCode(415);
    withKey().contentType("application/json").post(KEYS).then().statusCode(400);
    given().get(KEYS).then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
    given().contentType("application/json").body("{}").post(KEYS).then().statusCode(401);
    withKey().put(KEYS).then().statusCode(405).header("Allow", "GET, HEAD, POST, OPTIONS");
    withKey().get(KEYS + "/a").then().statusCode(405).header("Allow", "DELETE, OPTIONS");
  }

  private static Response post(String key) {
    return bearer(key).contentType("application/json").body(ARTICLE).post("/api/v1/articles");
  }

  private static RequestSpecification bearer(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private static Response ask(RequestSpecification client, String name, String scopes) {
    return client
        .contentType("application/json")
        .body("{\"name\":\"" + name + "\",\"scopes\":[\"" + scopes.replace(",", "\",\"") + "\"]}")
        .post(KEYS);
  }
}
