package dev.tidemark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who runs the server sees how its work stands; nobody else does. */
@QuarkusTest
@TestProfile(InventedRooms.class)
class OperatorPageTest {
  private static String key() {
    String index = ConfigProvider.getConfig().getValue("tidemark.index", String.class);
    try {
      return Files.readString(Path.of(index, "api-key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response signedIn(String address) {
    return given()
        .auth()
        .preemptive()
        .basic("anyone", key())
        .header("Accept", "text/html")
        .get(address);
  }

  @Test
  void aBrowserIsAskedForTheKey() {
    given()
        .header("Accept", "text/html")
        .get("/operator")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", startsWith("Basic realm="))
        .body(containsString("the key of the server as the password"));
    given().auth().preemptive().basic("anyone", "wrong").get("/operator").then().statusCode(401);
    given().header("Authorization", "Basic %%%").get("/operator").then().statusCode(401);
    given().header("Authorization", "Bearer " + key()).get("/operator").then().statusCode(200);
  }

  @Test
  void whoSignsInSeesHowTheWorkStands() {
    Response answer = signedIn("/operator");
    assertEquals(200, answer.statusCode());
    assertEquals("no-store", answer.header("Cache-Control"));
    Document page = Jsoup.parse(answer.asString());
    Page.assertSound(page);
    assertTrue(page.text().contains("Searches see 44 articles"), page::text);
    assertTrue(page.text().contains("61 documents could not be read"), page::text);
    assertEquals(
        "in/<b>1</b>.ndjson, line 1",
        page.select("[role=region][aria-labelledby=quarantine] tbody th").get(1).text(),
        "as it is, escaped");
    String older = page.expectFirst("nav[aria-label=Pages] a:contains(Older)").attr("href");
    Document second = Jsoup.parse(signedIn(older).asString());
    assertEquals(11, second.select("[role=region][aria-labelledby=quarantine] tbody tr").size());
  }

  @Test
  void whatIsFetchedStandsThereWithWhatWentWrong() {
    Document page = Jsoup.parse(signedIn("/operator").asString());
    String row = page.select("[role=region][aria-labelledby=fetched] tbody tr").text();
    assertTrue(row.startsWith("inside http://127.0.0.1:1/feed?a=<b>"), row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/quarantine", "/operator/", "/operator.html"})
  void thePasswordOfABrowserOpensNothingElse(String address) {
    int status = signedIn(address).statusCode();
    assertTrue(status == 401 || status == 404, () -> address + " " + status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1e9", "99999999999"})
  void aPageThatIsNoneIsSaid(String page) {
    assertEquals(400, signedIn("/operator?page=" + page).statusCode());
  }
}
