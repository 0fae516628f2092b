package dev.tidemark.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that a reader who has typed a few letters may have meant.
 *
 * @param text as it is written where it comes from
 * @param article the id of the article that has the title; null for other kinds
 */
public record Suggestion(String text, Kind kind, @Nullable String article) {

  /** What a suggestion is. */
  public enum Kind {
    /** An article's title. */
    TITLE("title"),
    /** What articles are about. */
    TOPIC("topic"),
    /** Who publishes articles. */
    PROVIDER("provider"),
    /** Whose numbers articles repeat. */
    SOURCE("source"),
    /** What is measured, in its canonical form. */
    SUBJECT("subject");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The name in answers. */
    @Override
    public String toString() {
      return word;
    }
  }

  /** A title that leads to its article. */
  public static Suggestion title(String text, String article) {
    return new Suggestion(text, Kind.TITLE, article);
  }

  /** A value that leads to what has it. */
  public static Suggestion value(String text, Kind kind) {
    return new Suggestion(text, kind, null);
  }
}
