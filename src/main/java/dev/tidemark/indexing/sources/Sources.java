package dev.tidemark.indexing.sources;

import dev.tidemark.fetching.Fetcher;
import dev.tidemark.fetching.FetchingConfig;
import dev.tidemark.fetching.FetchingRules;
import dev.tidemark.indexing.FetchedIntake;
import dev.tidemark.indexing.OwnWrites;
import dev.tidemark.record.FetchState;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the operator listed. What is known of them is read from the record each time,
 * so that a server and a command beside it know the same. Thread-safe; close it before the record.
 */
public final class Sources implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Sources.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration UNTIL_STOPPED = Duration.ofSeconds(5);

  private final List<ListedSource> listed;
  private final FetchedIntake intake;
  private final Fetcher fetcher;
  private final SourceRun run;
  private final SourceSchedule schedule;
  private final Duration pause;
  private @Nullable ScheduledExecutorService looking;
  private volatile OwnWrites ownWrites = OwnWrites.NONE;
  private volatile boolean closing;

  Sources(
      List<ListedSource> listed,
      FetchedIntake intake,
      Fetcher fetcher,
      BackOff backOff,
      int parallel,
      Duration pause,
      Clock clock) {
    this.listed = List.copyOf(listed);
    this.intake = intake;
    this.fetcher = fetcher;
    this.pause = pause;
    run = new SourceRun(intake, fetcher, backOff, clock);
    schedule =
        new SourceSchedule(
            clock,
            parallel,
            pause,
            work -> Thread.ofVirtual().name("tidemark-source").start(work),
            this::runAndKeep);
  }

  /**
   * The listed addresses with the limits and rules of the configuration; nothing runs yet.
   *
   * @throws IllegalArgumentException when the configuration holds what is none; the message says
   *     where
   */
  public static Sources of(
      SourcesConfig config, FetchingConfig fetching, FetchedIntake intake, Clock clock) {
    List<ListedSource> listed = config.listed();
    FetchingRules rules =
        new FetchingRules(
            listed.stream().map(ListedSource::address).toList(),
            fetching.allowedHosts().orElse(List.of()));
    return new Sources(
        listed,
        intake,
        Fetcher.of(rules, fetching.limits(), UserAgent.of(fetching.contact()), clock),
        new BackOff(fetching.longestPause(), RandomGenerator.getDefault()),
        Math.max(1, fetching.parallel()),
        fetching.pause(),
        clock);
  }

  /** How each listed address stands, by name. */
  public List<SourceView> list() {
    return standings().stream().map(this::view).toList();
  }

  /**
   * Runs each when it is due, from now on, until this is closed.
   *
   * @param told of each run that found something new
   */
  public synchronized void start(OwnWrites told) {
    ownWrites = told;
    if (listed.isEmpty() || looking != null) {
      return;
    }
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tidemark-sources").daemon().factory());
    looking = thread;
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Starts what is due now; what goes wrong is told in the log and tried again later. */
  void look() {
    try {
      schedule.look(standings());
    } catch (RuntimeException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "Sources can't be looked after now", unreadable);
    }
  }

  /**
   * Runs some now, due or not, one after the other; returns when all are done.
   *
   * @param names which; none for all
   * @param each told how each stands after its run
   * @throws UnknownSourceException when a name is none; nothing was run then
   */
  public void runNow(Collection<String> names, Consumer<SourceView> each) {
    List<SourceSchedule.Standing> all = standings();
    for (String name : names) {
      if (listed.stream().noneMatch(one -> one.name().equals(name))) {
        throw new UnknownSourceException(name, listed.stream().map(ListedSource::name).toList());
      }
    }
    Map<String, Long> asked = new HashMap<>();
    for (SourceSchedule.Standing one : all) {
      if (names.isEmpty() || names.contains(one.source().name())) {
        String host = Hosts.of(one.source().address());
        awaitTurn(asked.get(host));
        FetchState now = runAndKeep(one.source(), one.state());
        asked.put(host, System.nanoTime());
        each.accept(SourceView.of(one.source(), now, false));
      }
    }
  }

  private void awaitTurn(@Nullable Long last) {
    long left = last == null ? 0 : last + pause.toNanos() - System.nanoTime();
    while (left > 0 && last != null) {
      LockSupport.parkNanos(left);
      left = last + pause.toNanos() - System.nanoTime();
    }
  }

  private FetchState runAndKeep(ListedSource source, FetchState before) {
    FetchState now = run.run(source, before);
    if (closing && now.detail() != null) {
      return before;
    }
    schedule.notBefore(source.name(), now.nextRun());
    tell(before, now);
    try {
      intake.keep(now);
    } catch (RuntimeException notKept) {
      LOG.log(System.Logger.Level.WARNING, "How source {0} stands was not kept", source.name());
      LOG.log(System.Logger.Level.DEBUG, source.name(), notKept);
    }
    return now;
  }

  private void tell(FetchState before, FetchState now) {
    FetchState.Counts counts = now.counts();
    boolean read = !Objects.equals(before.hash(), now.hash());
    if (read && counts.added() + counts.changed() + counts.unreadable() > 0) {
      SequencedMap<String, Long> told = new LinkedHashMap<>();
      told.put("created", (long) counts.added());
      told.put("replaced", (long) counts.changed());
      told.put("failed", (long) counts.unreadable());
      ownWrites.did("run_source", now.name(), told);
    }
  }

  private List<SourceSchedule.Standing> standings() {
    if (listed.isEmpty()) {
      return List.of();
    }
    Map<String, FetchState> known = new HashMap<>();
    intake.states().forEach(state -> known.put(state.name(), state));
    return listed.stream()
        .map(one -> new SourceSchedule.Standing(one, run.known(one, known.get(one.name()))))
        .toList();
  }

  private SourceView view(SourceSchedule.Standing one) {
    return SourceView.of(one.source(), one.state(), schedule.isRunning(one.source().name()));
  }

  /** Starts nothing any more and ends requests that are on their way, which is no failure. */
  @Override
  public synchronized void close() {
    closing = true;
    if (looking != null) {
      looking.shutdown();
    }
    fetcher.close();
    try {
      if (!schedule.close(UNTIL_STOPPED)) {
        LOG.log(System.Logger.Level.WARNING, "A source is still being read; it is left.");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
