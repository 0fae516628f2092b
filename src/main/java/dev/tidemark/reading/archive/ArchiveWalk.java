package dev.tidemark.reading.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an archive and the archives in it, entry by entry, in order. What folders hide is
 * left out; names that can't be taken are told at the end. For one thread; close it.
 */
public final class ArchiveWalk implements AutoCloseable {
  /** Stands between an archive's path and the path in it. */
  public static final String INSIDE = "!/";

  private static final int MOST_NAMED = 10;

  private final Budget budget;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private int leftOutCount;
  private @Nullable ArchiveException problem;

  private record Level(String prefix, Entries entries) {}

  private ArchiveWalk(Entries entries, Budget budget) {
    this.budget = budget;
    levels.push(new Level("", entries));
  }

  /**
   * Looks whether an archive is within the limits, without unpacking more than that takes.
   *
   * @throws ArchiveException when it is refused as a whole; one that is damaged further on is not
   */
  public static void check(ArchiveSource source, ArchiveFormat format, ArchiveLimits limits)
      throws ArchiveException {
    check(source, format, new Budget(limits));
  }

  private static void check(ArchiveSource source, ArchiveFormat format, Budget budget)
      throws ArchiveException {
    try (Entries entries = Entries.open(source, format, budget)) {
      boolean byDirectory = entries instanceof ZipEntries;
      ArchiveItem item = byDirectory ? null : entries.next();
      while (item != null) {
        item = entries.next();
      }
    } catch (ArchiveException refused) {
      if (!refused.code().equals(ArchiveException.BROKEN)) {
        throw refused;
      }
    } catch (IOException notClosed) {
      throw new ArchiveException(
          ArchiveException.BROKEN, "The archive can't be read: " + notClosed.getMessage());
    }
  }

  /** Opens an archive that {@link #check} let pass. */
  public static ArchiveWalk open(ArchiveSource source, ArchiveFormat format, ArchiveLimits limits)
      throws ArchiveException {
    Budget budget = new Budget(limits);
    return new ArchiveWalk(Entries.open(source, format, budget), budget);
  }

  /**
   * The next entry, by a clean name that no other has.
   *
   * @return null after the last, and where the rest can't be read: see {@link #problem}
   */
  public @Nullable ArchiveItem next() {
    while (!levels.isEmpty()) {
      Level level = levels.element();
      try {
        ArchiveItem item = level.entries().next();
        ArchiveItem named = item == null ? null : named(item, level.prefix());
        if (item == null) {
          leave();
        } else if (named != null) {
          ArchiveItem shown = entered(named);
          if (shown != null) {
            return shown;
          }
        }
      } catch (ArchiveException broken) {
        leave();
        if (levels.isEmpty() || budgetIsSpent(broken)) {
          problem = broken;
          closeAll();
        } else {
          return new ArchiveItem.Refused(inner(level), broken.code(), broken.detail());
        }
      }
    }
    return null;
  }

  /** Why the walk ended before the end of the archive; null when it did not. */
  public @Nullable ArchiveException problem() {
    return problem;
  }

  /** What was left out for its name, as one problem; null when nothing was. */
  public @Nullable ArchiveException leftOut() {
    if (leftOutCount == 0) {
      return null;
    }
    String more = leftOutCount > leftOut.size() ? ", …" : "";
    return new ArchiveException(
        ArchiveException.ENTRY,
        String.format(
            Locale.ROOT,
            "Left out for their names, which point outside of the archive, are none or come twice: %,d entries: %s%s",
            leftOutCount,
            String.join(", ", leftOut),
            more));
  }

  /** Under the archives it is in; null for what is left out. */
  private @Nullable ArchiveItem named(ArchiveItem item, String prefix) {
    String clean = EntryNames.clean(item.name());
    if (clean != null && EntryNames.isHidden(clean)) {
      return null;
    }
    String name = prefix + clean;
    if (clean == null || !seen.add(name)) {
      leftOutCount++;
      if (leftOut.size() < MOST_NAMED) {
        leftOut.add(printable(prefix + item.name()));
      }
      return null;
    }
    return switch (item) {
      case ArchiveItem.File file -> new ArchiveItem.File(name, file.bytes());
      case ArchiveItem.Refused refused ->
          new ArchiveItem.Refused(name, refused.code(), refused.detail());
      case ArchiveItem.Skipped skipped -> new ArchiveItem.Skipped(name, skipped.reason());
    };
  }

  /** Goes into an archive in an archive, for which there is nothing to give; else the item. */
  private @Nullable ArchiveItem entered(ArchiveItem item) {
    ArchiveFormat format =
        item instanceof ArchiveItem.File file ? ArchiveFormat.of(file.bytes()) : null;
    if (format == null || !(item instanceof ArchiveItem.File file)) {
      return item;
    }
    if (levels.size() >= budget.limits().depth()) {
      return new ArchiveItem.Refused(
          file.name(),
          ArchiveException.LIMIT,
          "Archives in archives are opened to a depth of "
              + budget.limits().depth()
              + " (tidemark.archives.depth); unpack this one and index it.");
    }
    ArchiveSource source = new ArchiveSource.InMemory(file.bytes());
    try {
      check(source, format, budget.copy());
      levels.push(new Level(file.name() + INSIDE, Entries.open(source, format, budget)));
      return null;
    } catch (ArchiveException refused) {
      return new ArchiveItem.Refused(file.name(), refused.code(), refused.detail());
    }
  }

  private static boolean budgetIsSpent(ArchiveException broken) {
    return broken.code().equals(ArchiveException.LIMIT);
  }

  private static String inner(Level level) {
    return level.prefix().substring(0, level.prefix().length() - INSIDE.length());
  }

  private static String printable(String name) {
    String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
    return shown.replaceAll("\\p{Cntrl}", "\ufffd");
  }

  private void leave() {
    try {
      levels.pop().entries().close();
    } catch (IOException notClosed) {
      System.getLogger(ArchiveWalk.class.getName())
          .log(System.Logger.Level.WARNING, "An archive was not closed", notClosed);
    }
  }

  private void closeAll() {
    while (!levels.isEmpty()) {
      leave();
    }
  }

  @Override
  public void close() {
    closeAll();
  }
}
