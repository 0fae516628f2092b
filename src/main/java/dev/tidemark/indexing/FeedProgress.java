package dev.tidemark.indexing;

import org.jspecify.annotations.Nullable;

/**
 * How far an engine has followed the record.
 *
 * @param ready whether it had once caught up and works now; searches before that miss articles
 * @param done changes taken since the feed started
 * @param left changes that are still to take
 * @param perSecond changes a second since the feed started to catch up; 0 when it has
 * @param failure why the engine can't be written at the moment, in a sentence; null when it can
 */
public record FeedProgress(
    boolean ready, long done, long left, double perSecond, @Nullable String failure) {
  /** The same while something does not work that was not known to the feed. */
  FeedProgress failing(String reason) {
    return new FeedProgress(false, done, left, perSecond, failure == null ? reason : failure);
  }
}
