package dev.tidemark.web.agree;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.Nightly;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whoever replaces {@code /search} by {@code /api/v1/search} gets what the page showed. */
@QuarkusTest
@TestProfile(FreshStart.class)
@Tag(Nightly.TAG)
class PagesAndApiAgreeTest {
  private static final Logger LOG = Logger.getLogger(PagesAndApiAgreeTest.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @TestHTTPResource @Nullable URI server;

  @BeforeEach
  void withSamples() {
    FreshStart.awaitSamples();
  }

  @Test
  void articlesOfRandomAddresses() throws Exception {
    agree("/search", Nightly.rounds(250, 5_000));
  }

  @Test
  void numbersOfRandomAddresses() throws Exception {
    agree("/metrics", Nightly.rounds(100, 2_000));
  }

  @Test
  void aPageKeepsThePlaceOfItsCursor() throws Exception {
    String whole = "quality.from=20&quality.to=120&size=5";
    for (String page : List.of("/search", "/metrics")) {
      String cursor =
          JSON.readTree(get("/api/v1" + page + "?" + whole).body()).path("cursor").asText();
      HttpResponse<String> shown = get(page + "?" + whole + "&cursor=" + cursor);
      String address = page + "?quality=20..120&size=5&cursor=" + cursor;
      assertTrue(shown.uri().toString().endsWith(address), shown.uri() + " for " + address);
      Document document = Jsoup.parse(shown.body());
      assertEquals(address, document.expectFirst("link[rel=canonical]").attr("href"));
      JsonNode told = JSON.readTree(get("/api/v1" + address).body());
      assertSame(ToldAnswer.of(told), ShownAnswer.of(document), address);
      assertEquals(address, told.path("links").path("html").asText());
    }
  }

  private void agree(String page, int times) throws IOException, InterruptedException {
    long seed = Long.getLong("tidemark.seed", System.nanoTime());
    LOG.infof("%d random addresses of %s with -Dtidemark.seed=%d", times, page, seed);
    RandomAddresses addresses = addresses(new Random(seed));
    List<Executable> checks = new ArrayList<>();
    int found = 0;
    int refused = 0;
    String cursor = null;
    for (int i = 0; i < times; i++) {
      String query = cursor == null ? addresses.next() : cursor;
      HttpResponse<String> told = get("/api/v1" + page + "?" + query);
      HttpResponse<String> shown = get(page + "?" + query);
      String what = page + "?" + query + " (seed " + seed + ")";
      cursor = null;
      if (told.statusCode() == 200 && shown.statusCode() == 200) {
        JsonNode json = JSON.readTree(told.body());
        Answer expected = ToldAnswer.of(json);
        checks.add(() -> assertSame(expected, ShownAnswer.of(Jsoup.parse(shown.body())), what));
        found += expected.total() > 0 ? 1 : 0;
        cursor = i % 5 == 0 ? continued(query, json) : null;
      } else {
        checks.add(() -> assertEquals(told.statusCode(), shown.statusCode(), what));
        checks.add(() -> assertTrue(told.statusCode() < 500, what));
        refused++;
      }
    }
    LOG.infof("%d found something, %d were refused", found, refused);
    assertAll(checks);
    assertTrue(
        found > times / 4 && refused > times / 50, found + " found, " + refused + " refused");
  }

  private static void assertSame(Answer told, Answer shown, String what) {
    assertEquals(told.total(), shown.total(), what);
    assertEquals(told.hits(), shown.hits(), what);
    assertEquals(told.facets(), shown.facets(), what);
    assertEquals(told.bars(), shown.bars(), what);
    assertEquals(told.filters(), shown.filters(), what);
    assertEquals(told.didYouMean(), shown.didYouMean(), what);
    assertEquals(told.notices(), shown.notices(), what);
  }

  /** The same address from the end of its first page on. */
  private static @Nullable String continued(String query, JsonNode json) {
    return json.hasNonNull("cursor") && !query.contains("cursor=")
        ? query + "&cursor=" + json.get("cursor").asText()
        : null;
  }

  private RandomAddresses addresses(Random random) throws IOException, InterruptedException {
    String articles = "topic,provider,source,metric,author,region,language,kind,check";
    JsonNode all = JSON.readTree(get("/api/v1/search?size=100&facets=" + articles).body());
    JsonNode numbers = JSON.readTree(get("/api/v1/metrics?size=0").body());
    List<String> titles = new ArrayList<>();
    all.get("hits").forEach(hit -> titles.add(hit.get("title").asText("untitled")));
    List<JsonNode> facets = new ArrayList<>(List.of(all.get("facets"), numbers.get("facets")));
    return new RandomAddresses(random, new RandomQueries(random, titles), facets);
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    URI target = Objects.requireNonNull(server).resolve(address);
    return client.send(
        HttpRequest.newBuilder(target).header("Accept", "*/*").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
