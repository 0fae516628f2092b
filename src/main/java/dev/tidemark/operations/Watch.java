package dev.tidemark.operations;

import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.RecordUnavailableException;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.SearchEngine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks again and again how everything stands. For one thread; what it saw last is for all. */
final class Watch {
  private static final long SEARCH_AGAIN = 30_000_000_000L;
  private static final long TRY_AGAIN = 1_000_000_000L;
  private static final long MEASURE_AGAIN = 15_000_000_000L;

  private final Indexing indexing;
  private final EngineIndex index;
  private final SearchEngine engine;
  private final SelfCheck check;
  private final LongSupplier failingSources;
  private final Supplier<Optional<String>> writeFailure;
  private final Path folder;
  private final LongSupplier nanos;
  private final Lag lag = new Lag();
  private long searched;
  private long measured;
  private long missing;
  private volatile Standing standing = Standing.UNKNOWN;

  Watch(Rooms rooms, Path folder, LongSupplier nanos) {
    indexing = rooms.indexing();
    index = rooms.index();
    engine = rooms.engine();
    check = rooms.check();
    failingSources = rooms.failingSources();
    writeFailure = rooms.writeFailure();
    this.folder = folder;
    this.nanos = nanos;
  }

  /**
   * What is watched.
   *
   * @param failingSources how many of the listed addresses could not be had when last tried
   * @param writeFailure why the record takes no writes
   */
  record Rooms(
      Indexing indexing,
      EngineIndex index,
      SearchEngine engine,
      SelfCheck check,
      LongSupplier failingSources,
      Supplier<Optional<String>> writeFailure) {}

  /** How it stood at the last look. */
  Standing standing() {
    return standing;
  }

  void look() {
    long now = nanos.getAsLong();
    try {
      EngineFeed feed = indexing.feed().orElse(null);
      FeedProgress progress = feed == null ? null : feed.progress();
      long age = lag.look(indexing.state().lastSequence(), index.visibleSequence(), now);
      search(progress, now);
      long again = feed == null ? 0 : feed.reevaluation().map(FeedProgress::left).orElse(0L);
      boolean measures = standing.nanos() == 0 || now - measured > MEASURE_AGAIN;
      measured = measures ? now : measured;
      standing =
          new Standing(
              progress,
              again,
              age,
              check.last(),
              missing,
              writeFailure.get().orElse(null),
              measures ? indexing.library().quarantine(0, 1).total() : standing.quarantined(),
              measures ? failingSources.getAsLong() : standing.failingSources(),
              measures ? Sizes.of(folder) : standing.sizes(),
              now);
    } catch (RecordUnavailableException unreadable) {
      standing = unreadable(String.valueOf(unreadable.getMessage()), now);
    }
  }

  private Standing unreadable(String why, long now) {
    Standing last = standing;
    return new Standing(
        last.progress(),
        last.reevaluating(),
        last.lagNanos(),
        last.search(),
        last.missing(),
        why,
        last.quarantined(),
        last.failingSources(),
        last.sizes(),
        now);
  }

  private void search(@Nullable FeedProgress progress, long now) {
    if (progress == null || !progress.ready()) {
      return;
    }
    boolean first = !check.last().passed();
    boolean never = check.last().equals(SelfCheck.Found.NOTHING_YET);
    if (never || now - searched > (first ? TRY_AGAIN : SEARCH_AGAIN)) {
      searched = now;
      long expected = first ? Math.max(0, indexing.size() - progress.left()) : engine.size();
      check.run(expected);
      missing = first ? Math.max(0, expected - engine.size()) : missing;
    }
  }
}
