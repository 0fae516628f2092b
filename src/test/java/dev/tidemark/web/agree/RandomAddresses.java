package dev.tidemark.web.agree;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What somebody might have in the address bar after {@code /search} or {@code /metrics}: sensible
 * searches over what is there, and some that are wrong in one place or another.
 */
final class RandomAddresses {
  private static final List<String> SORTS =
      List.of("relevance", "newest", "oldest", "quality", "!added", "!value", "!year_asc", "!best");
  private static final List<String> COUNTED =
      List.of(
          "none", "topic", "provider,author", "quality,published,kind", "check,region", "!colour");
  private static final List<String> SIZES =
      List.of("0", "1", "3", "5", "20", "50", "100", "!101", "!-1", "!many");
  private static final List<String> PAGES =
      List.of("1", "2", "2", "3", "7", "400", "!0", "!999999");
  private static final List<String> ODD =
      List.of(
          "colour=red",
          "q=one&q=two",
          "q=%FF",
          "%C3=1",
          "topic=",
          "size=5&size=5",
          "size=5&size=6",
          "&&",
          "cursor=abc",
          "quality.from=20&quality.to=60",
          "published.from=2020",
          "q",
          "=");

  private final Random random;
  private final RandomQueries queries;
  private final Map<String, List<String>> values = new TreeMap<>();

  /**
   * @param counted the facets of answers whose values filters are taken from
   */
  RandomAddresses(Random random, RandomQueries queries, Iterable<JsonNode> counted) {
    this.random = random;
    this.queries = queries;
    for (JsonNode facets : counted) {
      facets
          .properties()
          .forEach(
              facet -> {
                List<String> known = values.computeIfAbsent(facet.getKey(), f -> new ArrayList<>());
                facet.getValue().get("values").forEach(v -> known.add(v.get("value").asText()));
              });
    }
    values.keySet().removeAll(List.of("quality", "published", "metric.year"));
  }

  /** The part behind the question mark. */
  String next() {
    StringJoiner address = new StringJoiner("&");
    if (random.nextInt(6) > 0) {
      add(address, "q", queries.next());
    }
    for (int filters = random.nextInt(4); filters > 0; filters--) {
      filter(address);
    }
    shape(address);
    if (random.nextInt(20) == 0) {
      address.add(one(ODD));
    }
    return address.toString();
  }

  private void filter(StringJoiner address) {
    switch (random.nextInt(8)) {
      case 0 -> add(address, "quality" + not(), one(RandomRanges.QUALITY));
      case 1 -> add(address, "published" + not(), one(RandomRanges.DATES));
      case 2 -> add(address, "metric.value", one(RandomRanges.AMOUNTS));
      case 3 -> add(address, "metric.year" + not(), one(RandomRanges.YEARS));
      case 4 ->
          add(address, "metric." + one(List.of("region", "source")), known("region", "source"));
      default -> value(address);
    }
  }

  private void value(StringJoiner address) {
    String facet = one(List.copyOf(values.keySet()));
    String not = not();
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      add(address, facet + not, random.nextInt(10) == 0 ? "Nothing has this" : known(facet));
    }
  }

  private void shape(StringJoiner address) {
    sometimes(address, 8, "match", List.of("any", "all", "auto", "!some"));
    sometimes(address, 3, "sort", SORTS);
    sometimes(address, 6, "copies", List.of("fold", "all", "all", "!some"));
    sometimes(address, 3, "size", SIZES);
    sometimes(address, 6, "page", PAGES);
    sometimes(address, 6, "facets", COUNTED);
    sometimes(address, 8, "synonyms", List.of("true", "false", "false", "!perhaps"));
    sometimes(address, 16, "explain", List.of("true"));
    sometimes(address, 16, "fields", List.of("title", "id,published", "!colour"));
  }

  private void sometimes(StringJoiner address, int seldom, String name, List<String> from) {
    if (random.nextInt(seldom) == 0) {
      add(address, name, one(from));
    }
  }

  private String not() {
    return random.nextInt(3) == 0 ? ".not" : "";
  }

  private String known(String... facets) {
    List<String> from = values.getOrDefault(one(List.of(facets)), List.of());
    return from.isEmpty() ? "unknown" : one(from);
  }

  /** Any of them, but seldom a wrong one: those start with an exclamation mark. */
  private String one(List<String> of) {
    String drawn = of.get(random.nextInt(of.size()));
    boolean wrong = drawn.startsWith("!");
    return wrong && random.nextInt(5) > 0 ? one(of) : wrong ? drawn.substring(1) : drawn;
  }

  private static void add(StringJoiner address, String name, String value) {
    address.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
