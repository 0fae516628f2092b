package dev.tidemark.indexing;

import dev.tidemark.reading.archive.ArchiveWalk;
import dev.tidemark.record.ArticleRecord;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** What paths like {@code folder/archive.zip!/name.md} say. */
final class ArchivePaths {
  private ArchivePaths() {}

  /** The root under which the record has the entries of an archive. */
  static String inside(String archive) {
    return archive + "!";
  }

  /** Whether a path is that one, or an entry of that archive. */
  static boolean isAtOrIn(String path, String other) {
    return other.equals(path) || other.startsWith(path + ArchiveWalk.INSIDE);
  }

  /** The path and the entries in it, of those. */
  static List<String> atOrIn(String path, NavigableSet<String> paths) {
    List<String> found = new ArrayList<>();
    if (paths.contains(path)) {
      found.add(path);
    }
    String start = path + ArchiveWalk.INSIDE;
    for (String other : paths.tailSet(start)) {
      if (!other.startsWith(start)) {
        break;
      }
      found.add(other);
    }
    return found;
  }

  /** The paths that the record knows at or below a root, or in it where it is an archive. */
  static List<String> known(ArticleRecord record, String root) {
    List<String> known = new ArrayList<>(record.sourcesBelow(root));
    known.addAll(record.sourcesBelow(inside(root)));
    return known;
  }

  /** The file that a path lies in; the archive's where it is an entry. */
  static Path onDisk(String id) {
    int at = id.indexOf(ArchiveWalk.INSIDE);
    int first = at;
    while (at >= 0) {
      Path archive = Path.of(id.substring(0, at));
      if (Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)) {
        return archive;
      }
      at = id.indexOf(ArchiveWalk.INSIDE, at + 1);
    }
    boolean isEntry = first >= 0 && !Files.exists(Path.of(id.substring(0, first + 1)));
    return Path.of(isEntry ? id.substring(0, first) : id);
  }
}
