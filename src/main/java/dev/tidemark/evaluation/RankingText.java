package dev.tidemark.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.search.Ranking;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Settings of ranking as they are typed: {@code k1=0.9,b=0.4}, on top of the usual ones. */
public final class RankingText {
  private static final ObjectMapper JSON = TidemarkJson.mapper();

  private RankingText() {}

  /**
   * Reads settings.
   *
   * @param text {@code default}, {@code plain} (BM25 over the fields and nothing else), or names
   *     with values, separated by commas
   * @throws IllegalArgumentException when a name or a value is not known; says what is
   */
  public static Ranking read(String text) {
    Ranking ranking = Ranking.DEFAULTS;
    for (String part : List.of(text.split(",", 50))) {
      ranking =
          switch (part.strip()) {
            case "default" -> ranking;
            case "plain" -> ranking.plain();
            default -> with(ranking, part.strip());
          };
    }
    return ranking;
  }

  private static Ranking with(Ranking ranking, String setting) {
    int equals = setting.indexOf('=');
    String name = equals < 0 ? setting : setting.substring(0, equals);
    ObjectNode settings = JSON.valueToTree(ranking);
    if (equals < 0 || !settings.has(name)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "“%s” is no setting of ranking. There are: default, plain, %s, each with =NUMBER.",
              name,
              String.join(", ", names(settings))));
    }
    String value = setting.substring(equals + 1);
    try {
      return JSON.convertValue(settings.put(name, value), Ranking.class);
    } catch (IllegalArgumentException noNumber) {
      throw new IllegalArgumentException("“" + value + "” is no number.", noNumber);
    }
  }

  private static List<String> names(ObjectNode settings) {
    return settings.properties().stream().map(Map.Entry::getKey).toList();
  }
}
