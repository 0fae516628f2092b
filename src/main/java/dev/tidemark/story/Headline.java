package dev.tidemark.story;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells the issues of a series apart whose texts are made from one form.
 *
 * @param marks numbers and months in the title
 * @param names words of the title that are written with a capital
 * @param publisher who published it; 0 where that is not known
 */
record Headline(Sample marks, Sample names, int publisher) {
  private static final int MOST = 24;

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  static Headline of(Article article) {
    String title = article.title() == null ? "" : article.title();
    int[] marks = new int[title.length() / 2 + 1];
    int[] names = new int[marks.length];
    int markCount = 0;
    int nameCount = 0;
    int at = 0;
    while (at < title.length()) {
      int end = at;
      while (end < title.length() && isOfWord(title, end)) {
        end++;
      }
      if (end > at) {
        String word = title.substring(at, end);
        String small = word.toLowerCase(Locale.ROOT);
        if (MONTHS.contains(small) || word.chars().anyMatch(Character::isDigit)) {
          marks[markCount++] = hash(small);
        } else if (Character.isUpperCase(word.charAt(0))) {
          names[nameCount++] = hash(small);
        }
      }
      at = end + 1;
    }
    return new Headline(
        Sample.of(marks, markCount, MOST),
        Sample.of(names, nameCount, MOST),
        publisher(article.provider()));
  }

  /** Whether the numbers and months in both are the same; a title without any says nothing. */
  boolean isOfTheSameIssue(Headline other) {
    Sample.Overlap same = marks.with(other.marks);
    return Math.min(same.ours(), same.theirs()) == 0 || same.containment() == 1;
  }

  /** Whether each names something that the other does not. */
  boolean namesAnother(Headline other) {
    Sample.Overlap named = names.with(other.names);
    return named.shared() < named.ours() && named.shared() < named.theirs();
  }

  /** Whether both are known to come from one publisher, who would not copy himself. */
  boolean isOfPublisher(Headline other) {
    return publisher != 0 && publisher == other.publisher;
  }

  private static boolean isOfWord(String title, int at) {
    char c = title.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || (c == '.' && at + 1 < title.length() && Character.isDigit(title.charAt(at + 1)));
  }

  private static int publisher(@Nullable Provider provider) {
    if (provider == null) {
      return 0;
    }
    String name = provider.domain() == null ? provider.name() : provider.domain();
    return hash(name.toLowerCase(Locale.ROOT)) | 1;
  }

  private static int hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = Hashes.then(hash, word.charAt(i));
    }
    return (int) (Hashes.mix(hash) >>> Integer.SIZE);
  }
}
