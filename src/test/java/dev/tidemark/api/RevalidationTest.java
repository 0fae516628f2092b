package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Over the whole server: whoever holds an answer is told that it is current only when it is. */
@QuarkusTest
@TestProfile(RevalidationTest.Whole.class)
class RevalidationTest {
  private static final String KEY = "the-key-of-revalidation";
  private static final int CHANGES = 15;

  private final Map<String, Held> held = new HashMap<>();
  private int unchanged;

  /** Engine and record as they are, without articles. */
  public static final class Whole implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        String folder = Files.createTempDirectory("tidemark-revalidation").toString();
        return Map.of(
            "tidemark.index", folder, "tidemark.samples", "false", "tidemark.api-key", KEY);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Held(String tag, String text) {}

  @Test
  void a304IsOnlySaidOfWhatWouldComeAgain() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>();
    for (int change = 0; change < CHANGES; change++) {
      boolean seen = random.nextBoolean();
      change(random, ids, seen);
      for (String address : addresses(ids)) {
        look(address, "seed " + seed + ", change " + change);
      }
    }
    assertNotEquals(0, unchanged, "some answers stay as they are");
  }

  @Test
  void anArticleIsOnPagesAndInAnswersAsSoonAsItIsFound() {
    for (String address : List.of("/search?q=ferry", "/api/v1/search?q=ferry", "/feed.atom")) {
      String tag = given().get(address).header("ETag");
      put("Ferry of " + address.length(), 100 + address.length(), true);
      Response answer = given().header("If-None-Match", tag).get(address);
      assertEquals(200, answer.statusCode(), address);
    }
  }

  /** The index may change between two questions, so what is the same before and after counts. */
  private void look(String address, String when) {
    Held known = held.getOrDefault(address, new Held("\"none\"", ""));
    Response answer = ask(address, known.tag);
    if (answer.statusCode() == 304) {
      unchanged++;
      String now = lasting(given().get(address).asString());
      if (ask(address, known.tag).statusCode() == 304) {
        assertEquals(known.text, now, () -> address + ", " + when);
      }
      return;
    }
    assertEquals(200, answer.statusCode(), () -> address + ", " + when);
    held.put(address, new Held(answer.header("ETag"), lasting(answer.asString())));
  }

  private static Response ask(String address, String tag) {
    return given().header("If-None-Match", tag).get(address);
  }

  /** Without how long it took, which is said of each answer anew. */
  private static String lasting(String text) {
    int took = text.indexOf("\"took\":");
    int end = text.indexOf(',', Math.max(0, took));
    return took < 0 ? text : text.substring(0, took) + text.substring(end);
  }

  private static void change(Random random, List<String> ids, boolean wait) {
    if (!ids.isEmpty() && random.nextInt(4) == 0) {
      String id = ids.remove(random.nextInt(ids.size()));
      given()
          .header("Authorization", "Bearer " + KEY)
          .delete("/api/v1/articles/" + id + (wait ? "?refresh=wait" : ""))
          .then()
          .statusCode(204);
    } else {
      String id = put("Harbour " + random.nextInt(9), random.nextInt(12), wait);
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
  }

  private static String put(String title, int number, boolean wait) {
    return given()
        .header("Authorization", "Bearer " + KEY)
        .contentType("application/json")
        .body(FakeArticles.json(title, "https://example.org/again/" + number))
        .post("/api/v1/articles" + (wait ? "?refresh=wait" : ""))
        .then()
        .extract()
        .path("id");
  }

  private static List<String> addresses(List<String> ids) {
    List<String> addresses =
        new ArrayList<>(
            List.of(
                "/",
                "/search",
                "/search?q=harbour",
                "/topics",
                "/metrics",
                "/api/v1/search?q=harbour",
                "/api/v1/topics",
                "/api/v1/facets/provider",
                "/api/v1/export/articles.csv",
                "/feed.json"));
    if (!ids.isEmpty()) {
      addresses.add("/articles/" + ids.getFirst());
      addresses.add("/api/v1/articles/" + ids.getFirst());
      addresses.add("/api/v1/articles/" + ids.getFirst() + "/similar");
    }
    return addresses;
  }
}
