package dev.tidemark.article;

import java.util.regex.Pattern;

/**
 * Names of stories: 13 characters of lower-case Crockford base 32 that stand for 64 bits. A story
 * is named after the article that founded it, so that an article that is alone has the name that
 * its copies will find.
 */
public final class StoryId {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 13;
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f][0-9a-hjkmnp-tv-z]{12}");
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private StoryId() {}

  /** The name of the story that an article founds, or tells alone. */
  public static String foundedBy(String articleId) {
    return text(keyFoundedBy(articleId));
  }

  /** The name that stands for a number. */
  public static String text(long key) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int shift = 60; shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt((int) (key >>> shift) & 31));
    }
    return text.toString();
  }

  /**
   * The number that a name stands for.
   *
   * @throws IllegalArgumentException where it is no name of a story
   */
  public static long parse(String id) {
    if (!isWellFormed(id)) {
      throw new IllegalArgumentException("no id of a story: " + id);
    }
    long key = 0;
    for (int i = 0; i < LENGTH; i++) {
      key = key << 5 | ALPHABET.indexOf(id.charAt(i));
    }
    return key;
  }

  /** Whether the text could be an id at all; says nothing about whether there is such a story. */
  public static boolean isWellFormed(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The same as a number: article ids are bits of a SHA-256 already, which are only mixed. */
  public static long keyFoundedBy(String articleId) {
    long key = articleId.length() * GOLDEN;
    for (int i = 0; i < articleId.length(); i++) {
      key = (Long.rotateLeft(key, 7) ^ articleId.charAt(i)) * GOLDEN;
      key ^= key >>> 29;
    }
    key = (key ^ key >>> 30) * 0xbf58476d1ce4e5b9L;
    key = (key ^ key >>> 27) * 0x94d049bb133111ebL;
    return key ^ key >>> 31;
  }
}
