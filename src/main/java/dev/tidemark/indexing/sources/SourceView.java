package dev.tidemark.indexing.sources;

import dev.tidemark.record.FetchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a listed address stands, for those who run the server.
 *
 * @param status {@code waiting}, {@code running}, {@code fetched}, {@code failed}, {@code refused}
 *     or {@code gone}
 * @param detail why it failed; null when it did not
 * @param movedTo where the server says that it is from now on; null when it stays
 * @param failures in a row
 * @param lastRun when it was last tried; null when it never was
 * @param lastSuccess when that last went well; null when it never did
 * @param nextRun when it is tried next; null when it is not: its server says that it is gone
 * @param added articles of the last document that was new
 * @param changed articles of that document that were known otherwise
 * @param unreadable entries of that document, which are in quarantine
 * @param articles that it added, all in all
 */
public record SourceView(
    String name,
    String address,
    Duration interval,
    String status,
    @Nullable String detail,
    @Nullable String movedTo,
    int failures,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextRun,
    int added,
    int changed,
    int unreadable,
    long articles) {

  /** The word of one that is being asked now. */
  public static final String RUNNING = "running";

  /** Whether its last run went wrong. */
  public boolean isFailing() {
    return detail != null;
  }

  static SourceView of(ListedSource source, FetchState state, boolean running) {
    boolean gone = state.status() == FetchState.Status.GONE;
    boolean never = state.lastRun() == null;
    return new SourceView(
        source.name(),
        source.address(),
        source.interval(),
        running ? RUNNING : state.status().name().toLowerCase(Locale.ROOT),
        state.detail(),
        state.movedTo(),
        state.failures(),
        state.lastRun(),
        state.lastSuccess(),
        gone || never ? null : state.nextRun(),
        state.counts().added(),
        state.counts().changed(),
        state.counts().unreadable(),
        state.articles());
  }
}
