package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.openapi.FreshStart;
import dev.tidemark.json.TidemarkJson;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every route with every method: what it does not answer is 405, and says what it does. */
@QuarkusTest
@TestProfile(FreshStart.class)
class MethodsTest {
  private static final List<String> METHODS =
      List.of(
          "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "Get");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/articles/0123456789abcdef",
          "/metrics",
          "/topics",
          "/providers",
          "/sources",
          "/compare",
          "/help",
          "/facets/topic",
          "/metrics/facets/type",
          "/operator",
          "/api",
          "/api/try",
          "/api/openapi",
          "/opensearch.xml",
          "/robots.txt",
          "/assets/x",
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/metrics");

  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  @Test
  void whatARouteDoesNotAnswerIs405WithWhatItDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> routes = routes();
    assertTrue(routes.size() > 40, routes::toString);
    for (Map.Entry<String, Set<String>> route : routes.entrySet()) {
      for (String method : METHODS) {
        Asked answer = ask(method, route.getKey());
        String told = allow(answer);
        boolean answers = route.getValue().contains(method);
        boolean right =
            answers
                ? answer.status() != 405 && answer.status() != 501
                : answer.status() == 405 && told.equals(route.getValue().toString());
        if (!right) {
          wrong.add(method + " " + route.getKey() + ": " + answer.status() + " " + told);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void whereNothingIsNoMethodFindsAnything() throws IOException {
    for (String path :
        List.of(
            "/api/v1/nothing",
            "/api/v1/keysx",
            "/api/v1/keys/a/b",
            "/api/v1/articlesx",
            "/api/v1/articles/0123456789abcdef/x",
            "/api/v1/articles/bulk/x",
            "/nothing")) {
      ask("GET", path).isProblem(404, "not_found");
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
        int status = ask(method, path).status();
        assertTrue(status == 404 || status == 405, () -> method + " " + path + ": " + status);
      }
    }
  }

  private static Map<String, Set<String>> routes() throws IOException {
    Map<String, Set<String>> routes = new TreeMap<>();
    PAGES.forEach(page -> routes.put(page, new TreeSet<>(Set.of("GET", "HEAD", "OPTIONS"))));
    routes.put("/mcp", new TreeSet<>(Set.of("POST", "OPTIONS")));
    JsonNode paths =
        TidemarkJson.mapper()
            .readTree(Files.readString(Path.of("docs/openapi.json")))
            .path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
      path.getValue()
          .fieldNames()
          .forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      routes.put(filled(path.getKey()), methods);
    }
    return routes;
  }

  private static String filled(String path) {
    return path.replace("{format}", "csv")
        .replace("{table}", "spread")
        .replace("{field}", "topic")
        .replace("{id}", "0123456789abcdef")
        .replace("{name}", "nobody");
  }

  private Asked ask(String method, String path) throws IOException {
    return Asked.raw(site, Asked.request(method, path, "Accept: application/json\r\n", ""))
        .tellsNothing();
  }

  private static String allow(Asked answer) {
    for (String line : answer.head().split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("allow: ")) {
        return new TreeSet<>(List.of(line.substring(7).split(", "))).toString();
      }
    }
    return "";
  }
}
