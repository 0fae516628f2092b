package dev.tidemark.indexing.watching;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Says in which folders something happened, never what: that is found by looking, so that events
 * that are lost, doubled or late do no harm. For one thread; {@link #close} from any.
 */
public final class FolderEvents implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FolderEvents.class.getName());
  private static final List<String> WITH_EVENTS = List.of("linux", "windows");

  private final @Nullable WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private boolean complete;
  private boolean lost;

  private FolderEvents(@Nullable WatchService service) {
    this.service = service;
    complete = service != null;
  }

  /** Events of this system; none where it has none that are quick. */
  public static FolderEvents ofSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (WITH_EVENTS.stream().noneMatch(system::startsWith)) {
      return none();
    }
    try {
      return new FolderEvents(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException noneLeft) {
      LOG.log(
          Level.WARNING,
          "The system gives no more events of folders ({0}); they are looked at instead",
          noneLeft.getMessage());
      return none();
    }
  }

  /** No events at all. */
  public static FolderEvents none() {
    return new FolderEvents(null);
  }

  /** Whether all folders are told of; otherwise they have to be looked at. */
  public boolean isComplete() {
    return complete;
  }

  /** Whether events were lost since this was asked last. */
  public boolean wereLost() {
    boolean was = lost;
    lost = false;
    return was;
  }

  void tellOf(Path folder) {
    if (service == null || !complete) {
      return;
    }
    try {
      WatchKey key =
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_DELETE,
              StandardWatchEventKinds.ENTRY_MODIFY);
      folders.put(key, folder);
      keys.put(folder, key);
    } catch (IOException refused) {
      if (Files.isDirectory(folder)) {
        complete = false;
        LOG.log(
            Level.WARNING,
            "The system tells of no more than {0} folders ({1}); all are looked at instead",
            keys.size(),
            refused.getMessage());
      }
    }
  }

  /** A folder that was renamed keeps its key, which is another folder's then. */
  void stop(Path folder) {
    WatchKey key = keys.remove(folder);
    if (key != null && folder.equals(folders.get(key))) {
      folders.remove(key);
      key.cancel();
    }
  }

  void stopBelow(Path root) {
    List.copyOf(keys.keySet()).stream()
        .filter(folder -> folder.startsWith(root))
        .forEach(this::stop);
  }

  /** Waits for events, and gives the folders that they are of. */
  public Set<Path> await(long nanos) throws InterruptedException {
    Set<Path> found = new HashSet<>();
    if (service == null) {
      synchronized (this) {
        TimeUnit.NANOSECONDS.timedWait(this, nanos);
      }
      return found;
    }
    try {
      WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS);
      while (key != null) {
        for (WatchEvent<?> event : key.pollEvents()) {
          lost |= StandardWatchEventKinds.OVERFLOW.equals(event.kind());
        }
        Path folder = folders.get(key);
        if (folder != null) {
          found.add(folder);
        }
        key.reset();
        key = service.poll();
      }
    } catch (ClosedWatchServiceException ended) {
      found.clear();
    }
    return found;
  }

  @Override
  public void close() {
    synchronized (this) {
      notifyAll();
    }
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException failed) {
      LOG.log(Level.WARNING, "Events of folders were not given back", failed);
    }
  }
}
