package dev.tidemark.operations;

import dev.tidemark.indexing.FeedProgress;
import org.jspecify.annotations.Nullable;

/**
 * How everything stood at one moment: what health and telemetry say is read from here, so that
 * asking costs nothing.
 *
 * @param progress how far the index follows the record; null where no index follows
 * @param reevaluating articles still to be evaluated again since rules changed
 * @param lagNanos how old the oldest change is that searches do not see
 * @param search what the last search with facets found
 * @param missing articles of the record that searches should find and do not
 * @param recordFailure why the record can't be read or takes no writes; null when it does
 * @param quarantined how much is in quarantine
 * @param failingSources how many of the listed addresses could not be had when last tried
 */
record Standing(
    @Nullable FeedProgress progress,
    long reevaluating,
    long lagNanos,
    SelfCheck.Found search,
    long missing,
    @Nullable String recordFailure,
    long quarantined,
    long failingSources,
    Sizes sizes,
    long nanos) {

  /** Before the first look. */
  static final Standing UNKNOWN =
      new Standing(null, 0, 0, SelfCheck.Found.NOTHING_YET, 0, null, 0, 0, Sizes.UNKNOWN, 0);

  /** Whether requests may come. */
  boolean ready() {
    return follows() && search.passed() && recordFailure == null;
  }

  /** Whether searches have what the record held when the server started, and go on getting more. */
  boolean follows() {
    return progress != null && progress.ready();
  }
}
