package dev.tidemark.access;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The keys in force, in memory: whoever asks never waits. Looks again and again whether another
 * process made or revoked one; while the store can't be read, those last read stay in force.
 * Thread-safe; close it.
 */
public final class LiveKeys implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveKeys.class.getName());

  private final Keys keys;
  private final Clock clock;
  private final ScheduledExecutorService looking;
  private final ConcurrentMap<String, LocalDate> used = new ConcurrentHashMap<>();
  private volatile State state = new State(KeyTable.EMPTY, Map.of());
  private boolean unreadable;

  private LiveKeys(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    looking =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("tidemark-keys").daemon().factory());
  }

  /**
   * @param used the last day that is known to the store, by name
   */
  private record State(KeyTable table, Map<String, LocalDate> used) {}

  /**
   * Reads the keys, and looks again from then on.
   *
   * @param keys closed with this
   * @param every how long another process's change may stay unseen
   * @throws KeysUnavailableException when they can't be read now
   */
  public static LiveKeys start(Keys keys, Clock clock, Duration every) {
    LiveKeys live = new LiveKeys(keys, clock);
    live.read();
    ScheduledFuture<?> unused =
        live.looking.scheduleWithFixedDelay(
            live::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return live;
  }

  /** Who holds the key of that text; empty when it is none. Never blocks. */
  public Optional<KeyHolder> find(String text) {
    return state.table.find(text);
  }

  /** Notes that a key was used today. Never blocks: the store is told later, once a day and key. */
  public void used(String name) {
    State known = state;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (known.used.containsKey(name) && !today.equals(known.used.get(name))) {
      used.put(name, today);
    }
  }

  /** Makes a key, in force when this returns; see {@link Keys#make}. */
  public Keys.Fresh make(String name, Collection<Scope> scopes, String by) {
    Keys.Fresh fresh = keys.make(name, scopes, by);
    read();
    return fresh;
  }

  /** Every key that was made and not revoked, by name. */
  public List<MadeKey> list() {
    return keys.list();
  }

  /** Revokes a key, which is no key any more when this returns; false when there is none. */
  public boolean revoke(String name) {
    boolean revoked = keys.revoke(name);
    read();
    return revoked;
  }

  /** One reader at a time, so that what was read first never replaces what was read later. */
  private synchronized void read() {
    Map<String, KeyHolder> holders = new HashMap<>();
    Map<String, LocalDate> days = new HashMap<>();
    for (StoredKey stored : keys.store().all()) {
      MadeKey key = stored.key();
      holders.put(stored.digest(), new KeyHolder(key.name(), key.scopes()));
      LocalDate day = key.lastUsed();
      days.put(key.name(), day == null ? LocalDate.MIN : day);
    }
    state = new State(KeyTable.of(holders), Map.copyOf(days));
  }

  private void look() {
    try {
      tellUsed();
      read();
      unreadable = false;
    } catch (RuntimeException failed) {
      if (!unreadable) {
        LOG.log(Level.WARNING, "Keys can't be read; those known stay in force", failed);
      }
      unreadable = true;
    }
  }

  private void tellUsed() {
    Map<String, LocalDate> days = Map.copyOf(used);
    if (!days.isEmpty()) {
      keys.store().used(days);
      days.forEach(used::remove);
    }
  }

  /** Tells the store what it was not told yet, and lets go of it. */
  @Override
  public void close() {
    looking.shutdown();
    try {
      if (looking.awaitTermination(5, TimeUnit.SECONDS)) {
        look();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    keys.close();
  }
}
