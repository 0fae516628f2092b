package dev.tidemark.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Views of the index that cursors lead back to, so that a result that is read page by page stays as
 * it was on its first page. Few, and not for long: each keeps files that the index has outgrown.
 * Thread-safe.
 */
final class HeldViews implements Closeable {
  static final int MOST = 16;

  /** After an answer, for somebody who may go on. */
  static final Duration UNTIL_CONTINUED = Duration.ofMinutes(1);

  /** After each further page. */
  static final Duration BETWEEN_PAGES = Duration.ofMinutes(5);

  /** From the first page to the last. */
  static final Duration LONGEST = Duration.ofHours(1);

  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<Long, Held> held = new HashMap<>();
  private long salt;

  HeldViews() {
    this(System::nanoTime);
  }

  /**
   * @param nanos a clock that never goes back
   */
  HeldViews(LongSupplier nanos) {
    this.nanos = nanos;
    this.salt = random.nextLong();
  }

  /** What cursors call a view: never the same for another one, of another process neither. */
  synchronized long name(IndexReader view) {
    return ((DirectoryReader) view).getVersion() ^ salt;
  }

  /** Keeps an open view for a while; again for as long where it is held already. */
  synchronized void hold(IndexReader view) throws IOException {
    long now = nanos.getAsLong();
    Held known = held.get(name(view));
    if (known != null) {
      known.used = now;
    } else if (view.tryIncRef()) {
      held.put(name(view), new Held(view, now));
    }
    letGo(now);
  }

  /**
   * A view to read on from, which the caller gives back with {@link IndexReader#decRef}.
   *
   * @return null when it is no longer held
   */
  synchronized @Nullable IndexReader take(long name) throws IOException {
    long now = nanos.getAsLong();
    letGo(now);
    Held known = held.get(name);
    if (known == null || !known.view.tryIncRef()) {
      return null;
    }
    known.used = now;
    known.continued = true;
    return known.view;
  }

  /** Lets those go that nobody came back to. */
  synchronized void letGo() throws IOException {
    letGo(nanos.getAsLong());
  }

  /** Lets all go, for good: names given before mean nothing any more. */
  @Override
  public synchronized void close() throws IOException {
    salt = random.nextLong();
    release(List.copyOf(held.keySet()));
  }

  private void letGo(long now) throws IOException {
    List<Long> gone = new ArrayList<>();
    held.forEach(
        (name, view) -> {
          if (view.isOver(now)) {
            gone.add(name);
          }
        });
    held.entrySet().stream()
        .filter(entry -> !gone.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByValue(Held.WORTH.reversed()))
        .skip(MOST)
        .forEach(entry -> gone.add(entry.getKey()));
    release(gone);
  }

  private void release(List<Long> names) throws IOException {
    List<Closeable> views = new ArrayList<>();
    for (Long name : names) {
      Held gone = held.remove(name);
      if (gone != null) {
        views.add(gone.view::decRef);
      }
    }
    IOUtils.close(views);
  }

  private static final class Held {
    /** Those that somebody reads on from are worth more, then those used last. */
    static final Comparator<Held> WORTH =
        Comparator.<Held, Boolean>comparing(view -> view.continued)
            .thenComparing((one, other) -> Long.compare(one.used - other.used, 0));

    private final IndexReader view;
    private final long since;
    private long used;
    private boolean continued;

    Held(IndexReader view, long now) {
      this.view = view;
      this.since = now;
      this.used = now;
    }

    boolean isOver(long now) {
      Duration patience = continued ? BETWEEN_PAGES : UNTIL_CONTINUED;
      return now - used > patience.toNanos() || now - since > LONGEST.toNanos();
    }
  }
}
