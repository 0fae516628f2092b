package dev.tidemark.web.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Query texts over the words of titles: plain ones, with operators, misspelt and broken. */
final class RandomQueries {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final List<String> CONDITIONS =
      List.of(
          "size:>10B",
          "cagr:10..40%",
          "quality:>60",
          "published:2020..2024",
          "year:2030",
          "kind:article",
          "funding:>1M",
          "topic:AI",
          "size:>lots",
          "published:soon",
          "colour:red");
  private static final List<String> BROKEN =
      List.of(
          "\"",
          "((",
          ")",
          "OR OR",
          "-",
          "*",
          "topic:",
          "a~~",
          "--x",
          "(\"a",
          "\u201cquoted",
          "<b>",
          "&amp;",
          "\uD83D\uDE80",
          "\u00A0",
          "a\tb",
          "NOT",
          "AND",
          "\u200Bx",
          "%",
          "e\u0301");

  private final Random random;
  private final List<List<String>> titles = new ArrayList<>();

  RandomQueries(Random random, List<String> titles) {
    this.random = random;
    for (String title : titles) {
      this.titles.add(List.of(SPACE.split(title.strip())));
    }
  }

  String next() {
    return switch (random.nextInt(14)) {
      case 0 -> phrase();
      case 1 -> word() + " OR " + word();
      case 2 -> "(" + word() + " OR " + word() + ") " + word();
      case 3 -> word() + " -" + word();
      case 4 -> start() + "*";
      case 5 -> misspelt() + "~";
      case 6 -> phrase() + "~5";
      case 7 -> one(List.of("title:", "body:", "url:")) + word();
      case 8 -> word() + " " + one(CONDITIONS);
      case 9 -> one(BROKEN) + " " + word() + one(BROKEN);
      case 10 -> misspelt();
      case 11 -> random.nextInt(4) == 0 ? "x".repeat(2001) : String.join(" ", one(titles));
      case 12 -> word() + " " + word();
      default -> word();
    };
  }

  private String word() {
    return one(one(titles));
  }

  private String phrase() {
    List<String> title = one(titles);
    int from = random.nextInt(title.size());
    return "\"" + String.join(" ", title.subList(from, Math.min(title.size(), from + 2))) + "\"";
  }

  private String start() {
    String word = word();
    return word.substring(
        0, word.offsetByCodePoints(0, Math.min(3, word.codePointCount(0, word.length()))));
  }

  private String misspelt() {
    StringBuilder word = new StringBuilder(word());
    if (word.length() > 3) {
      char second = word.charAt(1);
      word.setCharAt(1, word.charAt(2));
      word.setCharAt(2, second);
    }
    return word.toString();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
