package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.api.openapi.FreshStart;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;

/** The articles that recipes write: all of them are said to be from the same site. */
final class Written {
  private static final String FOUND = "/api/v1/search?provider=docks.example&copies=all&size=100";

  private Written() {}

  /** Removes them, so that the next one starts afresh too. */
  static void remove() {
    List<String> ids = RestAssured.get(FOUND).jsonPath().getList("hits.id");
    for (String id : ids) {
      Response gone =
          RestAssured.given()
              .header("Authorization", "Bearer " + FreshStart.KEY)
              .delete("/api/v1/articles/" + id + "?refresh=wait");
      assertEquals(204, gone.statusCode());
    }
  }
}
