package dev.tidemark.indexing;

import dev.tidemark.indexing.FileTree.FoundFile;
import dev.tidemark.indexing.watching.FolderEvents;
import dev.tidemark.indexing.watching.Settling;
import dev.tidemark.indexing.watching.Stamp;
import dev.tidemark.indexing.watching.WatchedTree;
import dev.tidemark.record.ArticleRecord;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders that are watched, as they come and go: one that is not there, or is another than it
 * was (a share that was not mounted), takes nothing away. For one thread.
 */
final class WatchedRoots {
  private static final System.Logger LOG = System.getLogger(WatchedRoots.class.getName());

  /** What programs call a file until it is complete. */
  private static final Set<String> UNFINISHED =
      Set.of(".part", ".tmp", ".temp", ".crdownload", ".partial", ".download", ".swp", "~");

  private final List<Path> folders;
  private final boolean remove;
  private final ArticleRecord record;
  private final WatchedTree tree;
  private final Settling settling;
  private final Map<Path, String> keys = new HashMap<>();

  WatchedRoots(
      WatchSettings settings,
      @Nullable Path ownFolder,
      ArticleRecord record,
      FolderEvents events,
      Settling settling) {
    folders = settings.folders();
    remove = settings.remove();
    this.record = record;
    this.settling = settling;
    Path own = ownFolder == null ? null : FileTree.normal(ownFolder);
    tree =
        new WatchedTree(
            path -> path.equals(own) || FileTree.isHidden(path) || isUnfinished(path),
            events,
            settling);
  }

  private static boolean isUnfinished(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith("~$") || UNFINISHED.stream().anyMatch(name::endsWith);
  }

  /** Looks which folders are there, and through those that have come. */
  void lookForFolders() {
    for (Path folder : folders) {
      BasicFileAttributes now = attributes(folder);
      String before = keys.get(folder);
      if (now == null) {
        if (before != null) {
          LOG.log(Level.WARNING, "{0} is gone; nothing of it is removed", folder);
          leave(folder);
        }
      } else if (now.isRegularFile()) {
        lookAtFile(folder, now, before);
      } else if (!key(now).equals(before)) {
        if (before != null) {
          LOG.log(Level.WARNING, "{0} is another folder now; nothing is removed", folder);
          leave(folder);
        }
        enter(folder, key(now));
      }
    }
  }

  /** Looks through everything again. */
  void lookThrough() {
    for (Path folder : folders) {
      if (keys.containsKey(folder)) {
        tree.lookBelow(folder);
      }
    }
  }

  void lookInto(Path folder) {
    tree.lookInto(folder);
  }

  List<Path> missing() {
    return folders.stream().filter(folder -> !keys.containsKey(folder)).toList();
  }

  /** Those that are there now. */
  List<Path> present() {
    return folders.stream().filter(keys::containsKey).toList();
  }

  /** A file below one of the folders, with the name that is shown; null when it is none. */
  @Nullable FoundFile find(Path file) {
    for (Path folder : folders) {
      if (file.equals(folder) || (file.startsWith(folder) && tree.holds(file))) {
        Path base = folder.getParent() == null ? folder : folder.getParent();
        return new FoundFile(file, base.relativize(file).toString());
      }
    }
    return null;
  }

  private void enter(Path folder, String key) {
    tree.lookBelow(folder);
    keys.put(folder, key);
    List<String> known = Durable.ask(() -> record.sourcesBelow(folder.toString()));
    if (remove && !known.isEmpty() && isEmpty(folder)) {
      LOG.log(Level.WARNING, "{0} is empty, as if not mounted; nothing is removed", folder);
      return;
    }
    Set<Path> gone = new LinkedHashSet<>();
    known.forEach(path -> gone.add(ArchivePaths.onDisk(path)));
    gone.stream()
        .filter(file -> !tree.holds(file) && Files.notExists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(settling::gone);
  }

  private void leave(Path folder) {
    keys.remove(folder);
    tree.forget(folder);
    settling.drop(folder);
  }

  private void lookAtFile(Path file, BasicFileAttributes now, @Nullable String before) {
    String state = now.size() + " " + now.lastModifiedTime() + " " + key(now);
    Stamp stamp = Stamp.of(file);
    if (!state.equals(before) && stamp != null) {
      settling.changed(file, stamp);
      keys.put(file, state);
    }
  }

  private static boolean isEmpty(Path folder) {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      boolean linkToFile = attributes.isRegularFile() && Files.isSymbolicLink(path);
      return linkToFile ? null : attributes;
    } catch (IOException missing) {
      return null;
    }
  }

  private static String key(BasicFileAttributes attributes) {
    return String.valueOf(attributes.fileKey());
  }

  List<FoundFile> found(List<Path> files) {
    List<FoundFile> found = new ArrayList<>();
    for (Path file : files) {
      FoundFile one = find(file);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }
}
