package dev.tidemark.reading.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins lines, and the words that were divided between them. Whether a hyphen at a line's end is
 * one of spelling is asked of the rest of the document first: "marketplace" or "cost-effective"
 * mostly stand in it undivided, too.
 */
final class Hyphens {
  private static final int MOST_WORDS = 200_000;
  private static final Set<String> FIRST_PARTS =
      Set.of(
          "all", "best", "co", "cost", "cross", "data", "first", "full", "half", "high", "large",
          "long", "low", "medium", "mid", "multi", "near", "non", "one", "open", "post", "pre",
          "real", "self", "semi", "short", "single", "small", "so", "state", "third", "two", "well",
          "year");
  private static final Set<String> SECOND_PARTS =
      Set.of(
          "based",
          "driven",
          "effective",
          "efficient",
          "end",
          "facing",
          "first",
          "focused",
          "free",
          "friendly",
          "generation",
          "grade",
          "income",
          "intensive",
          "level",
          "like",
          "quality",
          "range",
          "related",
          "scale",
          "specific",
          "term",
          "time",
          "to",
          "use",
          "wide",
          "world",
          "year");

  private final Set<String> words = new HashSet<>();

  /** Learns the words of a line, but for the last, which may be a part of one. */
  void learn(String line) {
    if (words.size() >= MOST_WORDS) {
      return;
    }
    String[] parts = line.toLowerCase(Locale.ROOT).split(" ", -1);
    int end = line.endsWith("-") ? parts.length - 1 : parts.length;
    for (String part : List.of(parts).subList(0, end)) {
      words.add(trimmed(part));
    }
  }

  String join(String line, String next) {
    return join(line, next, "");
  }

  /**
   * @param between form feeds that stand where the next line begins
   */
  String join(String line, String next, String between) {
    int end = line.length() - 1;
    if (end >= 1 && line.charAt(end) == '\u00ad') {
      return line.substring(0, end) + between + next;
    }
    if (end < 1 || next.isEmpty() || line.charAt(end) != '-' || line.charAt(end - 1) == ' ') {
      return line + " " + between + next;
    }
    String first = lastWord(line.substring(0, end));
    String second = firstWord(next);
    return isOfSpelling(first, second)
        ? line + between + next
        : line.substring(0, end) + between + next;
  }

  private boolean isOfSpelling(String first, String second) {
    if (!isWordOf(first) || second.isEmpty() || !Character.isLowerCase(second.charAt(0))) {
      return true;
    }
    String left = first.toLowerCase(Locale.ROOT);
    String right = second.toLowerCase(Locale.ROOT);
    String tail = left.substring(left.lastIndexOf('-') + 1);
    if (words.contains(left + right)) {
      return false;
    }
    return words.contains(left + "-" + right)
        || FIRST_PARTS.contains(tail)
        || SECOND_PARTS.contains(right);
  }

  /** Whether it can be a part of a divided word: letters, not all of them capitals. */
  private static boolean isWordOf(String part) {
    boolean small = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!Character.isLetter(c) && c != '-') {
        return false;
      }
      small |= Character.isLowerCase(c);
    }
    return small;
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }

  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !isOfWord(part.charAt(start))) {
      start++;
    }
    while (end > start && !isOfWord(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(start, end);
  }
}
