package dev.tidemark.indexing;

import dev.tidemark.reading.archive.ArchiveWalk;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below some paths, sorted, each once a root. Hidden ones and our own folder are left
 * out; links are not followed, except where a root is itself a link to a folder.
 */
final class FileTree {
  private static final Set<String> NAMELESS =
      Set.of(
          ".md",
          ".markdown",
          ".txt",
          ".html",
          ".htm",
          ".json",
          ".ndjson",
          ".jsonl",
          ".xml",
          ".rss",
          ".atom",
          ".rdf",
          ".xhtml",
          ".pdf");

  private final @Nullable Path ownFolder;
  private final List<FoundFile> files = new ArrayList<>();
  private final List<Summary.Skipped> skipped = new ArrayList<>();

  /**
   * @param ownFolder where the index is; null when nowhere in reach
   */
  FileTree(@Nullable Path ownFolder) {
    this.ownFolder = ownFolder == null ? null : normal(ownFolder);
  }

  /**
   * A file that was found, or an entry of an archive.
   *
   * @param path absolute; for an entry, the archive's
   * @param shown relative to what the root is in; how articles name it
   * @param id names it in the record: the path, for an entry {@code archive.zip!/name.md}
   */
  record FoundFile(Path path, String shown, String id) {
    FoundFile(Path path, String shown) {
      this(path, shown, path.toString());
    }

    /** An entry of this archive. */
    FoundFile entry(String name) {
      return new FoundFile(path, shown + ArchiveWalk.INSIDE + name, id + ArchiveWalk.INSIDE + name);
    }
  }

  static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  List<FoundFile> files() {
    return files;
  }

  List<Summary.Skipped> skipped() {
    return skipped;
  }

  /** Adds what is at or below a root. */
  void add(Path root) {
    Path start = normal(root);
    Path parent = start.getParent();
    Path base = parent == null ? start : parent;
    if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
      skip(start, "there is no such file or folder");
    } else if (Files.isDirectory(start)) {
      folder(start, base);
    } else {
      file(start, base);
    }
  }

  private void visit(Path path, Path base) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      folder(path, base);
    } else {
      file(path, base);
    }
  }

  private void folder(Path folder, Path base) {
    if (folder.equals(ownFolder)) {
      return;
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!isHidden(entry)) {
          children.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      skip(folder, "the folder can't be read: " + unreadable.getMessage());
    }
    Collections.sort(children);
    children.forEach(child -> visit(child, base));
  }

  /** A name that is an ending alone, {@code .md}, is a document whose site gave it no name. */
  static boolean isHidden(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.startsWith(".") && !NAMELESS.contains(name.toLowerCase(Locale.ROOT));
  }

  private void file(Path file, Path base) {
    if (Files.isSymbolicLink(file)) {
      skip(file, "a symbolic link, not followed");
    } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      skip(file, "not a regular file");
    } else {
      files.add(new FoundFile(file, base.relativize(file).toString()));
    }
  }

  private void skip(Path path, String reason) {
    skipped.add(new Summary.Skipped(path.toString(), reason));
  }
}
