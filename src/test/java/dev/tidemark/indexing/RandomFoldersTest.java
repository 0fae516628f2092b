package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.Nightly;
import dev.tidemark.article.ArticleId;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.RecordChange;
import dev.tidemark.record.SqliteRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in a watched folder: in the end the record holds what it holds. */
@Tag(Nightly.TAG)
class RandomFoldersTest {
  private static final int STEPS = Nightly.rounds(120, 1_000);

  @TempDir Path temp;
  private final Random random = new Random();
  private int made;

  @Test
  void theRecordHoldsWhatTheFoldersHoldWithEvents() throws IOException {
    play(true);
  }

  @Test
  void theRecordHoldsWhatTheFoldersHoldWithout() throws IOException {
    play(false);
  }

  private void play(boolean events) throws IOException {
    long seed = System.nanoTime();
    System.out.println("RandomFoldersTest: seed " + seed + ", events " + events);
    random.setSeed(seed);
    Path root = Files.createDirectories(temp.resolve("root"));
    Files.writeString(root.resolve("stays"), "stays|0");
    try (Indexing indexing =
        Indexing.open(temp.resolve("index"), new TextReader(), Clock.systemUTC())) {
      indexing.watch(
          new WatchSettings(
              List.of(root), true, Duration.ofMillis(150), Duration.ofSeconds(60), events),
          Clock.systemUTC());
      for (int i = 0; i < STEPS; i++) {
        step(root);
        if (random.nextInt(10) == 0) {
          LockSupport.parkNanos(random.nextInt(400) * 1_000_000L);
        }
      }
      Map<String, String> truth = truth(root);
      Waiting.until(() -> truth.equals(held(indexing, truth)));
      Waiting.until(() -> indexing.watch().orElseThrow().state().waiting() == 0);
    }
    try (ArticleRecord record = SqliteRecord.open(temp.resolve("index"), Clock.systemUTC())) {
      TreeSet<String> titles = new TreeSet<>();
      for (RecordChange change : record.changesAfter(0, 10_000)) {
        if (change instanceof RecordChange.Stored stored) {
          titles.add(String.valueOf(stored.article().title()));
        }
      }
      assertEquals(truth(root).keySet(), titles, "seed " + seed);
    }
  }

  /** One thing that people and programs do. */
  private void step(Path root) throws IOException {
    List<Path> files = all(root, false);
    List<Path> folders = all(root, true);
    Path folder = folders.get(random.nextInt(folders.size()));
    if (files.isEmpty()) {
      made++;
      Files.writeString(folder.resolve("f" + made), "t" + made + "|0");
      return;
    }
    Path file = files.get(random.nextInt(files.size()));
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        made++;
        Files.writeString(folder.resolve("f" + made), "t" + made + "|0");
      }
      case 2 -> {
        String title = Files.readString(file).split("\\|", -1)[0];
        Files.writeString(file, title + "|" + random.nextInt(1_000));
      }
      case 3 -> {
        Path to = folder.resolve("m" + random.nextInt(40));
        if (!Files.isDirectory(to)) {
          Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      case 4 -> {
        if (!file.endsWith("stays")) {
          Files.delete(file);
        }
      }
      case 5 -> Files.createDirectories(folder.resolve("d" + random.nextInt(5)));
      default -> moveFolder(folder, root);
    }
  }

  private void moveFolder(Path folder, Path root) throws IOException {
    Path to = root.resolve("g" + random.nextInt(5));
    if (!folder.equals(root) && !to.startsWith(folder) && !Files.exists(to)) {
      Files.move(folder, to);
    }
  }

  private static List<Path> all(Path root, boolean folders) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new ArrayList<>(
          all.filter(path -> Files.isDirectory(path) == folders).sorted().toList());
    }
  }

  /** Each title with its body and the path it is at. */
  private static Map<String, String> truth(Path root) throws IOException {
    Map<String, String> truth = new TreeMap<>();
    for (Path file : all(root, false)) {
      String[] text = Files.readString(file).split("\\|", -1);
      truth.put(text[0], text[1] + " " + root.getFileName() + "/" + root.relativize(file));
    }
    return truth;
  }

  private static Map<String, String> held(Indexing indexing, Map<String, String> wanted) {
    Map<String, String> held = new TreeMap<>();
    for (String title : new HashSet<>(wanted.keySet())) {
      indexing
          .library()
          .find(ArticleId.of(null, null, title, null, null))
          .map(ArticleView::article)
          .ifPresent(found -> held.put(title, found.body() + " " + found.origin().path()));
    }
    return held;
  }
}
