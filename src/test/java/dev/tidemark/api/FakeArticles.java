package dev.tidemark.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.json.TidemarkJson;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Sends articles as a program does. */
final class FakeArticles {
  private FakeArticles() {}

  static RequestSpecification withKey() {
    return given().header("Authorization", "Bearer " + FakeRooms.KEY);
  }

  static String json(String title, String url) {
    return "{\"title\": \"" + title + "\", \"body\": \"Text.\", \"url\": \"" + url + "\"}";
  }

  /** Its id. */
  static String post(String title, String url) {
    return withKey()
        .contentType("application/json")
        .body(json(title, url))
        .post("/api/v1/articles")
        .then()
        .extract()
        .path("id");
  }

  static JsonNode json(Response response) {
    try {
      return TidemarkJson.mapper().readTree(response.asString());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(response.asString(), e);
    }
  }
}
