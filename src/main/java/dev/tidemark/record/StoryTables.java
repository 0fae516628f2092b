package dev.tidemark.record;

import dev.tidemark.article.Story;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of stories within one transaction; not to be used after it. Throws {@link
 * RecordFailureException}.
 */
public interface StoryTables {

  StoryProgress progress();

  /** Says how far the changes were looked at. */
  void advance(StoryProgress progress);

  /**
   * Forgets what articles are compared by, but not their stories: each can be looked at again, by
   * other rules.
   */
  void forgetSketches();

  /** Null for an article that was not looked at or is gone. */
  @Nullable StoryMember find(String article);

  /** What an article tells now; its own where it was not looked at. */
  Story of(String article);

  /** All that tell a story, by id. */
  List<StoryMember> tellers(long story);

  /** How many tell a story. */
  int size(long story);

  /** Those with a band in common with these, with how many they have in common. */
  Map<Candidate, Integer> sharing(int[] bands);

  /** Takes an article in, or in another form. */
  void put(StoryMember member);

  /** The same where its bands and sketch are as they were. */
  void putStory(StoryMember member);

  void remove(String article);

  /** An article that may be a copy, and the story it tells. */
  record Candidate(String article, long story) {}
}
