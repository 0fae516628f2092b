package dev.tidemark.api;

import static dev.tidemark.api.FakeArticles.withKey;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeRooms.class)
class BulkTest {
  private static final String BULK = "/api/v1/articles/bulk";

  @Inject FakeRecord record;
  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void empty() {
    record.clear();
  }

  @Test
  void aBrokenThirdLineIsAnsweredAndTheOthersAreKept() {
    String lines =
        "{\"title\":\"One\"}\n\n{\"title\": broken\n{\"title\":\"Four\"}\n{\"url\":\"x\"}\n";
    Response response = send(lines, "");
    assertEquals(200, response.statusCode());
    assertEquals("application/x-ndjson", response.contentType());
    List<String> answers = response.asString().lines().toList();
    assertEquals(4, answers.size(), response.asString());
    assertTrue(answers.get(0).matches("\\{\"line\":1,\"status\":201,\"id\":\"[0-9a-z]{16}\"}"));
    assertTrue(answers.get(1).startsWith("{\"line\":3,\"status\":400,\"error\":{\"title\":"));
    assertTrue(answers.get(1).contains("\"code\":\"invalid_json\""));
    assertTrue(answers.get(2).startsWith("{\"line\":4,\"status\":201,"));
    assertTrue(answers.get(3).startsWith("{\"line\":5,\"status\":422,"));
    assertEquals(2, record.all().size());
  }

  @Test
  void whatComesAfterARecordThatTakesNothingIsNotDone() {
    String answers =
        send("{\"title\":\"One\"}\n{\"title\":\"full\"}\n{\"title\":\"3\"}", "").asString();
    List<String> lines = answers.lines().toList();
    assertEquals(2, lines.size(), answers);
    assertTrue(lines.get(1).startsWith("{\"line\":2,\"status\":507,"));
  }

  @Test
  void aBulkHasNoEnd() {
    String text = "tide ".repeat(200);
    String lines =
        IntStream.range(0, 4000)
            .mapToObj(i -> "{\"title\":\"T" + i + "\",\"body\":\"" + text + "\"}")
            .collect(Collectors.joining("\n"));
    assertTrue(lines.length() > 2 * 1024 * 1024, "longer than one article may be");
    List<String> answers = send(lines, "?refresh=wait").asString().lines().toList();
    assertEquals(4000, answers.size());
    assertTrue(answers.getLast().startsWith("{\"line\":4000,\"status\":201"));
  }

  @Test
  void linesAreAnsweredWhileOthersAreStillToCome() throws IOException {
    try (RawHttp http = new RawHttp(site)) {
      http.send(
          "POST /api/v1/articles/bulk HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + FakeRooms.KEY
              + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
      http.send("10\r\n{\"title\":\"One\"}\n\r\n");
      http.send("10\r\n{\"title\":\"Two\"}\n\r\n");
      String first = http.readUntil("\"line\":1");
      assertTrue(first.startsWith("HTTP/1.1 200"), first);
      http.send("10\r\n{\"title\":\"Tri\"}\n\r\n0\r\n\r\n");
      String answers = first + http.readUntil("\"line\":3");
      int second = answers.indexOf("\"line\":2");
      assertTrue(answers.indexOf("\"line\":1") < second, answers);
      assertTrue(second < answers.indexOf("\"line\":3"), answers);
    }
  }

  @Test
  void anEmptyBulkAndAnotherMediaTypeAreRefused() {
    send("", "").then().statusCode(400).body("code", equalTo("empty_body"));
    withKey()
        .contentType("application/json")
        .body("{\"title\":\"One\"}")
        .post(BULK)
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported_media_type"));
  }

  private static Response send(String lines, String query) {
    return withKey()
        .header("Content-Type", "application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post(BULK + query);
  }
}
