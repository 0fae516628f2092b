package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.article.StoryId;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index that differs from what was committed in any byte, length or name of its files is not
 * served: it is put aside as it is, and an empty one is there for the record to fill.
 */
@Tag(Nightly.TAG)
class FlippedBytesTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** The files of the index by their path. */
  private final Map<Path, byte[]> sound = new TreeMap<>();

  private final List<IndexChange> changes = new ArrayList<>();

  /** Each of thousands of damages would be logged. */
  private final Logger log = Logger.getLogger(LuceneFolder.class.getName());

  @AfterEach
  void logAgain() {
    log.setLevel(null);
  }

  @BeforeEach
  void commit() throws IOException {
    System.out.println("FlippedBytesTest seed " + seed);
    log.setLevel(Level.OFF);
    try (LuceneEngine engine = open()) {
      SmallArticles articles = new SmallArticles(random);
      EngineIndex index = engine.index();
      for (int round = 0; round < 3; round++) {
        List<IndexChange> some = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
          some.add(articles.draw(random.nextInt(40), changes.size() + some.size() + 1L));
        }
        some.add(new IndexChange.Remove(changes.size() + some.size() + 1L, SmallArticles.id(1)));
        some.add(
            new IndexChange.StoryChanged(
                changes.size() + some.size() + 1L, SmallArticles.id(2), StoryId.text(round + 1)));
        index.apply(some);
        index.refresh();
        index.commit();
        changes.addAll(some);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) > 0) {
          sound.put(file, Files.readAllBytes(file));
        }
      }
    }
    assertTrue(sound.size() > 5, sound.keySet().toString());
  }

  private LuceneEngine open() {
    return LuceneEngine.open(folder, "1", Long.MAX_VALUE, LONG, Ranking.DEFAULTS).orElseThrow();
  }

  @Test
  void theIndexAsItWasCommittedIsServed() throws IOException {
    try (LuceneEngine engine = open()) {
      assertEquals(changes.size(), engine.index().committedSequence());
      assertEquals(HeldArticles.after(changes), HeldArticles.seen(engine.search()));
    }
  }

  @Test
  void everyFlippedByteIsFound() throws IOException {
    for (int round = 0; round < Nightly.rounds(1_000, 50_000); round++) {
      // By file first: the small ones are rarely met otherwise.
      Path file = anyFile();
      byte[] bytes = content(file).clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      isNotServed(file, bytes, "byte " + at);
    }
  }

  @Test
  void everyCutOffOrLongerFileIsFound() throws IOException {
    for (int round = 0; round < Nightly.rounds(20, 500); round++) {
      Path file = anyFile();
      byte[] bytes = content(file);
      isNotServed(file, new byte[0], "emptied");
      isNotServed(file, new byte[bytes.length], "zeroed");
      isNotServed(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)), "cut off");
      isNotServed(file, Arrays.copyOf(bytes, bytes.length - 1), "cut off");
      isNotServed(file, Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(50)), "longer");
      isNotServed(file, null, "gone");
    }
  }

  private Path anyFile() {
    List<Path> files = List.copyOf(sound.keySet());
    return files.get(random.nextInt(files.size()));
  }

  private byte[] content(Path file) {
    byte[] bytes = sound.get(file);
    assertTrue(bytes != null);
    return bytes;
  }

  private void isNotServed(Path file, byte @Nullable [] changed, String how) throws IOException {
    String what = folder.relativize(file) + " " + how + ", seed " + seed;
    if (changed == null) {
      Files.delete(file);
    } else {
      Files.write(file, changed);
    }
    if (file.endsWith("current") || random.nextInt(50) == 0) {
      isPutAside(what);
    } else {
      try (LuceneFolder locked = lock()) {
        assertFalse(locked.isSound(folder.resolve("g1"), Long.MAX_VALUE), what);
      }
    }
    for (Path other : sound.keySet()) {
      if (other.equals(file) && !other.endsWith("current")) {
        assertArrayEquals(changed, Files.exists(file) ? Files.readAllBytes(file) : null, what);
      } else if (!other.endsWith("current")) {
        assertEquals(content(other).length, Files.size(other), what);
      }
    }
    Files.write(file, content(file));
  }

  /** It is opened anew, beside what is there. */
  private void isPutAside(String what) throws IOException {
    Path served;
    try (LuceneFolder locked = lock();
        Directory opened = locked.openSound()) {
      assertArrayEquals(new String[0], opened.listAll(), what);
      served = ((FSDirectory) opened).getDirectory();
    }
    Files.delete(served);
    Path current = folder.resolve("current");
    Files.write(current, content(current));
  }

  private LuceneFolder lock() throws IOException {
    return LuceneFolder.lock(folder, Schema.VERSION + ".1", Long.MAX_VALUE).orElseThrow();
  }
}
