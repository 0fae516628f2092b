package dev.tidemark.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Spellings of the same thing, from words/synonyms.txt. Immutable. */
final class Synonyms {
  /** Ends a spelling that is known in capitals alone. */
  private static final String CAPITALS_ALONE = "!";

  private final Map<String, Set<String>> others = new HashMap<>();
  private int longest;

  private Synonyms() {}

  /** The lists that come with the program. */
  static Synonyms ofTheField() {
    return of(WordLists.lines("synonyms.txt"));
  }

  static Synonyms of(List<String> lines) {
    Synonyms synonyms = new Synonyms();
    for (String line : lines) {
      List<String> group = new ArrayList<>();
      for (String one : line.split("=", 20)) {
        group.add(one.strip());
      }
      synonyms.add(group);
    }
    return synonyms;
  }

  /** How many words the longest spelling has. */
  int longest() {
    return longest;
  }

  /** The other spellings of what was typed, one space between words; empty for none. */
  Set<String> of(String typed) {
    return others.getOrDefault(key(typed), Set.of());
  }

  /** Whether a word as typed is such a spelling. */
  boolean knows(String typed) {
    return others.containsKey(key(typed));
  }

  private void add(List<String> group) {
    for (String one : group) {
      boolean alone = one.endsWith(CAPITALS_ALONE);
      String spelling = plain(one);
      Set<String> all =
          others.computeIfAbsent(alone ? spelling : key(spelling), k -> new LinkedHashSet<>());
      group.stream()
          .filter(other -> !other.equals(one) && !other.endsWith(CAPITALS_ALONE))
          .forEach(all::add);
      longest = Math.max(longest, spelling.split(" ", 20).length);
    }
  }

  private static String plain(String spelling) {
    return spelling.endsWith(CAPITALS_ALONE)
        ? spelling.substring(0, spelling.length() - 1)
        : spelling;
  }

  /** Capitals matter in a few words: US; initials with points are the same without. */
  private String key(String typed) {
    String plain = isInitials(typed) ? typed.replace(".", "").toUpperCase(Locale.ROOT) : typed;
    return Names.isCapitals(plain) || others.containsKey(plain)
        ? plain
        : plain.toLowerCase(Locale.ROOT);
  }

  private static boolean isInitials(String typed) {
    boolean initials = typed.length() > 2;
    for (int i = 1; initials && i < typed.length(); i += 2) {
      initials = typed.charAt(i) == '.' && Character.isLetter(typed.charAt(i - 1));
    }
    return initials;
  }
}
