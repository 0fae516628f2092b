package dev.tidemark.indexing.watching;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was last seen in folders. Looking again tells what is different. Links are not followed;
 * what can't be looked into is taken to be as it was. For one thread.
 */
public final class WatchedTree {
  private final Predicate<Path> ignored;
  private final FolderEvents events;
  private final FileChanges changes;
  private final Map<Path, Folder> folders = new HashMap<>();

  /**
   * @param ignored files and folders that are left out
   * @param events asked to tell of each folder that is found
   */
  public WatchedTree(Predicate<Path> ignored, FolderEvents events, FileChanges changes) {
    this.ignored = ignored;
    this.events = events;
    this.changes = changes;
  }

  private record Folder(Map<Path, Stamp> files, Map<Path, String> folders) {
    Folder() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  /** Whether a file was there when its folder was last looked at. */
  public boolean holds(Path file) {
    Path parent = file.getParent();
    Folder folder = parent == null ? null : folders.get(parent);
    return folder != null && folder.files().containsKey(file);
  }

  /** How many folders are known. */
  public int size() {
    return folders.size();
  }

  /** Looks at everything in and below a folder. */
  public void lookBelow(Path folder) {
    look(folder, true);
  }

  /** Looks into a folder that is known, and below those in it that are not. */
  public void lookInto(Path folder) {
    if (folders.containsKey(folder)) {
      look(folder, false);
    }
  }

  /** Forgets a folder and tells nobody. */
  public void forget(Path root) {
    folders.keySet().removeIf(folder -> folder.startsWith(root));
    events.stopBelow(root);
  }

  private void look(Path folder, boolean deep) {
    events.tellOf(folder);
    Folder now = list(folder);
    if (now == null) {
      if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
        drop(folder);
      }
      return;
    }
    Folder known = folders.put(folder, now);
    Folder before = known == null ? new Folder() : known;
    now.files()
        .forEach(
            (file, stamp) -> {
              if (!stamp.equals(before.files().get(file))) {
                changes.changed(file, stamp);
              }
            });
    now.folders()
        .forEach(
            (inner, key) -> {
              if (deep || !key.equals(before.folders().get(inner))) {
                look(inner, true);
              }
            });
    before.files().keySet().stream()
        .filter(file -> !now.files().containsKey(file))
        .forEach(changes::gone);
    before.folders().keySet().stream()
        .filter(inner -> !now.folders().containsKey(inner))
        .forEach(this::drop);
  }

  private void drop(Path folder) {
    Folder before = folders.remove(folder);
    if (before != null) {
      before.files().keySet().forEach(changes::gone);
      before.folders().keySet().forEach(this::drop);
      events.stop(folder);
    }
  }

  private @Nullable Folder list(Path folder) {
    Folder found = new Folder();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        BasicFileAttributes attributes =
            ignored.test(entry) ? null : Stamp.attributes(entry, LinkOption.NOFOLLOW_LINKS);
        if (attributes != null && attributes.isDirectory()) {
          found.folders().put(entry, Stamp.key(attributes));
        } else if (attributes != null && attributes.isRegularFile()) {
          found.files().put(entry, Stamp.of(attributes));
        }
      }
      return found;
    } catch (IOException | DirectoryIteratorException unreadable) {
      return null;
    }
  }
}
