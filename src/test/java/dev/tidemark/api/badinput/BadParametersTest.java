package dev.tidemark.api.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the table about the other parameters: each over the API and the page. */
@QuarkusTest
@TestProfile(FreshStart.class)
class BadParametersTest {
  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=-1",
        "page=abc",
        "page=1e3",
        "page=%D9%A3",
        "page=01x",
        "page=1.0",
        "page=0x1",
        "page=99999999999999999999x",
        "page=-0",
        "page=%EF%BC%91",
        "page=1%202",
        "size=-5",
        "size=1000000",
        "size=101",
        "size=10.0",
        "size=1e1",
        "size=ten",
        "size=%D9%A3"
      })
  void pagesAndSizesAreWholeNumbersInTheirRange(String query) throws IOException {
    String name = query.substring(0, 4);
    Asked answer = refused(query, "invalid_parameter", name);
    assertTrue(answer.body().matches("(?s).*\\d.*"), "names its range: " + answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=501&size=20",
        "page=101&size=100",
        "page=5000&size=100",
        "page=10001&size=1",
        "page=10001&size=0",
        "page=99999999999999999999"
      })
  void beyondTenThousandRowsTheCursorGoesOn(String query) throws IOException {
    Asked answer = refused(query, "result_window_exceeded", "page");
    assertTrue(answer.body().contains("cursor"), answer::body);
  }

  @Test
  void theWindowReachesItsLastPage() throws IOException {
    for (String query : List.of("page=500&size=20", "page=100&size=100", "page=10000&size=1")) {
      assertEquals(200, Asked.api(site, "/api/v1/search?" + query).status(), query);
    }
  }

  @Test
  void aCursorThatIsNotOursIsRefused() throws IOException {
    String ours = Asked.api(site, "/api/v1/search?size=1").json().path("cursor").asText();
    char other = ours.charAt(9) == 'A' ? 'B' : 'A';
    for (String cursor :
        List.of(
            ours.substring(0, 9) + other + ours.substring(10),
            ours + "A",
            ours + "=",
            ours.substring(1),
            ours + ours,
            "x".repeat(10_240),
            "..",
            "null",
            "%20",
            "0",
            "%F0%9F%9A%80")) {
      refused("size=1&cursor=" + cursor, "invalid_cursor", "cursor");
    }
    refused("q=other&cursor=" + ours, "invalid_cursor", "cursor");
    refused("cursor=" + ours + "&cursor=x", "invalid_cursor", "cursor");
    assertEquals(200, Asked.api(site, "/api/v1/search?size=1&cursor=" + ours).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=best",
        "facets=colour",
        "fields=colour",
        "match=some",
        "copies=none",
        "sort=value",
        "facets=topic,colour",
        "facets=none,topic",
        "fields=title,",
        "metric=marketsize2",
        "kind=book",
        "check=maybe",
        "sort=newest&sort=oldest"
      })
  void unknownWordsAreAnsweredWithTheKnown(String query) throws IOException {
    if (query.endsWith(",")) {
      assertEquals(200, Asked.api(site, "/api/v1/search?" + query).status());
      return;
    }
    String name = query.substring(0, query.indexOf('='));
    refused(query, "invalid_parameter", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2024-13",
        "+999999999",
        "%2B999999999",
        "2023-W05",
        "2024-00",
        "2024-1-1",
        "20240101",
        "P1000000Y..",
        "P..",
        "P30X..",
        "yesterday",
        "2024-01-01T25:00:00Z",
        "2024..2024-02-30",
        "99999",
        "-2024",
        "2024/01/01",
        "%D9%A2%D9%A0%D9%A2%D9%A4",
        "P99999999999D..",
        "24"
      })
  void impossibleDatesAreRefused(String date) throws IOException {
    refused("published=" + date, "invalid_date", "published");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quality=NaN..",
        "quality=1e999",
        "quality=Infinity..",
        "quality=..-",
        "quality=0x10",
        "quality=%D9%A3..",
        "quality=ten",
        "metric.value=10Q",
        "metric.value=1e999..",
        "metric.value=B..",
        "metric.value=$..",
        "metric.value=1.2.3",
        "metric.value=--1",
        "metric.value=NaN"
      })
  void whatIsNoNumberIsRefused(String query) throws IOException {
    refused(query, "invalid_number", query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quality=90..10",
        "metric.value=10B..1B",
        "published=2024..2023",
        "metric.year=2031..2030",
        "published=2024-02..2024-01"
      })
  void rangesThatEndBeforeTheyBeginAreRefused(String query) throws IOException {
    refused(query, "invalid_range", query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"utm_source=x", "unknown=1", "Q=x", "topics=AI", "=x", "=", "a%3Db=1"})
  void unknownParametersAreIgnoredWithANotice(String query) throws IOException {
    Asked answer = Asked.api(site, "/api/v1/search?" + query);
    assertEquals(200, answer.status(), answer::toString);
    JsonNode json = answer.json();
    assertFalse(json.path("notices").isEmpty(), answer::body);
    assertEquals("/api/v1/search", json.path("links").path("self").asText(), answer::body);
    Document page = Asked.page(site, "/search?" + query).isPage(200);
    assertEquals(0, page.select("a[href*=utm_], a[href*=unknown]").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic=",
        "topic.not=",
        "quality=",
        "published=",
        "metric.value=",
        "page=",
        "size=",
        "cursor=",
        "sort=",
        "facets=",
        "fields=",
        "topic=&topic=",
        "&&&",
        "topic[]=AI",
        "page=1&page=1"
      })
  void emptyAndRepeatedValuesAskForNothing(String query) throws IOException {
    Asked answer = Asked.api(site, "/api/v1/search?" + query);
    assertEquals(200, answer.status(), answer::toString);
    Asked.page(site, "/search?" + query).isPage(200);
  }

  @Test
  void asManyParametersAsFitAreAnsweredOrRefused() throws IOException {
    String many = "topic=a&".repeat(1_900);
    Asked answer = Asked.api(site, "/api/v1/search?" + many);
    assertTrue(answer.status() == 200 || answer.status() == 400, answer::toString);
    StringBuilder different = new StringBuilder();
    for (int i = 0; i < 1_200; i++) {
      different.append("topic=a").append(i).append('&');
    }
    Asked other = Asked.api(site, "/api/v1/search?" + different).tellsNothing();
    assertTrue(other.status() == 200 || other.status() == 400, other::toString);
  }

  private Asked refused(String query, String code, String parameter) throws IOException {
    Document page = Asked.page(site, "/search?" + query).isPage(400);
    assertTrue(page.text().length() > 50, page::text);
    return Asked.api(site, "/api/v1/search?" + query).isProblem(400, code).names(parameter);
  }
}
