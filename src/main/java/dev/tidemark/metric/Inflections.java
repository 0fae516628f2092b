package dev.tidemark.metric;

import java.util.List;
import java.util.Set;

/** The regular forms of English verbs and nouns. */
final class Inflections {
  private static final Set<String> NOT_ADVERBS =
      Set.of(
          "family",
          "supply",
          "assembly",
          "daily",
          "monthly",
          "weekly",
          "quarterly",
          "only",
          "early",
          "friendly",
          "costly",
          "elderly",
          "likely",
          "unlikely",
          "reply",
          "anomaly",
          "apply",
          "rely",
          "italy",
          "july",
          "hourly",
          "yearly",
          "timely",
          "user-friendly",
          "eco-friendly",
          "butterfly",
          "multiply",
          "monopoly",
          "scholarly",
          "deadly",
          "lovely",
          "reilly",
          "o'reilly",
          "grammarly");

  private Inflections() {}

  private static final Set<String> NOT_PAST =
      Set.of(
          "speed",
          "need",
          "seed",
          "hundred",
          "indeed",
          "embed",
          "breed",
          "exceed",
          "proceed",
          "limited",
          "unlimited",
          "advanced",
          "sacred",
          "naked",
          "newly-registered",
          "sophisticated",
          "unprecedented",
          "complicated",
          "talented",
          "skilled",
          "united");

  /** Whether a word in -ed is no past form. */
  static boolean isNounOrAdjectiveInEd(String word) {
    return NOT_PAST.contains(word) || word.contains("-");
  }

  /** Whether a word in -ly is no adverb. */
  static boolean isNounOrAdjectiveInLy(String word) {
    return NOT_ADVERBS.contains(word);
  }

  /** {@code reach/v} gives reach, reaches, reached, reaching; {@code cost/n} gives cost, costs. */
  static List<String> of(String entry) {
    if (entry.endsWith("/v")) {
      String word = entry.substring(0, entry.length() - 2);
      return List.of(word, plural(word), past(word), progressive(word));
    }
    if (entry.endsWith("/n")) {
      String word = entry.substring(0, entry.length() - 2);
      return List.of(word, plural(word));
    }
    return List.of(entry);
  }

  private static String plural(String word) {
    if (endsInConsonantAndY(word)) {
      return stem(word, 1) + "ies";
    }
    boolean hissing =
        word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
    return word + (hissing ? "es" : "s");
  }

  private static String past(String word) {
    if (word.endsWith("e")) {
      return word + "d";
    }
    return endsInConsonantAndY(word) ? stem(word, 1) + "ied" : word + "ed";
  }

  private static String progressive(String word) {
    boolean silent = word.endsWith("e") && !word.endsWith("ee");
    return (silent ? stem(word, 1) : word) + "ing";
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
  }

  private static String stem(String word, int without) {
    return word.substring(0, word.length() - without);
  }
}
