package dev.tidemark.metric;

import java.util.List;

/**
 * Why one thing about a metric was decided as it was.
 *
 * @param aspect the field it decided, named as in JSON: {@code text}, {@code bound}, {@code unit},
 *     {@code type}, {@code period}, {@code modality}, {@code subject}, {@code direction}, {@code
 *     region}, {@code source}, {@code check} or {@code confidence}
 * @param value what was decided; {@code none} where the field stays empty
 * @param rule in plain English; the same phrase wherever the same rule decides
 * @param words the words of the text that the rule went by, as written; empty for a default, and
 *     the rule then says so
 */
public record Reason(String aspect, String value, String rule, List<String> words) {
  public Reason {
    words = List.copyOf(words);
  }
}
