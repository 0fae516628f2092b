package dev.tidemark.metric;

import java.util.Set;

/** Tells capabilities from the names of fields that use the same words. */
final class Capabilities {
  private static final Set<String> FIELDS =
      Set.of(
          "processing",
          "recognition",
          "prediction",
          "classification",
          "detection",
          "identification",
          "computational",
          "diagnostic",
          "compute");
  private static final Set<String> MEASURES =
      Set.of(
          "efficiency",
          "rate",
          "rates",
          "time",
          "times",
          "power",
          "score",
          "scores",
          "capacity",
          "system",
          "systems",
          "model",
          "models",
          "algorithms");

  private Capabilities() {}

  /** Whether one of the tokens {@code [from, to)} names a capability. */
  static boolean any(Sentence s, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, s.size()); i++) {
      if (s.is(i, Tag.CAPABILITY) && !modifies(s, i) && !isWaited(s, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code customer service response times}, {@code diagnostic time}: of people, no system. */
  private static boolean isWaited(Sentence s, int i) {
    boolean time = s.isWordOf(i, "time", "times");
    int first = time ? i - 1 : i;
    boolean respond =
        s.isWordOf(first, "response")
            && s.isWordOf(first - 1, "service", "support", "customer", "emergency", "patient");
    boolean diagnose =
        s.isWordOf(i, "diagnostic") && s.isWordOf(i + 1, "time", "times", "delay", "delays");
    return respond || diagnose;
  }

  /** {@code language processing skills}: the word only says which skills. */
  private static boolean modifies(Sentence s, int i) {
    boolean noun =
        s.isWord(i + 1)
            && !s.isAny(i + 1, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.VERB)
            && !s.isAny(i + 1, Tag.DETERMINER, Tag.ADVERB, Tag.PRONOUN, Tag.CAPABILITY);
    return FIELDS.contains(s.lower(i)) && noun && !MEASURES.contains(s.lower(i + 1));
  }
}
