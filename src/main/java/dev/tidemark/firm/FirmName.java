package dev.tidemark.firm;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What spellings of a firm's name have in common. */
final class FirmName {
  private static final Set<String> LEGAL =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "llp",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "plc",
          "gmbh",
          "ag",
          "pvt");
  private static final String MARKS = "™®©℠";

  private FirmName() {}

  /** Without marks, legal form and stray ends, otherwise as written; never empty for a name. */
  static String cleaned(String name) {
    StringBuilder text = new StringBuilder();
    String decoded = name.replace("%2c", ",").replace("%2C", ",").replace("%20", " ");
    decoded.codePoints().filter(c -> MARKS.indexOf(c) < 0).forEach(text::appendCodePoint);
    String clean = ends(text.toString());
    int space = clean.lastIndexOf(' ');
    while (space > 0 && LEGAL.contains(letters(clean.substring(space + 1)))) {
      clean = ends(clean.substring(0, space));
      space = clean.lastIndexOf(' ');
    }
    return clean.isEmpty() ? name.strip() : clean;
  }

  /** Equal for spellings that differ in case, accents, signs, legal form or {@code .com}. */
  static String key(String name) {
    String clean = cleaned(name).toLowerCase(Locale.ROOT).replace("&", " and ").strip();
    clean = clean.startsWith("the ") ? clean.substring(4) : clean;
    clean = clean.startsWith("www.") ? clean.substring(4) : clean;
    clean = clean.endsWith(".com") ? clean.substring(0, clean.length() - 4) : clean;
    String key = letters(clean);
    return key.isEmpty() ? clean : key;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String ends(String text) {
    int first = 0;
    int last = text.length();
    while (first < last && isStray(text.charAt(first))) {
      first++;
    }
    while (first < last && isStray(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(first, last);
  }

  private static boolean isStray(char c) {
    return Character.isWhitespace(c) || ",;:\"“”|-–—".indexOf(c) >= 0;
  }
}
