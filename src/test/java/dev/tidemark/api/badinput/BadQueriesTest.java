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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of the table about {@code q}. */
@QuarkusTest
@TestProfile(FreshStart.class)
class BadQueriesTest {
  private static final List<String> DOORS =
      List.of("/search", "/metrics", "/feed.atom", "/feed.json", "/facets/topic");

  @TestHTTPResource URI site = URI.create("http://localhost");

  @BeforeEach
  void samples() {
    FreshStart.awaitSamples();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "q", "q=", "q=+", "q=%20%20", "q=%09", "q=%0A%0D", "q=%E3%80%80", "q=&q="})
  void emptyOrOnlySpacesIsEverything(String query) throws IOException {
    JsonNode all = Asked.api(site, "/api/v1/search").json();
    JsonNode found = Asked.api(site, "/api/v1/search?" + query).json();
    assertEquals(all.path("total"), found.path("total"));
    assertTrue(all.path("total").asInt() > 0);
    Asked.page(site, "/search?" + query).isPage(200);
  }

  /** As they stand in the table. */
  static List<String> brokenSyntax() {
    return List.of(
        "!!!", "AND OR NOT", "\"", "abc\\", "((((", "title:", "field:[* TO *]", "*:*", "a^1e38");
  }

  @ParameterizedTest
  @MethodSource("brokenSyntax")
  @ValueSource(
      strings = {
        "OR",
        "-",
        "--",
        "- -",
        "\"\"",
        "\\",
        "~",
        "a~99",
        "^",
        "))((",
        "a OR",
        "(-)",
        "title:(",
        "topic:\"",
        "published:",
        "quality:>",
        "size:>",
        "\"a b\"~999",
        "+",
        "&&",
        "||",
        "{a TO b}",
        "_exists_:x",
        "a:b:c",
        "published:2024-13",
        "?",
        "a??b",
        "NOT",
        "\u2018",
        "a\\:b",
        ":"
      })
  void brokenSyntaxIsReadAsWords(String q) throws IOException {
    Asked answer = Asked.api(site, "/api/v1/search?q=" + encoded(q));
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(q, answer.json().path("query").path("q").asText());
    shownAsTyped(q);
  }

  @ParameterizedTest
  @MethodSource("brokenSyntax")
  void brokenSyntaxIsNoticed(String q) throws IOException {
    JsonNode answer = Asked.api(site, "/api/v1/search?q=" + encoded(q)).json();
    assertFalse(answer.path("notices").isEmpty(), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/((a{1,100}){1,100}){1,100}/",
        "*a*b*c*",
        "**********",
        "a*a*a*a*a*a*a*a*b",
        "(x+x+)+y",
        "^(a|a)*$",
        "????????????",
        "a~2 b~2 c~2 d~2 e~2 f~2",
        "aa* bb* cc* dd* ee*"
      })
  void patternsAreLiteralAndQuick(String q) throws IOException {
    int fastest = Integer.MAX_VALUE;
    for (int round = 0; round < 6 && fastest > 50; round++) {
      Asked answer = Asked.api(site, "/api/v1/search?q=" + encoded(q));
      assertEquals(200, answer.status(), answer::toString);
      fastest = Math.min(fastest, answer.json().path("took").asInt());
    }
    assertTrue(fastest <= 50, q + " takes " + fastest + " ms");
  }

  @Test
  void tooLongIsRefusedOnEveryDoor() throws IOException {
    List<String> tooLong =
        List.of(
            "(".repeat(10_000),
            "w+".repeat(5_000),
            "a".repeat(2_001),
            "w+".repeat(257),
            "(w)".repeat(300),
            "a+OR+".repeat(33) + "b",
            "-a+".repeat(33));
    for (String q : tooLong) {
      Asked.api(site, "/api/v1/search?q=" + q).isProblem(400, "query_too_long").names("q");
      Asked.page(site, "/search?q=" + q).isPage(400);
    }
    for (String door : DOORS) {
      Asked refused = Asked.api(site, door + "?q=" + "a".repeat(2_001));
      assertEquals(400, refused.status(), refused::toString);
      assertTrue(refused.body().contains("2000") || refused.body().contains("2,000"), door);
    }
    Asked.api(site, "/api/v1/suggest?q=" + "a".repeat(2_001)).isProblem(400, "query_too_long");
    Asked.api(site, "/api/v1/export/articles.csv?q=" + "a".repeat(2_001))
        .isProblem(400, "query_too_long");
  }

  @Test
  void asLongAsItMayBeIsAnswered() throws IOException {
    for (String q :
        List.of("a".repeat(2_000), "w+".repeat(256), "a+OR+".repeat(32) + "b", "(".repeat(2_000))) {
      assertEquals(200, Asked.api(site, "/api/v1/search?q=" + q).status(), q);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "{config:x}{inject:vertx}",
        "${7*7}",
        "{{7*7}}",
        "#{7*7}",
        "{#let x=1}{x}{/let}",
        "'-alert(1)-'",
        "</title><svg onload=x>",
        "javascript:alert(1)",
        "&lt;b&gt;",
        "%3Cb%3E",
        "<!--",
        "]]>",
        "\u202egnp.exe",
        "{cdi:x}"
      })
  void whatIsTypedIsShownAndDoesNothing(String q) throws IOException {
    Asked answer = Asked.api(site, "/api/v1/search?q=" + encoded(q));
    assertEquals(200, answer.status(), answer::toString);
    assertEquals(q, answer.json().path("query").path("q").asText());
    shownAsTyped(q);
    for (String door : List.of("/metrics", "/facets/topic", "/feed.atom")) {
      Asked other = Asked.page(site, door + "?q=" + encoded(q)).tellsNothing();
      assertEquals(200, other.status(), other::toString);
      assertFalse(other.body().contains("<script>alert"), other::toString);
      assertFalse(other.body().contains("<img src=x"), other::toString);
      assertFalse(other.body().contains("<svg onload"), other::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%00, invalid_character", "%01, invalid_character", "a%1Fb, invalid_character",
    "%7F, invalid_character", "%FF%FE, invalid_encoding", "%C0%AF, invalid_encoding",
    "%ZZ, invalid_encoding", "%, invalid_encoding", "%4, invalid_encoding",
    "%ED%A0%80, invalid_encoding", "%F4%90%80%80, invalid_encoding", "%E2%82, invalid_encoding",
    "%80, invalid_encoding", "%u0041, invalid_encoding", "%E0%80%AF, invalid_encoding"
  })
  void whatIsNoTextIsRefusedOnEveryDoor(String q, String code) throws IOException {
    Asked.api(site, "/api/v1/search?q=" + q).isProblem(400, code).names("q");
    Asked.page(site, "/search?q=" + q).isPage(400);
    for (String other : List.of("topic", "author", "nobody", "cursor", "metric.subject")) {
      Asked.api(site, "/api/v1/search?" + other + "=" + q).isProblem(400, code).names(other);
    }
    Asked.api(site, "/api/v1/search?x" + q + "=1").isProblem(400, code);
    for (String door : DOORS) {
      assertEquals(400, Asked.page(site, door + "?q=" + q).status(), door);
    }
    Asked.api(site, "/api/v1/metrics?q=" + q).isProblem(400, code);
    Asked.api(site, "/api/v1/suggest?q=" + q).isProblem(400, code);
    Asked.api(site, "/api/v1/export/articles.ndjson?q=" + q).isProblem(400, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in\u200bdustry",
        "ｉｎｄｕｓｔｒｙ",
        "in\u00addustry",
        "\ufeffindustry",
        "industr\u2060y",
        "\u202eindustry\u202c",
        "INDUSTRY",
        "in\u2063dustry",
        "industry\u200d"
      })
  void whatLooksTheSameFindsTheSame(String q) throws IOException {
    long plain = total("industry");
    assertTrue(plain > 0, "the samples speak of it");
    assertEquals(plain, total(q), q);
  }

  @Test
  void ligaturesAndDecomposedLettersFindTheSame() throws IOException {
    assertEquals(total("financial"), total("\ufb01nancial"));
    assertEquals(total("caf\u00e9"), total("cafe\u0301"));
    assertTrue(total("\ufb01nancial") > 0, "the samples speak of it");
  }

  private long total(String q) throws IOException {
    return Asked.api(site, "/api/v1/search?q=" + encoded(q)).json().path("total").asLong();
  }

  private void shownAsTyped(String q) throws IOException {
    Document page = Asked.page(site, "/search?q=" + encoded(q)).isPage(200);
    assertEquals(q, page.expectFirst("input[name=q]").val());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
