package dev.tidemark.browser;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles as nobody would lay a page out for: next to nothing, far too much, and not as English.
 */
final class HostileArticles {
  private static final String MARKUP =
      "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
          + "<style>*{display:none}</style>[a](javascript:alert(1))<b style='position:fixed'>";
  private static final String ARABIC =
      "\u0633\u0648\u0642 \u0627\u0644\u0637\u0627\u0642\u0629 \u0627\u0644\u0634\u0645\u0633\u064A\u0629";
  private static final String HEBREW =
      "\u05E9\u05D5\u05E7 \u05D4\u05D0\u05E0\u05E8\u05D2\u05D9\u05D4";

  private HostileArticles() {}

  /** Sends them all; they can be found when this returns. */
  static int send(URI site) throws IOException, InterruptedException {
    List<Map<String, Object>> all = all();
    Gson json = new Gson();
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve("/api/v1/articles/bulk?refresh=wait"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer " + Rooms.Hostile.KEY)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    all.stream().map(json::toJson).collect(Collectors.joining("\n"))))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      List<String> refused =
          answer
              .body()
              .lines()
              .filter(line -> !line.contains("\"status\":201") && !line.contains("\"status\":200"))
              .toList();
      if (!refused.isEmpty()) {
        throw new AssertionError(refused.toString());
      }
    }
    return all.size();
  }

  private static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(article("title", "Only a title, and market in it"));
    all.add(article("body", "Only a body. The kiln market will reach $9 billion by 2031."));
    all.add(enormous());
    all.add(unbroken());
    all.add(markup());
    all.add(rightToLeft());
    for (int i = 0; i < 30; i++) {
      all.add(
          article(
              "title",
              "Kiln market note " + i,
              "body",
              "The kiln market was worth $" + (i + 1) + "0 billion in 20" + (10 + i) + ".",
              "topics",
              List.of("Topic of a kind that needs a long name, number " + i),
              "published",
              "20" + (10 + i) + "-03-01"));
    }
    return all;
  }

  private static Map<String, Object> enormous() {
    return article(
        "title",
        words("Forecast", 150),
        "subtitle",
        words("subtitle", 300),
        "summary",
        words("summary", 900),
        "body",
        words("paragraph", 6_000)
            + "\n\n| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n"
            + "| very | wide | tables | have | many | columns | and | words |\n".repeat(30),
        "url",
        "https://long.example/" + "path/".repeat(150),
        "provider",
        Map.of("name", words("Publisher", 60), "domain", "long.example"),
        "authors",
        IntStream.range(0, 60).mapToObj(i -> "Author of a Long Name " + i).toList(),
        "topics",
        IntStream.range(0, 60).mapToObj(i -> words("Topic" + i, 12)).toList(),
        "published",
        "2024-05-01",
        "quality",
        150);
  }

  private static Map<String, Object> unbroken() {
    return article(
        "title",
        "market" + "x".repeat(800),
        "summary",
        "y".repeat(2_000),
        "body",
        "`"
            + "z".repeat(3_000)
            + "`\n\n# "
            + "h".repeat(400)
            + "\n\n$"
            + "9".repeat(60)
            + " billion",
        "provider",
        Map.of("name", "p".repeat(300), "domain", "unbroken.example"),
        "authors",
        List.of("a".repeat(300)),
        "topics",
        List.of("t".repeat(300)));
  }

  private static Map<String, Object> markup() {
    return article(
        "title",
        MARKUP + " market",
        "subtitle",
        MARKUP,
        "summary",
        MARKUP + " A market of $3 billion by 2030.",
        "body",
        MARKUP + "\n\n" + "> ".repeat(40) + "deep quotes\n\n" + "- ".repeat(40) + "deep lists",
        "provider",
        Map.of("name", MARKUP, "domain", "markup.example"),
        "authors",
        List.of(MARKUP),
        "topics",
        List.of(MARKUP, "{config:x}"));
  }

  private static Map<String, Object> rightToLeft() {
    return article(
        "title",
        (ARABIC + " ").repeat(6) + "market",
        "language",
        "ar",
        "summary",
        (ARABIC + " $296 billion 2031 ").repeat(8),
        "body",
        (HEBREW + " 35.5% CAGR ").repeat(120),
        "provider",
        Map.of("name", HEBREW, "domain", "rtl.example"),
        "topics",
        List.of(ARABIC, HEBREW));
  }

  private static String words(String word, int count) {
    return (word + " ").repeat(count).strip();
  }

  private static Map<String, Object> article(Object... pairs) {
    Map<String, Object> article = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      article.put((String) pairs[i], pairs[i + 1]);
    }
    return article;
  }
}
