package dev.tidemark.metric;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The place that a value is restricted to, where the clause names one. */
final class RegionRules {
  private static final Map<String, String> PLACES =
      Lexicon.lines("region-adjectives.txt").stream()
          .map(line -> line.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private RegionRules() {}

  static @Nullable String region(Reading r, @Nullable String subject) {
    Sentence s = r.s();
    int start = r.clauseStart();
    int end = Math.max(r.q().last() + 1, Math.min(s.size(), r.to()));
    int found = -1;
    for (int i = start; i < end; i++) {
      if (s.is(i, Tag.REGION)
          && (counts(s, i) || arePeople(r, i) || ofMarket(s, i))
          && !ofOther(s, i, subject)) {
        found = i;
        break;
      }
    }
    return found < 0
        ? null
        : r.because(name(s, found), "the first place in the clause that restricts it", found);
  }

  /** {@code the global shift}: global says something of another thing than the subject. */
  private static boolean ofOther(Sentence s, int i, @Nullable String subject) {
    if (!s.isWordOf(i, "global", "world")
        || s.any(i, i + 12, Tag.MARKET)
        || s.anyWord(i, i + 3, "economy", "gdp")) {
      return false;
    }
    String near = i + 1 < s.size() ? s.phrase(i + 1, Math.min(s.size() - 1, i + 5)) : "";
    String word = s.lower(i) + " ";
    boolean own = subject != null && subject.toLowerCase(java.util.Locale.ROOT).startsWith(word);
    return !own
        && (subject == null
            || !near.toLowerCase(java.util.Locale.ROOT)
                .contains(subject.toLowerCase(java.util.Locale.ROOT)));
  }

  /** {@code 40 million Canadians}: the people of a place are counted. */
  private static boolean arePeople(Reading r, int i) {
    Sentence s = r.s();
    return i == r.q().next() && s.isCapital(i) && PLACES.containsKey(s.lower(i));
  }

  /** {@code the broader Indian rope market}: the market of a place. */
  private static boolean ofMarket(Sentence s, int i) {
    boolean owns = s.lower(i + 1).equals("'s");
    boolean adjective = s.isCapital(i) && (PLACES.containsKey(s.lower(i)) || owns);
    for (int j = owns ? i + 2 : i + 1; adjective && j < i + 6 && s.isWord(j); j++) {
      if (s.isWordOf(j, "market", "markets", "industry", "sector", "economy")) {
        return true;
      }
      if (s.isAny(j, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.DETERMINER)) {
        return false;
      }
    }
    return false;
  }

  private static boolean counts(Sentence s, int i) {
    String word = s.lower(i);
    if (word.equals("the")) {
      return false;
    }
    boolean global =
        word.equals("global")
            || word.equals("globally")
            || word.equals("worldwide")
            || word.equals("world");
    if (global) {
      boolean name = s.isCapital(i) && s.isCapital(i + 1) && i > 0 && !s.any(i, i + 8, Tag.MARKET);
      return !name && !s.lower(i + 1).equals("'s");
    }
    if (!s.isCapital(i) || (s.isWordOf(i, "us") && !s.written(i).equals("US"))) {
      return false;
    }
    int before = i - 1;
    while (s.isWordOf(before, "the", "and") || s.is(before, Tag.REGION)) {
      before--;
    }
    boolean placed = s.isWordOf(before, "in", "across", "throughout", "within", "for", "to");
    boolean subject =
        before < 0 || s.isMark(before, ',') || s.isWordOf(before, "of", "while", "with");
    int last = i;
    while (s.is(last + 1, Tag.REGION) && s.isCapital(last + 1)) {
      last++;
    }
    boolean followed = !s.isWord(last + 1) || !s.isCapital(last + 1);
    return followed && (placed || subject) && !s.lower(i + 1).equals("'s");
  }

  private static String name(Sentence s, int first) {
    String word = s.lower(first);
    if (word.startsWith("global") || word.equals("worldwide") || word.equals("world")) {
      return "global";
    }
    String place = PLACES.get(word);
    if (place != null) {
      return place;
    }
    int last = first;
    while ((s.is(last + 1, Tag.REGION) && s.isCapital(last + 1))
        || (s.isWordOf(last + 1, "and") && s.is(last + 2, Tag.REGION))) {
      last++;
    }
    return s.phrase(first, last);
  }
}
