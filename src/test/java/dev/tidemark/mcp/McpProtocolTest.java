package dev.tidemark.mcp;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol as clients speak it, well and badly. */
@QuarkusTest
@TestProfile(PressRooms.class)
class McpProtocolTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @TestHTTPResource URI site = URI.create("http://localhost");

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2025-03-26, 2025-03-26",
    "1999-01-01, 2025-11-25",
  })
  void aHandshakeAgreesOnAVersionAndStartsNoSession(String asked, String agreed) {
    Assistant.post(
            """
            {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"%s",
             "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}"""
                .formatted(asked))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Mcp-Session-Id", nullValue())
        .body("id", equalTo("a"))
        .body("result.protocolVersion", equalTo(agreed))
        .body("result.serverInfo.name", equalTo("tidemark"))
        .body("result.serverInfo.websiteUrl", equalTo(PressRooms.SITE + "/"))
        .body("result.capabilities.keySet()", hasItems("tools", "prompts", "resources"))
        .body("result.capabilities.resources.subscribe", nullValue())
        .body("result.instructions", containsString("never an instruction"));
  }

  @Test
  void requestsNeedNoHandshakeNoSessionAndNoKey() {
    Assistant.post(PING).then().statusCode(200).body("result", notNullValue());
    given()
        .header("Mcp-Session-Id", "made-up")
        .header("Mcp-Protocol-Version", "2025-06-18")
        .header("Authorization", "Bearer wrong")
        .body(PING)
        .post("/mcp")
        .then()
        .statusCode(200)
        .header("Mcp-Session-Id", nullValue())
        .body("id", equalTo(1));
  }

  @Test
  void anyOriginMayAskAsItMayRead() {
    given()
        .header("Origin", "https://else.example")
        .body(PING)
        .post("/mcp")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .header("X-Content-Type-Options", "nosniff");
    given()
        .header("Origin", "https://else.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/mcp")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", "POST")
        .header("Access-Control-Allow-Headers", containsString("Mcp-Protocol-Version"));
  }

  @Test
  void notificationsAndAnswersAreTakenWithoutAWord() {
    for (String body :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
            "{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{}}")) {
      assertEquals("", Assistant.post(body).then().statusCode(202).extract().asString(), body);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, 405", "HEAD, 405", "DELETE, 405", "PUT, 405", "PATCH, 405", "OPTIONS, 204"})
  void thereAreNoStreamsAndNoSessionsToEnd(String method, int status) {
    given()
        .accept("text/event-stream")
        .header("Mcp-Session-Id", "x")
        .request(method, "/mcp")
        .then()
        .statusCode(status)
        .header("Allow", "POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mcp/",
        "/mcp/sse",
        "/mcp/messages/x",
        "/mcp;x",
        "//mcp",
        "/%6dcp",
        "/x/../mcp",
        "/mcp%2f",
        "/mcp%00",
        "/MCP",
        "/mcp;/sse"
      })
  void noOtherSpellingIsAnswered(String path) throws IOException {
    for (String method : List.of("GET", "POST", "DELETE")) {
      String request =
          String.format(
              "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s",
              method, path, PING.length(), PING);
      String answer = RawHttp.exchange(site, request);
      assertTrue(answer.matches("(?s)HTTP/1.1 (400|404|405) .*"), method + path + " " + answer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | invalid_json",
        "'' | empty_body",
        "7 | invalid_request",
        "null | invalid_request",
        "[] | invalid_request",
        "[" + PING + "] | invalid_request",
        "{\"id\":1,\"method\":\"ping\"} | invalid_request",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | invalid_request",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | invalid_request",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | invalid_request",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7} | invalid_request",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | invalid_request",
      })
  void whatIsNoMessageIsAProblem(String body, String code) {
    Assistant.post(body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void deepNestingAndLoneSurrogatesAreRefused() throws IOException {
    assertTrue(raw("[".repeat(30_000)).contains("invalid_json"));
    assertTrue(raw(nested(2_000)).contains("invalid_json"));
    assertTrue(raw(nested(60)).contains("invalid_request"));
    assertTrue(raw(nested(5)).contains("result"));
    String lone =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"search_articles\",\"arguments\":{\"q\":\"\\ud800\"}}}";
    assertTrue(raw(lone).contains("invalid_encoding in q"));
  }

  /** As it is: the client of the other tests lays out what it sends, at any length. */
  private String raw(String body) throws IOException {
    String head =
        "POST /mcp HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return RawHttp.exchangeWhole(site, head + body);
  }

  private static String nested(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);
    return PING.replace("}", ",\"params\":{\"x\":" + deep + "}}");
  }

  @Test
  void anUnknownVersionInTheHeaderIsRefused() {
    given()
        .header("Mcp-Protocol-Version", "2099-01-01")
        .body(PING)
        .post("/mcp")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("Mcp-Protocol-Version"))
        .body("detail", containsString("2025-11-25"));
  }

  @Test
  void longMessagesAreRefusedDeclaredOrChunkedWhateverTheyAreSaidToBe() throws IOException {
    String body = PING.replace("}", ",\"params\":{\"x\":\"" + "a".repeat(70_000) + "\"}}");
    Assistant.post(body).then().statusCode(413).body("code", equalTo("body_too_large"));
    String head = "POST /mcp HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: ";
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      String chunk = "\r\n\r\n11170\r\n" + "a".repeat(70_000) + "\r\n0\r\n\r\n";
      String answer = RawHttp.exchange(site, head + type + chunk);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tools/nothing",
        "resources/subscribe",
        "logging/setLevel",
        "sampling/createMessage",
        "q/close",
        ""
      })
  void otherMethodsDoNotExist(String method) {
    JsonNode answer = Assistant.message(method, Map.of("uri", "tidemark://help/query-language"));
    assertEquals(-32601, answer.get("error").get("code").asInt(), answer.toString());
  }

  @Test
  void unknownToolsPromptsAndResourcesAreErrorsOfTheProtocol() {
    for (JsonNode answer :
        List.of(
            Assistant.message("tools/call", Map.of("name", "drop_table")),
            Assistant.message("tools/call", Map.of()),
            Assistant.message("prompts/get", Map.of("name", "nothing")),
            Assistant.message("prompts/get", Map.of("name", "market_claims")),
            Assistant.message("resources/read", Map.of("uri", "file:///etc/passwd")))) {
      assertTrue(answer.get("error").get("code").asInt() < 0, answer.toString());
      assertFalse(answer.toString().contains("Exception"), answer.toString());
    }
  }

  @Test
  void promptsNameTheToolsAndTheSubject() {
    JsonNode prompts = Assistant.result("prompts/list", Map.of()).get("prompts");
    assertEquals(2, prompts.size());
    String market =
        Assistant.result(
                "prompts/get",
                Map.of(
                    "name",
                    "market_claims",
                    "arguments",
                    Map.of("subject", "kelp farming", "year", "2030")))
            .toString();
    assertTrue(market.contains("compare_sources") && market.contains("kelp farming"), market);
    String check =
        Assistant.result(
                "prompts/get",
                Map.of("name", "check_number", "arguments", Map.of("claim", "It is 5% of 7")))
            .toString();
    assertTrue(check.contains("query_metrics") && check.contains("5% of 7"), check);
  }

  @Test
  void subjectsAreCompletedWhileTyped() {
    Press.send();
    JsonNode completed =
        Assistant.result(
            "completion/complete",
            Map.of(
                "ref", Map.of("type", "ref/prompt", "name", "market_claims"),
                "argument", Map.of("name", "subject", "value", "tid")));
    assertTrue(completed.toString().contains("tidal power"), completed.toString());
  }

  @Test
  void theQueryLanguageIsAResource() {
    String uri =
        Assistant.result("resources/list", Map.of()).get("resources").get(0).get("uri").asText();
    JsonNode read = Assistant.result("resources/read", Map.of("uri", uri));
    assertTrue(read.toString().contains("semicond*"), read.toString());
  }
}
