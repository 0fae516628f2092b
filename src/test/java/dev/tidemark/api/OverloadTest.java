package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakeRooms.class)
class OverloadTest {
  private static final int MOST_OF_ONE_CLIENT = 32;
  private static final String MESSAGE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @Inject FakeEngine engine;
  @TestHTTPResource URI site = URI.create("http://localhost");

  @Test
  void oneMoreThanAClientMayHaveIsRefusedAtOnceAndTheOthersAreAnswered() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    engine.close(gate);
    List<RawHttp> clients = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_OF_ONE_CLIENT; i++) {
        RawHttp client = new RawHttp(site);
        client.send("GET /api/v1/search?q=wait HTTP/1.1\r\nHost: a\r\n\r\n");
        clients.add(client);
      }
      engine.awaitWaiting(MOST_OF_ONE_CLIENT);
      given()
          .get("/api/v1/search")
          .then()
          .statusCode(429)
          .header("Retry-After", "1")
          .header("RateLimit-Policy", "\"reads\";q=32;qu=\"concurrent-requests\"")
          .header("RateLimit", "\"reads\";r=0")
          .body("code", equalTo("too_many_requests"));
      given().body(MESSAGE).post("/mcp").then().statusCode(429);
      given().get("/q/health/live").then().statusCode(200);
      FakeArticles.post("Writes have a budget of their own", "https://example.org/own");
      gate.countDown();
      for (RawHttp client : clients) {
        assertTrue(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 200"));
      }
    } finally {
      gate.countDown();
      closeAll(clients);
    }
    assertEquals(200, given().get("/api/v1/search").statusCode());
  }

  @Test
  void clientsThatGoAwayLeaveNoPlaceTaken() throws Exception {
    for (int i = 0; i < 2 * MOST_OF_ONE_CLIENT; i++) {
      try (RawHttp client = new RawHttp(site)) {
        client.send("GET /api/v1/search?q=" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
      }
    }
    try (RawHttp client = new RawHttp(site)) {
      client.send("GET /api/v1/search HTTP/1.1\r\nHost: a\r\n\r\n");
      assertTrue(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 "));
    }
    assertEquals(200, given().get("/api/v1/search").statusCode());
  }

  @Test
  void messagesOfAssistantsGiveTheirPlacesBackFinishedOrBrokenOff() throws Exception {
    for (int i = 0; i < 2 * MOST_OF_ONE_CLIENT; i++) {
      assertEquals(200, given().body(MESSAGE).post("/mcp").statusCode());
      assertEquals(405, given().accept("text/event-stream").get("/mcp").statusCode());
      try (RawHttp client = new RawHttp(site)) {
        client.send("POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n\r\n{");
      }
    }
    try (RawHttp client = new RawHttp(site)) {
      client.send("GET /api/v1/search HTTP/1.1\r\nHost: a\r\n\r\n");
      assertTrue(client.readUntil("\r\n\r\n").startsWith("HTTP/1.1 "));
    }
    assertEquals(200, given().body(MESSAGE).post("/mcp").statusCode());
  }

  private static void closeAll(List<RawHttp> clients) throws IOException {
    for (RawHttp client : clients) {
      client.close();
    }
  }
}
