package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for the wordings that name the same subject: {@code DL market}, {@code the
 * deep-learning market} and {@code Deep Learning (DL)} are {@code deep learning}.
 */
public final class CanonicalSubject {
  private static final Set<String> LEADING =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "these",
          "that",
          "those",
          "its",
          "their",
          "our",
          "his",
          "her",
          "your",
          "my",
          "such",
          "some",
          "each",
          "every",
          "global",
          "worldwide",
          "overall",
          "entire",
          "whole");
  private static final Set<String> TRAILING =
      Set.of(
          "market",
          "markets",
          "marketplace",
          "industry",
          "industries",
          "sector",
          "sectors",
          "segment",
          "segments");

  /** Before these words a market is another thing: {@code job market}, {@code public sector}. */
  private static final Set<String> OTHER_MARKETS =
      Set.of(
          "job",
          "stock",
          "labor",
          "labour",
          "bull",
          "bear",
          "housing",
          "capital",
          "emerging",
          "financial",
          "mass",
          "public",
          "private");

  private static final Map<String, String> SPELLINGS =
      Lexicon.lines("subject-spellings.txt").stream()
          .map(line -> line.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private static final int LONGEST_SPELLING = 4;
  private static final int MOST_ROUNDS = 6;

  private CanonicalSubject() {}

  /**
   * For facets and filters: readable, in lower case, the same for the same subject. Applied again
   * it changes nothing; empty only for a blank subject.
   */
  public static String of(String subject) {
    String known = subject.toLowerCase(Locale.ROOT).strip();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = once(known);
      if (next.equals(known)) {
        break;
      }
      known = next;
    }
    return known;
  }

  private static String once(String lower) {
    List<String> words = words(withoutBrackets(lower));
    if (words.isEmpty()) {
      return lower;
    }
    while (words.size() > 1 && LEADING.contains(words.get(0))) {
      words.remove(0);
    }
    while (words.size() > 1 && TRAILING.contains(words.get(words.size() - 1))) {
      if (OTHER_MARKETS.contains(words.get(words.size() - 2))) {
        break;
      }
      words.remove(words.size() - 1);
    }
    List<String> spelled = spelled(words);
    int last = spelled.size() - 1;
    spelled.set(last, Plurals.singular(spelled.get(last)));
    return String.join(" ", spelled);
  }

  /** Leaves out what stands in brackets after something else. */
  private static String withoutBrackets(String text) {
    int open = text.indexOf('(');
    int close = open < 0 ? -1 : text.indexOf(')', open);
    boolean after = close > 0 && !words(text.substring(0, open)).isEmpty();
    return after ? text.substring(0, open) + " " + text.substring(close + 1) : text;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      char plain = c == '\u2019' || c == '\u2018' ? '\'' : c;
      if (i < text.length() && belongs(text, i, plain)) {
        word.append(plain);
      } else if (!word.isEmpty()) {
        addTo(words, word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** Letters and digits, and the marks of names: {@code AT&T}, {@code C++}, {@code 3.5}. */
  private static boolean belongs(String text, int i, char c) {
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '%' || c == '$') {
      return true;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return true;
    }
    boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    boolean after = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    return switch (c) {
      case '+', '#' -> before || (i > 0 && text.charAt(i - 1) == c);
      case '.' -> after;
      case '&', '\'', ',' -> before && after;
      default -> false;
    };
  }

  private static void addTo(List<String> words, String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    if (!bare.isEmpty()) {
      words.add(bare);
    }
  }

  /** Each word, or words together, in the spelling that the list gives them. */
  private static List<String> spelled(List<String> words) {
    List<String> spelled = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int taken = 1;
      String written = words.get(i);
      for (int n = Math.min(LONGEST_SPELLING, words.size() - i); n > 0; n--) {
        String known = SPELLINGS.get(String.join(" ", words.subList(i, i + n)));
        if (known != null) {
          taken = n;
          written = known;
          break;
        }
      }
      Collections.addAll(spelled, written.split(" "));
      i += taken;
    }
    return spelled;
  }
}
