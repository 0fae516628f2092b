package dev.tidemark.indexing.sources;

import dev.tidemark.fetching.FetchRequest;
import dev.tidemark.fetching.FetchResult;
import dev.tidemark.fetching.Fetcher;
import dev.tidemark.indexing.FetchedIntake;
import dev.tidemark.reading.Document;
import dev.tidemark.record.FetchState;
import dev.tidemark.record.FetchState.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks one source and takes what is new. Thread-safe. */
final class SourceRun {
  /** Media types that say nothing: the content decides then. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "application/octet-stream",
          "binary/octet-stream",
          "application/force-download",
          "application/x-download",
          "unknown/unknown");

  private final FetchedIntake intake;
  private final Fetcher fetcher;
  private final BackOff backOff;
  private final Clock clock;

  SourceRun(FetchedIntake intake, Fetcher fetcher, BackOff backOff, Clock clock) {
    this.intake = intake;
    this.fetcher = fetcher;
    this.backOff = backOff;
    this.clock = clock;
  }

  /** How it stands before its first run, or with what was remembered of it. */
  FetchState known(ListedSource source, @Nullable FetchState kept) {
    return kept != null && kept.address().equals(source.address())
        ? kept
        : FetchState.fresh(source.name(), source.address(), source.basis(intake.readerVersion()));
  }

  /**
   * Runs it.
   *
   * @return how it stands now; not kept yet
   */
  FetchState run(ListedSource source, FetchState before) {
    Instant started = clock.instant();
    try {
      return ask(source, before, started);
    } catch (RuntimeException notKept) {
      System.getLogger(SourceRun.class.getName())
          .log(System.Logger.Level.WARNING, "source " + source.name(), notKept);
      String reason = "What came could not be kept: " + notKept.getMessage();
      return failed(source, before, started, Status.FAILED, reason, null);
    }
  }

  private FetchState ask(ListedSource source, FetchState before, Instant started) {
    boolean sameBasis = before.basis().equals(source.basis(intake.readerVersion()));
    FetchRequest request =
        sameBasis
            ? new FetchRequest(source.address(), before.etag(), before.lastModified())
            : new FetchRequest(source.address(), null, null);
    return switch (fetcher.fetch(request)) {
      case FetchResult.Fetched got -> take(source, before, started, got, sameBasis);
      case FetchResult.NotModified same ->
          fetched(source, before, started, before.counts(), before);
      case FetchResult.Gone gone ->
          failed(
              source,
              before,
              started,
              Status.GONE,
              "The server says that it is gone for good; it is asked no more.",
              null);
      case FetchResult.Refused refused ->
          failed(source, before, started, Status.REFUSED, refused.reason(), null);
      case FetchResult.Failed failure ->
          failed(source, before, started, Status.FAILED, failure.reason(), failure.retryAfter());
    };
  }

  private FetchState take(
      ListedSource source,
      FetchState before,
      Instant started,
      FetchResult.Fetched got,
      boolean sameBasis) {
    String hash = HexFormat.of().formatHex(sha256().digest(got.bytes()));
    boolean same = sameBasis && hash.equals(before.hash());
    FetchState.Counts counts = same ? before.counts() : read(source, got);
    FetchState learned =
        new FetchState(
            source.name(),
            source.address(),
            Status.FETCHED,
            null,
            source.basis(intake.readerVersion()),
            hash,
            got.etag(),
            got.lastModified(),
            got.movedTo(),
            0,
            null,
            null,
            Instant.EPOCH,
            counts,
            before.articles() + (same ? 0 : counts.added()));
    return fetched(source, before, started, counts, learned);
  }

  private FetchState.Counts read(ListedSource source, FetchResult.Fetched got) {
    String declared = got.mediaType();
    Document document =
        new Document(
            got.bytes(),
            source.address(),
            declared == null || EMPTY_WORDS.contains(declared) ? null : declared,
            got.charset());
    return intake.take(document, source.address(), source::complete);
  }

  private FetchState fetched(
      ListedSource source,
      FetchState before,
      Instant started,
      FetchState.Counts counts,
      FetchState learned) {
    return new FetchState(
        source.name(),
        source.address(),
        Status.FETCHED,
        null,
        learned.basis(),
        learned.hash(),
        learned.etag(),
        learned.lastModified(),
        learned.movedTo(),
        0,
        started,
        started,
        clock.instant().plus(source.interval()),
        counts,
        Math.max(before.articles(), learned.articles()));
  }

  private FetchState failed(
      ListedSource source,
      FetchState before,
      Instant started,
      Status status,
      String reason,
      @Nullable Instant asked) {
    int failures = before.failures() + 1;
    return new FetchState(
        source.name(),
        source.address(),
        status,
        reason,
        before.basis(),
        before.hash(),
        before.etag(),
        before.lastModified(),
        before.movedTo(),
        failures,
        started,
        before.lastSuccess(),
        backOff.next(clock.instant(), source.interval(), failures, asked),
        before.counts(),
        before.articles());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
