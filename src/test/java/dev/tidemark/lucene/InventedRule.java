package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import java.util.List;
import java.util.Random;

/** Rules of topics in all their forms, and articles that some of them match, of a few words. */
final class InventedRule {
  private static final List<String> WORDS =
      List.of("ferry", "ferries", "barge", "co-op", "GPU", "harbour", "pilot", "$2B", "node.js");

  private InventedRule() {}

  static String of(Random random) {
    return "lantern OR " + any(random, 1 + random.nextInt(4), 2);
  }

  /** One to three words. */
  static String phrase(Random random) {
    StringBuilder phrase = new StringBuilder(word(random));
    for (int i = random.nextInt(3); i > 0; i--) {
      phrase.append(' ').append(word(random));
    }
    return phrase.toString();
  }

  private static String any(Random random, int ways, int depth) {
    StringBuilder rule = new StringBuilder(way(random, depth));
    for (int i = 1; i < ways; i++) {
      rule.append(" OR ").append(way(random, depth));
    }
    return rule.toString();
  }

  private static String way(Random random, int depth) {
    String word = word(random);
    return switch (random.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> "\"" + word + " " + word(random) + "\"";
      case 1 -> "\"" + word + " " + word(random) + "\"~" + (1 + random.nextInt(4));
      case 2 -> "title:" + word;
      case 3 -> word.length() > 3 && word.chars().allMatch(Character::isLetter) ? word + "~" : word;
      case 4 -> "summary:\"" + word + " " + word(random) + "\"";
      case 5, 6 -> word;
      case 7 -> "(" + any(random, 1 + random.nextInt(2), 0) + " " + word(random) + ")";
      default -> "(" + any(random, 1 + random.nextInt(2), 0) + " -" + word(random) + ")";
    };
  }

  static Article article(Random random) {
    return new ArticleBuilder()
        .id("a")
        .title(text(random, 1 + random.nextInt(4)))
        .summary(text(random, random.nextInt(6)))
        .body(text(random, random.nextInt(1 + random.nextInt(600))))
        .build();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("minutes");
    for (int i = 0; i < length; i++) {
      text.append(' ').append(random.nextInt(3) == 0 ? word(random) : "quay");
    }
    return text.toString();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
