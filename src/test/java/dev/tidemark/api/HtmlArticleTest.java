package dev.tidemark.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A web page that is sent is an article: its text, its facts, its numbers. */
@QuarkusTest
@TestProfile(FreshStart.class)
class HtmlArticleTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Oyster beds grow | Shore Post</title>
      <meta property="og:site_name" content="Shore Post">
      <link rel="canonical" href="https://shore.example/oysters?utm_source=x">
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Oyster beds grow",
        "datePublished": "2025-03-04", "author": {"name": "Ada Fenn"}}</script></head>
      <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Oyster beds grow</h1>
      <p>The oyster market was valued at $1.2 billion in 2024, and it is to reach $2.5 billion by 2030,
      as those say who lay out the beds along the northern shore.</p>
      <table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2024</td><td>310,000</td></tr></table>
      <p>“Nobody here thought so ten years ago”, says one of them, who began with a single boat.</p>
      </article><footer>All rights reserved. Read our cookie policy.</footer></body></html>
      """;

  @BeforeEach
  void started() {
    FreshStart.awaitSamples();
  }

  private static Response post(String mediaType, String page) {
    return given()
        .header("Authorization", "Bearer " + FreshStart.KEY)
        .contentType(mediaType)
        .body(page.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/articles?refresh=wait");
  }

  @Test
  void aPageIsAnArticle() {
    Response added = post("text/html", PAGE);
    added
        .then()
        .statusCode(201)
        .body("title", equalTo("Oyster beds grow"))
        .body("url", containsString("https://shore.example/oysters"))
        .body("provider.name", equalTo("Shore Post"))
        .body("authors[0]", equalTo("Ada Fenn"))
        .body("published", equalTo("2025-03-04"))
        .body("origin.format", equalTo("html"))
        .body("origin.way", equalTo("sent"))
        .body("body", containsString("| 2024 | 310,000 |"))
        .body("body", not(containsString("cookie")))
        .body("metrics.find { it.value == 2500000000 }.period.to", equalTo("2030"));
    post("text/html", PAGE).then().statusCode(200).body("id", equalTo(added.path("id")));
    given()
        .get("/api/v1/metrics?q=oyster&metric.value=2B..3B")
        .then()
        .body("hits[0].article", equalTo(added.path("id")));
  }

  @Test
  void aPageWithoutATextIsRefusedWithTheReason() {
    String shell = "<html><head><title>App</title></head><body><div id=root></div></body></html>";
    post("text/html", shell).then().statusCode(422).body("code", equalTo("no_text"));
  }
}
