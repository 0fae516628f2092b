package dev.tidemark.story;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From an article to its sketch. The title counts for nothing but telling issues of a series apart:
 * copies get other headlines. Thread-safe.
 */
public final class Sketcher {
  /** Raised with every change that makes a text's sketch, or what is the same story, another. */
  public static final int VERSION = 1;

  /**
   * Words a shingle: few, so that a damaged word spoils few; enough, so that phrases don't join.
   */
  static final int SHINGLE = 3;

  private static final int MOST_SHINGLES = 512;
  private static final int MOST_NUMBERS = 64;

  /** Of a book without end the beginning tells which one it is. */
  private static final int LONGEST = 200_000;

  /** The sketch of an article as it now is. */
  public Sketch of(Article article) {
    Words words = words(article);
    int count = Math.max(0, words.count() - SHINGLE + 1);
    long[] shingles = new long[count];
    int[] short32 = new int[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int word = 0; word < SHINGLE; word++) {
        hash = Hashes.then(hash, words.word(i + word));
      }
      shingles[i] = Hashes.mix(hash);
      short32[i] = (int) shingles[i];
    }
    Sample sample = Sample.of(short32, count, MOST_SHINGLES);
    boolean tooShort = sample.size() < SameStory.LEAST;
    return new Sketch(
        tooShort ? new int[0] : Signature.bands(shingles, count),
        sample,
        Sample.of(words.numbers(), words.numberCount(), MOST_NUMBERS),
        Headline.of(article),
        day(article.published()));
  }

  /** A summary that the body begins with, or repeats, adds nothing: shingles are a set. */
  private static Words words(Article article) {
    Words words = new Words();
    for (String text : Arrays.asList(article.summary(), article.body())) {
      if (text != null) {
        String part = text.substring(0, Math.min(text.length(), LONGEST));
        List<String> paragraphs = Paragraphs.telling(part);
        paragraphs.forEach(words::add);
      }
    }
    return words;
  }

  private static int day(@Nullable PublishedDate published) {
    if (published == null || published.precision().compareTo(PublishedDate.Precision.MONTH) <= 0) {
      return Sketch.NO_DAY;
    }
    return (int) Math.floorDiv(published.start().getEpochSecond(), 86_400L);
  }
}
