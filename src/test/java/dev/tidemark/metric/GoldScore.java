package dev.tidemark.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts how well metrics agree with labels, by the rules of the shared scorer. */
final class GoldScore {
  private int gold;
  private int system;
  private int found;
  private int core;
  private int full;

  void add(JsonNode labels, List<Metric> metrics) {
    Set<Metric> used = new HashSet<>();
    int optionalFound = 0;
    for (JsonNode label : labels) {
      Metric match = best(label, metrics, used);
      boolean optional = label.path("optional").asBoolean(false);
      gold += optional ? 0 : 1;
      if (match == null) {
        continue;
      }
      used.add(match);
      if (optional) {
        optionalFound++;
      } else {
        count(label, match);
      }
    }
    system += metrics.size() - optionalFound;
  }

  private void count(JsonNode label, Metric m) {
    found++;
    String type = m.type().toString();
    String other = label.path("type_alt").asText(label.path("type").asText());
    boolean typed = type.equals(label.path("type").asText()) || type.equals(other);
    boolean right =
        typed
            && m.bound().toString().equals(label.path("bound").asText())
            && m.unit().toString().equals(label.path("unit").asText())
            && String.valueOf(m.currency()).equals(label.path("currency").asText("null"));
    core += right ? 1 : 0;
    boolean subject =
        similar(text(label, "subject"), m.subject())
            || (label.has("subject_alt") && similar(text(label, "subject_alt"), m.subject()));
    boolean whole = right && subject && samePeriod(label.path("period"), m.period());
    full += whole && m.modality().toString().equals(label.path("modality").asText()) ? 1 : 0;
  }

  double quantityF1() {
    return f1(found);
  }

  double coreF1() {
    return f1(core);
  }

  double fullF1() {
    return f1(full);
  }

  private double f1(int right) {
    return gold + system == 0 ? 1 : 2.0 * right / (gold + system);
  }

  private static @Nullable Metric best(JsonNode label, List<Metric> metrics, Set<Metric> used) {
    Metric best = null;
    int most = -1;
    for (Metric m : metrics) {
      if (used.contains(m)
          || !sameValues(label, m)
          || !overlaps(label.path("text").asText(), m.text())) {
        continue;
      }
      int score = label.path("text").asText().equals(m.text()) ? 4 : 0;
      score += label.path("type").asText().equals(m.type().toString()) ? 1 : 0;
      if (score > most) {
        most = score;
        best = m;
      }
    }
    return best;
  }

  private static boolean overlaps(String a, String b) {
    String one = a.toLowerCase(Locale.ROOT);
    String two = b.toLowerCase(Locale.ROOT);
    return one.contains(two) || two.contains(one);
  }

  private static boolean sameValues(JsonNode label, Metric m) {
    return same(label.path("value"), m.value())
        && same(label.path("low"), m.low())
        && same(label.path("high"), m.high());
  }

  private static boolean same(JsonNode label, @Nullable BigDecimal value) {
    if (label.isNull() || value == null) {
      return label.isNull() && value == null;
    }
    double wanted = label.asDouble();
    return Math.abs(wanted - value.doubleValue()) <= 1e-6 * Math.max(1, Math.abs(wanted));
  }

  private static boolean samePeriod(JsonNode label, @Nullable Period period) {
    return year(text(label, "from")).equals(year(period == null ? null : period.from()))
        && year(text(label, "to")).equals(year(period == null ? null : period.to()));
  }

  private static String year(@Nullable String text) {
    return text == null || text.length() < 4 ? "" : text.substring(0, 4);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static boolean similar(@Nullable String a, @Nullable String b) {
    List<String> one = words(a);
    List<String> two = words(b);
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() && two.isEmpty();
    }
    int total = one.size() + two.size();
    int common = 0;
    List<String> left = new ArrayList<>(two);
    for (String word : one) {
      common += left.remove(word) ? 1 : 0;
    }
    return 2.0 * common / total >= 0.5;
  }

  private static List<String> words(@Nullable String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (text == null ? "" : text + " ").toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c) || c == '_') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
