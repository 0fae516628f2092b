package dev.tidemark.record;

import dev.tidemark.article.Story;
import java.util.List;
import java.util.function.Function;

/**
 * Which articles tell the same story: derived from the articles, kept because names of stories
 * last. Reads are thread-safe; one thread at a time writes. A write that is lost with the power is
 * one that {@link StoryProgress} does not claim. Throws {@link RecordFailureException}.
 */
public interface StoryRecord {

  /** Runs work in a transaction of its own, apart from those who write articles. */
  <T> T write(Function<StoryTables, T> work);

  /** The story of an article; its own where it was not looked at yet. */
  Story of(String article);

  /**
   * Those whose story, or being alone, is what it is since after a sequence number, by id.
   *
   * @param afterArticle goes on after that id; empty for the first ones
   */
  List<Told> toldAfter(long sequence, String afterArticle, int atMost);

  /** What an article tells now. */
  record Told(String article, Story story) {}
}
