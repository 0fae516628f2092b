package dev.tidemark.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Author lines to names. "Jane Roe and John Doe" are two people; "Ernst and Young" and "Roe, PhD"
 * are left as they are: a line is split only where each part is a full name.
 */
final class AuthorNames {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*[;&]\\s*|\\s+and\\s+|,\\s*(?:and\\s+)?");
  private static final int LONGEST = 300;
  private static final int MOST_WORDS = 4;

  private AuthorNames() {}

  static List<String> of(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      String text = withoutBy(line.strip());
      String[] parts = text.length() > LONGEST ? new String[] {text} : SEPARATOR.split(text);
      boolean people = parts.length > 1;
      for (String part : parts) {
        people &= isFullName(part);
      }
      names.addAll(people ? List.of(parts) : List.of(text));
    }
    return names;
  }

  private static String withoutBy(String line) {
    boolean by = line.toLowerCase(Locale.ROOT).startsWith("by ") && line.length() > 3;
    return by ? line.substring(3).strip() : line;
  }

  private static boolean isFullName(String text) {
    String[] words = text.split(" ", -1);
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return words.length >= 2 && words.length <= MOST_WORDS;
  }
}
