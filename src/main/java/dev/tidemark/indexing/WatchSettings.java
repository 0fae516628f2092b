package dev.tidemark.indexing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is watched, and how.
 *
 * @param folders none of them below another
 * @param remove whether articles go when their files do
 * @param rest how long a file must have been the same before it is read
 * @param look how often everything is looked at where the system tells of changes
 * @param events whether the system is asked to tell
 */
public record WatchSettings(
    List<Path> folders, boolean remove, Duration rest, Duration look, boolean events) {
  private static final Duration REST = Duration.ofMillis(1_200);
  private static final Duration LOOK = Duration.ofSeconds(60);

  public WatchSettings {
    folders = outermost(folders);
  }

  /** As servers watch. */
  public static WatchSettings of(List<Path> folders, boolean remove) {
    return new WatchSettings(folders, remove, REST, LOOK, true);
  }

  private static List<Path> outermost(List<Path> folders) {
    List<Path> normal = folders.stream().map(FileTree::normal).distinct().sorted().toList();
    List<Path> outermost = new ArrayList<>();
    for (Path folder : normal) {
      if (outermost.stream().noneMatch(folder::startsWith)) {
        outermost.add(folder);
      }
    }
    return List.copyOf(outermost);
  }
}
