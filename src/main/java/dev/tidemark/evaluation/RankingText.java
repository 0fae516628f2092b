package dev.tidemark.evaluation;

import dev.tidemark.search.Ranking;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Settings of ranking as they are typed: {@code k1=0.9,b=0.4}, on top of the usual ones. */
public final class RankingText {
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
    RecordComponent[] parts = Ranking.class.getRecordComponents();
    Object[] values = new Object[parts.length];
    boolean known = false;
    try {
      for (int i = 0; i < parts.length; i++) {
        values[i] = parts[i].getAccessor().invoke(ranking);
        if (parts[i].getName().equalsIgnoreCase(name) && equals > 0) {
          values[i] = value(parts[i].getType(), setting.substring(equals + 1));
          known = true;
        }
      }
      if (!known) {
        throw new IllegalArgumentException(unknown(name, parts));
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Ranking.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object value(Class<?> type, String text) {
    try {
      return type == int.class ? (Object) Integer.valueOf(text) : (Object) Float.valueOf(text);
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException("“" + text + "” is no number.", noNumber);
    }
  }

  private static String unknown(String name, RecordComponent[] parts) {
    return String.format(
        Locale.ROOT,
        "“%s” is no setting of ranking. There are: default, plain, %s, each with =NUMBER.",
        name,
        Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.joining(", ")));
  }
}
