package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.api.openapi.FreshStart;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Sends what the page asks for to the server of the test, and says what is wrong with answers. */
final class Exchange {
  static final String SERVER = "http://localhost:8080";

  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv",
          "ndjson", "application/x-ndjson",
          "ris", "application/x-research-info-systems",
          "bib", "application/x-bibtex",
          "atom", "application/atom+xml",
          "json", "application/feed+json",
          "xml", "application/opensearchdescription+xml");

  private Exchange() {}

  /** Where the server of the test is. */
  static String here() {
    return RestAssured.baseURI + ":" + RestAssured.port;
  }

  /** The answer, which is a good one. */
  static Response send(CurlCommand command) {
    assertTrue(command.url().startsWith(SERVER + "/"), command.url());
    RequestSpecification request = RestAssured.given().urlEncodingEnabled(false);
    command.headers().forEach((name, value) -> request.header(new Header(name, value)));
    if (command.body() != null) {
      request.body(command.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    String target = command.url().substring(SERVER.length());
    Response answer = request.request(command.method(), here() + target);
    check(command, target, answer);
    return answer;
  }

  /** A read of an address, as the server's owner where that is needed. */
  static Response read(String address) {
    Map<String, String> key = Map.of("Authorization", "Bearer " + FreshStart.KEY);
    return send(new CurlCommand("GET", address, key, null, null, ""));
  }

  private static void check(CurlCommand command, String target, Response answer) {
    String what = command.method() + " " + target + " answers " + answer.asString();
    if (command.headers().containsKey("If-None-Match")) {
      assertEquals(304, answer.statusCode(), what);
    } else if (command.method().equals("DELETE")) {
      assertEquals(204, answer.statusCode(), what);
    } else {
      assertEquals(2, answer.statusCode() / 100, what);
      assertTrue(answer.contentType().startsWith(type(target)), answer.contentType() + ": " + what);
      assertFalse(answer.asString().isBlank(), what);
    }
  }

  private static String type(String target) {
    String path = target.split("\\?", 2)[0];
    if (target.startsWith("/api/v1/suggest?format=opensearch")) {
      return "application/x-suggestions+json";
    }
    if (path.equals("/api/openapi")) {
      return "application/yaml";
    }
    if (path.equals("/q/metrics")) {
      return "application/openmetrics-text";
    }
    if (path.endsWith("/bulk")) {
      return "application/x-ndjson";
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    boolean data = path.startsWith("/api/") || path.startsWith("/q/") || path.equals("/mcp");
    return TYPES.getOrDefault(ending, data ? "application/json" : "text/html");
  }
}
