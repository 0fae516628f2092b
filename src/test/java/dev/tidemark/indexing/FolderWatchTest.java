package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleId;
import dev.tidemark.reading.archive.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, moved or removed in a watched folder is in the record soon. */
class FolderWatchTest {
  private static final Duration REST = Duration.ofMillis(300);

  @TempDir Path temp;
  private Path a;
  private Path b;
  private Indexing indexing;
  private FolderWatch watch;

  @BeforeEach
  void open() throws IOException {
    a = Files.createDirectories(temp.resolve("a"));
    b = Files.createDirectories(temp.resolve("b"));
    restart(true, true);
  }

  private void restart(boolean remove, boolean events) {
    if (indexing != null) {
      indexing.close();
    }
    indexing = Indexing.open(temp.resolve("index"), new TextReader(), Clock.systemUTC());
    watch =
        indexing.watch(
            new WatchSettings(List.of(a, b), remove, REST, Duration.ofSeconds(60), events),
            Clock.systemUTC());
  }

  @AfterEach
  void close() {
    indexing.close();
  }

  private Optional<ArticleView> held(String name) {
    return indexing.library().find(ArticleId.of(null, null, name, null, null));
  }

  private String from(String name) {
    return held(name).map(view -> String.valueOf(view.article().origin().path())).orElse("");
  }

  private long articles() {
    return watch.state().articles();
  }

  /** Until nothing has happened for a while. */
  private void awaitRest() {
    long start = System.nanoTime();
    Waiting.until(
        () ->
            System.nanoTime() - start > 4 * REST.toNanos() + 500_000_000L
                && watch.state().waiting() == 0);
  }

  @Test
  void newAndChangedFilesAreTaken() throws IOException {
    long start = System.nanoTime();
    Files.writeString(a.resolve("one.md"), "one|body");
    Files.createDirectories(b.resolve("deep/er"));
    Files.writeString(b.resolve("deep/er/two.md"), "two|body");
    Waiting.until(() -> held("one").isPresent() && held("two").isPresent());
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    assertEquals("b/deep/er/two.md", from("two"));
    Files.writeString(a.resolve("one.md"), "one|other body");
    Waiting.until(() -> "other body".equals(held("one").orElseThrow().article().body()));
    assertEquals(2, watch.state().folders().size());
  }

  @Test
  void halfWrittenFilesAreLeftAloneUntilTheyAreComplete() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no /proc");
    try (OutputStream out = Files.newOutputStream(a.resolve("slow.md"))) {
      for (int i = 0; i < 6; i++) {
        out.write(("part" + i + "|body\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        long start = System.nanoTime();
        Waiting.until(() -> System.nanoTime() - start > 2 * REST.toNanos());
        assertEquals(0, articles(), "taken while it was written");
      }
    }
    Waiting.until(() -> articles() == 6);
    assertEquals(1, watch.state().files());
  }

  @Test
  void unfinishedAndHiddenNamesWaitForTheirRealOne() throws IOException {
    for (String name : List.of("x.md.part", "x.md.crdownload", ".x.md.kR3", "x.tmp", "~$x.md")) {
      Files.writeString(a.resolve(name), name + "|body");
    }
    awaitRest();
    assertEquals(0, articles());
    Files.move(a.resolve("x.md.part"), a.resolve("x.md"));
    Waiting.until(() -> held("x.md.part").isPresent());
    Waiting.until(() -> articles() == 1);
  }

  @Test
  void aMovedFileStaysTheSameArticle() throws IOException {
    Files.writeString(a.resolve("one.md"), "one|body");
    Files.writeString(a.resolve("bad.md"), "!broken");
    Waiting.until(() -> held("one").isPresent() && watch.state().putAside() == 1);
    ArticleView before = held("one").orElseThrow();
    Files.move(a.resolve("one.md"), b.resolve("other name.md"));
    Files.move(a.resolve("bad.md"), b.resolve("bad.md"));
    Waiting.until(() -> from("one").equals("b/other name.md"));
    Waiting.until(() -> watch.state().moved() == 2);
    assertEquals(before.indexed(), held("one").orElseThrow().indexed());
    assertEquals(1, articles());
    assertEquals(0, watch.state().removed());
    assertEquals(
        List.of(b.resolve("bad.md").toString()),
        indexing.quarantine().list().stream().map(item -> item.path()).toList());
  }

  @Test
  void aMovedFolderIsOneTooAlsoWhereItIsCopiedFirst() throws IOException {
    Files.createDirectories(a.resolve("old/sub"));
    Files.writeString(a.resolve("old/sub/one.md"), "one|body");
    Files.write(a.resolve("old/z.zip"), Packed.zip("two", "two|body"));
    Waiting.until(() -> articles() == 2);
    Files.move(a.resolve("old"), a.resolve("new"));
    Waiting.until(() -> from("one").equals("a/new/sub/one.md"));
    Waiting.until(() -> from("two").equals("a/new/z.zip!/two"));
    Files.copy(a.resolve("new/sub/one.md"), b.resolve("one.md"));
    awaitRest();
    assertEquals("a/new/sub/one.md", from("one"));
    Files.delete(a.resolve("new/sub/one.md"));
    Waiting.until(() -> from("one").equals("b/one.md"));
    Files.writeString(a.resolve("new/sub/three.md"), "three|body");
    Waiting.until(() -> from("three").equals("a/new/sub/three.md"));
    Waiting.until(() -> articles() == 3);
    assertEquals(0, watch.state().removed());
  }

  @Test
  void removedFilesGoIfAsked() throws IOException {
    Files.writeString(a.resolve("one.md"), "one|body");
    Files.writeString(a.resolve("two.md"), "two|body");
    Files.write(a.resolve("z.zip"), Packed.zip("three", "three|body"));
    Waiting.until(() -> articles() == 3);
    Files.delete(a.resolve("one.md"));
    Files.delete(a.resolve("z.zip"));
    Waiting.until(() -> held("one").isEmpty() && held("three").isEmpty());
    assertTrue(held("two").isPresent());
    restart(false, true);
    Files.delete(a.resolve("two.md"));
    awaitRest();
    assertTrue(held("two").isPresent());
    Files.writeString(b.resolve("found again.md"), "two|body");
    Waiting.until(() -> from("two").equals("b/found again.md"));
  }

  @Test
  void aFolderThatIsNotThereRemovesNothing() throws IOException {
    Files.writeString(b.resolve("one.md"), "one|body");
    Waiting.until(() -> held("one").isPresent());
    Path aside = Files.move(b, temp.resolve("aside"));
    Waiting.until(() -> watch.state().missing().equals(List.of(b)));
    Files.createDirectories(b);
    Waiting.until(() -> watch.state().missing().isEmpty());
    awaitRest();
    assertTrue(held("one").isPresent());
    Files.delete(b);
    restart(true, true);
    Waiting.until(() -> watch.state().missing().equals(List.of(b)));
    Files.writeString(aside.resolve("two.md"), "two|body");
    Files.move(aside, b);
    Waiting.until(() -> held("two").isPresent());
    assertTrue(held("one").isPresent());
  }

  @Test
  void withoutEventsTheFoldersAreLookedAt() throws IOException {
    restart(true, false);
    long start = System.nanoTime();
    Files.writeString(a.resolve("one.md"), "one|body");
    Waiting.until(() -> held("one").isPresent());
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    Files.move(a.resolve("one.md"), b.resolve("one.md"));
    Waiting.until(() -> from("one").equals("b/one.md"));
    Files.delete(b.resolve("one.md"));
    Waiting.until(() -> held("one").isEmpty());
  }

  @Test
  void moreEventsThanTheSystemKeepsLoseNothing() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      Files.writeString(a.resolve("n" + i), "n" + i + "|body");
      if (i % 3 == 0) {
        Files.move(a.resolve("n" + i), b.resolve("n" + i), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Waiting.until(() -> articles() == 3_000);
    awaitRest();
    assertEquals(0, watch.state().removed());
    assertEquals(0, watch.state().waiting());
  }

  @Test
  void whatChangedWhileItWasDownIsFound() throws IOException {
    for (String name : List.of("one", "two", "three")) {
      Files.writeString(a.resolve(name), name + "|body");
    }
    Waiting.until(() -> articles() == 3);
    indexing.close();
    Files.delete(a.resolve("one"));
    Files.writeString(a.resolve("two"), "two|new");
    Files.move(a.resolve("three"), b.resolve("three"));
    Files.writeString(a.resolve("four"), "four|body");
    restart(true, true);
    Waiting.until(() -> held("one").isEmpty() && held("four").isPresent());
    Waiting.until(() -> from("three").equals("b/three"));
    assertEquals("new", held("two").orElseThrow().article().body());
    Waiting.until(() -> watch.state().removed() == 1);
  }

  @Test
  void itStopsSoonWhateverItDoes() throws IOException {
    for (int i = 0; i < 500; i++) {
      Files.writeString(a.resolve("n" + i), "n" + i + "|body");
    }
    Waiting.until(() -> articles() > 0);
    long start = System.nanoTime();
    indexing.close();
    assertTrue(System.nanoTime() - start < 8_000_000_000L);
    restart(true, true);
    Waiting.until(() -> held("n499").isPresent());
  }
}
