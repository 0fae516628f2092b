package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule of a topic, or a part of one. */
sealed interface TopicRule {

  /** Whether the text is centrally about it. */
  boolean matches(TopicText text) throws IOException;

  /**
   * The numbers of words of which a text that matches has at least one.
   *
   * @return empty where nothing matches; null where words can't tell
   */
  @Nullable Set<Integer> needed();

  /** Parts side by side: each must match, and none of the unwanted. */
  record All(List<TopicRule> wanted, List<TopicRule> unwanted) implements TopicRule {
    @Override
    public boolean matches(TopicText text) throws IOException {
      for (TopicRule part : wanted) {
        if (!part.matches(text)) {
          return false;
        }
      }
      for (TopicRule part : unwanted) {
        if (part.matches(text)) {
          return false;
        }
      }
      return true;
    }

    /** Those of the part that has the fewest. */
    @Override
    public @Nullable Set<Integer> needed() {
      Set<Integer> fewest = null;
      for (TopicRule part : wanted) {
        Set<Integer> words = part.needed();
        if (words != null && (fewest == null || words.size() < fewest.size())) {
          fewest = words;
        }
      }
      return fewest;
    }
  }

  /** Alternatives that are counted apart. */
  record Any(List<TopicRule> ways) implements TopicRule {
    @Override
    public boolean matches(TopicText text) throws IOException {
      for (TopicRule way : ways) {
        if (way.matches(text)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Set<Integer> needed() {
      return anyOf(ways.stream().map(TopicRule::needed).toList());
    }
  }

  /**
   * Something that is mentioned, by any of its names, so often that the text is about it: a longer
   * text must mention it more often.
   */
  record Central(List<Mention> names) implements TopicRule {
    /**
     * The mentions that a short text must have: one in the title is enough, one in the lead not.
     */
    private static final float LEAST = 3.5f;

    /** Of so many words, each asks for one mention more. */
    private static final float WORDS_A_MENTION = 60;

    /** The most that any text must have. */
    private static final float MOST = 14;

    /** A text of no more words than that, each counted as often as it weighs, is short. */
    private static final int SHORT = 300;

    @Override
    public boolean matches(TopicText text) throws IOException {
      float required = Math.min(MOST, LEAST + Math.max(0, text.words() - SHORT) / WORDS_A_MENTION);
      float mentions = 0;
      for (Mention name : names) {
        mentions += name.countIn(text);
        if (mentions >= required) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Set<Integer> needed() {
      return anyOf(names.stream().map(Mention::needed).toList());
    }
  }

  /** Something that stands at least once in a field that the rule names. */
  record Stated(Mention mention) implements TopicRule {
    @Override
    public boolean matches(TopicText text) throws IOException {
      return mention.countIn(text) > 0;
    }

    @Override
    public @Nullable Set<Integer> needed() {
      return mention.needed();
    }
  }

  /** All of them; null where one is null. */
  static @Nullable Set<Integer> anyOf(Collection<? extends @Nullable Set<Integer>> parts) {
    Set<Integer> any = new HashSet<>();
    for (Set<Integer> words : parts) {
      if (words == null) {
        return null;
      }
      any.addAll(words);
    }
    return any;
  }
}
