package dev.tidemark.indexing.watching;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files that changed or went, until they have come to rest: the same for a while, and not open for
 * writing. For one thread.
 */
public final class Settling implements FileChanges {
  /** A file that somebody keeps open without writing to it is taken all the same. */
  private static final long LONGEST = 60_000_000_000L;

  private final Map<Path, Waiting> waiting = new LinkedHashMap<>();
  private final long rest;
  private final LongSupplier clock;
  private final Supplier<Set<Path>> open;

  /**
   * @param rest for how many nanoseconds a file must have been the same
   * @param clock monotonic, in nanoseconds
   * @param open the files that are open for writing now, as far as can be told
   */
  public Settling(long rest, LongSupplier clock, Supplier<Set<Path>> open) {
    this.rest = rest;
    this.clock = clock;
    this.open = open;
  }

  /** Since when it has been so; a null stamp: gone. */
  private record Waiting(@Nullable Stamp stamp, long since) {}

  @Override
  public void changed(Path file, Stamp stamp) {
    Waiting before = waiting.get(file);
    if (before == null || !stamp.equals(before.stamp())) {
      waiting.put(file, new Waiting(stamp, clock.getAsLong()));
    }
  }

  @Override
  public void gone(Path file) {
    waiting.put(file, new Waiting(null, clock.getAsLong()));
  }

  /** Waits once more for a file that could not be taken. */
  public void again(Path file) {
    Stamp stamp = Stamp.of(file);
    if (stamp == null) {
      gone(file);
    } else {
      changed(file, stamp);
    }
  }

  /** Forgets what is at or below a path. */
  public void drop(Path root) {
    waiting.keySet().removeIf(path -> path.startsWith(root));
  }

  /** How many wait. */
  public int size() {
    return waiting.size();
  }

  /** Takes out files that have come to rest, the longest waiting first. */
  public List<Path> takeSettled(int atMost) {
    long now = clock.getAsLong();
    List<Path> settled = new ArrayList<>();
    Set<Path> written = null;
    for (Map.Entry<Path, Waiting> entry : List.copyOf(waiting.entrySet())) {
      Waiting one = entry.getValue();
      if (settled.size() >= atMost) {
        break;
      }
      if (one.stamp() == null || now - one.since() < rest) {
        continue;
      }
      written = written == null ? open.get() : written;
      Stamp is = Stamp.of(entry.getKey());
      if (is == null) {
        waiting.remove(entry.getKey());
        gone(entry.getKey());
      } else if (!is.equals(one.stamp())) {
        changed(entry.getKey(), is);
      } else if (!written.contains(entry.getKey()) || now - one.since() > LONGEST) {
        waiting.remove(entry.getKey());
        settled.add(entry.getKey());
      }
    }
    return settled;
  }

  /**
   * Takes out files that are gone, once no file waits that may be one of them, moved; none where
   * one came back.
   */
  public List<Path> takeGone() {
    long now = clock.getAsLong();
    boolean filesWait =
        waiting.values().stream()
            .anyMatch(one -> one.stamp() != null && now - one.since() < 2 * rest);
    List<Path> gone = new ArrayList<>();
    Iterator<Map.Entry<Path, Waiting>> all = waiting.entrySet().iterator();
    while (!filesWait && all.hasNext()) {
      Map.Entry<Path, Waiting> entry = all.next();
      if (entry.getValue().stamp() == null && now - entry.getValue().since() >= rest) {
        all.remove();
        if (Files.notExists(entry.getKey(), LinkOption.NOFOLLOW_LINKS)) {
          gone.add(entry.getKey());
        }
      }
    }
    return gone;
  }
}
