package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.Waiting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Many requests over one connection of HTTP/2. */
@QuarkusTest
@TestProfile(FakeRooms.class)
class Http2OverloadTest {
  private static final int STREAMS = 32;
  private static final int RESETS = 200;
  private static final long FIELDS = 49_152;

  @Inject FakeEngine engine;
  @TestHTTPResource URI site = URI.create("http://localhost");

  @Test
  void aConnectionIsToldHowManyRequestsItMayHave() throws Exception {
    try (Http2Client client = new Http2Client(site)) {
      HttpClientRequest request =
          Http2Client.await(client.request(HttpMethod.GET, "/api/v1/search"));
      Http2Client.await(request.send());
      assertEquals(STREAMS, request.connection().remoteSettings().getMaxConcurrentStreams());
      assertEquals(FIELDS, request.connection().remoteSettings().getMaxHeaderListSize());
    }
  }

  @Test
  void requestsTakenBackGiveTheirPlacesBack() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    engine.close(gate);
    try (Http2Client client = new Http2Client(site)) {
      List<HttpClientRequest> requests = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        HttpClientRequest request =
            Http2Client.await(client.request(HttpMethod.GET, "/api/v1/search?q=wait"));
        Http2Client.await(request.end());
        requests.add(request);
      }
      engine.awaitWaiting(STREAMS);
      given().get("/api/v1/search").then().statusCode(429).header("RateLimit", "\"reads\";r=0");
      requests.forEach(HttpClientRequest::reset);
      gate.countDown();
      Waiting.until(
          () -> "\"reads\";r=31".equals(given().get("/api/v1/search").header("RateLimit")));
    } finally {
      gate.countDown();
    }
  }

  @Test
  void whoTakesBackTooManyRequestsIsCutOffAndTheOthersAreAnswered() throws Exception {
    boolean cut = false;
    try (Http2Client client = new Http2Client(site)) {
      for (int i = 0; i < 2 * RESETS && !cut; i++) {
        HttpClientRequest request =
            Http2Client.await(client.request(HttpMethod.GET, "/api/v1/search?q=" + i));
        boolean[] closed = new boolean[1];
        request.connection().closeHandler(end -> closed[0] = true);
        request.connection().goAwayHandler(end -> closed[0] = true);
        Http2Client.await(request.end());
        request.reset();
        cut = i > RESETS / 2 && closed[0];
      }
    } catch (ExecutionException refused) {
      cut = true;
    }
    assertTrue(cut, "a connection that takes back " + 2 * RESETS + " requests is closed");
    try (Http2Client other = new Http2Client(site)) {
      assertEquals(200, other.get("/api/v1/search").status());
    }
  }
}
