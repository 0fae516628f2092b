package dev.tidemark.firm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One name for each author, however a byline has it. */
public final class Authors {
  private static final List<String> BEFORE =
      List.of("written by ", "posted by ", "reported by ", "by ", "author: ", "words by ");
  private static final Set<String> NOBODY =
      Set.of("", "n/a", "na", "null", "none", "unknown", "undefined", "author", "anonymous");

  /** What stands behind a name and is none. */
  private static final Set<String> ROLES =
      Set.of(
          "phd",
          "md",
          "mba",
          "cfa",
          "jr",
          "sr",
          "esq",
          "contributor",
          "correspondent",
          "editor",
          "reporter",
          "staff",
          "writer",
          "author",
          "analyst",
          "columnist",
          "freelance");

  private Authors() {}

  /** Names of persons and desks, none twice, in the order given. */
  public static List<String> of(List<String> bylines) {
    List<String> names = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (String byline : bylines) {
      for (String name : people(byline)) {
        if (!NOBODY.contains(name.toLowerCase(Locale.ROOT)) && keys.add(FirmName.key(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** A name as users write it, in the spelling of {@link #of}; as written if it is not one. */
  public static String canonical(String typed) {
    List<String> names = of(List.of(typed));
    String name = names.size() == 1 ? names.getFirst() : typed;
    return name.equals(typed) ? typed : canonical(name);
  }

  private static List<String> people(String byline) {
    String text = String.join(" ", withoutAddress(byline).strip().split("\\s+", -1));
    for (String before : BEFORE) {
      if (text.regionMatches(true, 0, before, 0, before.length())) {
        text = text.substring(before.length()).strip();
      }
    }
    for (String sign : List.of(" | ", " \u2022 ", " - ", " \u2013 ", " \u2014 ", " for ", " (")) {
      int at = text.indexOf(sign);
      text = at > 0 && isPerson(text.substring(0, at)) ? text.substring(0, at) : text;
    }
    List<String> people = new ArrayList<>();
    for (String part : parts(text)) {
      people.add(written(part));
    }
    return people;
  }

  /** {@code jane@example.com (Jane Doe)}, as feeds have it; {@code Jane Doe <jane@…>}. */
  private static String withoutAddress(String byline) {
    int at = byline.indexOf('@');
    int open = byline.indexOf('(');
    int close = byline.lastIndexOf(')');
    if (at > 0 && open > at && close > open) {
      return byline.substring(open + 1, close);
    }
    int less = byline.indexOf('<');
    return at > 0 && less > 0 && less < at ? byline.substring(0, less) : byline;
  }

  /** Several persons are parted by commas or "and"; what is no person after a comma is left off. */
  private static List<String> parts(String text) {
    String[] parts = text.replace(" & ", ", ").replace(" and ", ", ").split(",", -1);
    List<String> people = new ArrayList<>();
    for (String part : parts) {
      if (isPerson(part)) {
        people.add(part.strip());
      }
    }
    boolean known = parts.length > 1 && isPerson(parts[0]);
    return known ? people : List.of(text.strip());
  }

  /** Two to four words of letters, neither a role nor somebody who publishes. */
  private static boolean isPerson(String part) {
    String name = part.strip();
    String[] words = name.split(" ", -1);
    boolean person = words.length >= 2 && words.length <= 4 && !Publishers.isKnown(name);
    for (String word : words) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      person &= Character.isLetter(first) && !ROLES.contains(letters(word));
    }
    return person;
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** With capitals only where a name has them; unless it is a desk in capitals, {@code AFP}. */
  private static String written(String name) {
    boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    if (!(upper || lower) || name.indexOf(' ') < 0 || !isPerson(name)) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length());
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(begins ? Character.toUpperCase(c) : Character.toLowerCase(c));
      boolean mc = i > 1 && name.regionMatches(true, i - 1, "mc", 0, 2) && startsWord(name, i - 1);
      begins = !Character.isLetter(c) || mc;
    }
    return text.toString();
  }

  private static boolean startsWord(String name, int at) {
    return at == 0 || !Character.isLetter(name.charAt(at - 1));
  }
}
