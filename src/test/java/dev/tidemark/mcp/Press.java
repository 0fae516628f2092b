package dev.tidemark.mcp;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented articles about invented markets, the same each time. */
final class Press {
  static final List<String> SUBJECTS = List.of("tidal power", "kelp farming", "cargo drones");
  static final List<String> FIRMS =
      List.of("Northbank Research", "Calder Insight", "Emberlite Analytics");
  static final List<String> TOPICS = List.of("Energy", "Forecasts", "Logistics", "Food");
  static final List<String> PROVIDERS = List.of("Example Wire", "Harbour Post", "Quay Times");

  /** Text of many parts, each with numbers, and signs that need two chars. */
  static final String LONG_TITLE = "Everything about lagoons 🌊, at length";

  static final int LONG_PARAGRAPHS = 300;
  static final int ARTICLES = 61;

  private Press() {}

  /** Sends all of them and waits until searches see them. */
  static void send() {
    String lines = articles().stream().map(Assistant::write).collect(Collectors.joining("\n"));
    given()
        .header("Authorization", "Bearer " + PressRooms.KEY)
        .contentType("application/x-ndjson")
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/articles/bulk?refresh=wait")
        .then()
        .statusCode(200);
  }

  private static List<Map<String, Object>> articles() {
    Random random = new Random(20_310_117);
    List<Map<String, Object>> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES - 1; i++) {
      articles.add(article(i, random));
    }
    String body =
        IntStream.range(0, LONG_PARAGRAPHS)
            .mapToObj(i -> "Lagoon 🐟 number " + i + " took in $" + (i + 2) + " million in 2023.")
            .collect(Collectors.joining("\n\n"));
    articles.add(facts(LONG_TITLE, "A long read about lagoons.", body, "long", "2024-05-01"));
    return articles;
  }

  private static Map<String, Object> article(int number, Random random) {
    String subject = one(SUBJECTS, random);
    String firm = one(FIRMS, random);
    int year = 2029 + random.nextInt(3);
    String size = (5 + random.nextInt(40)) + "." + random.nextInt(10);
    String sentence =
        String.format(
            "The global %s market is expected to reach $%s billion by %d, growing at a CAGR of %d.%d%%,"
                + " according to %s.",
            subject, size, year, 5 + random.nextInt(30), random.nextInt(10), firm);
    String body =
        sentence
            + "\n\nReporter "
            + number
            + " spoke with people at quay "
            + random.nextInt(1000)
            + " about "
            + one(SUBJECTS, random)
            + ", and nothing "
            + Long.toString(random.nextLong(), 36)
            + " else of note happened there on day "
            + random.nextInt(365)
            + ".";
    Map<String, Object> facts =
        facts(
            "Note " + number + ": what " + subject + " may become by " + year,
            sentence,
            body,
            "n" + number,
            String.format("202%d-0%d-1%d", random.nextInt(5), 1 + random.nextInt(9), number % 10));
    facts.put("quality", Map.of("value", 30 + random.nextInt(60), "basis", "stated"));
    facts.put("topics", List.of(Map.of("name", one(TOPICS, random), "basis", "stated")));
    facts.put("provider", Map.of("name", one(PROVIDERS, random)));
    return facts;
  }

  private static Map<String, Object> facts(
      String title, String summary, String body, String path, String published) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", title);
    facts.put("summary", summary);
    facts.put("body", body);
    facts.put("url", "https://press.example/" + path);
    facts.put("published", published);
    return facts;
  }

  private static String one(List<String> several, Random random) {
    return several.get(random.nextInt(several.size()));
  }
}
