package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
import dev.tidemark.record.SqliteRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderIndexingTest {
  @TempDir Path temp;
  private Path in;
  private final TextReader reader = new TextReader();
  private Indexing indexing;

  @BeforeEach
  void open() throws IOException {
    in = Files.createDirectories(temp.resolve("in"));
    indexing = Indexing.open(in.resolve("index"), reader, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    indexing.close();
  }

  private Path write(String name, String text) throws IOException {
    Path file = in.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Summary run(boolean sync) {
    return indexing.index(List.of(in), sync, Progress.NONE);
  }

  private Optional<Article> held(String name) {
    String url = name.contains("/") ? "https://" + name : null;
    String id = ArticleId.of(url, null, name, null, null);
    return indexing.library().find(id).map(ArticleView::article);
  }

  private Article find(String name) {
    return held(name).orElseThrow();
  }

  @Test
  void everyFileIsAccountedFor() throws IOException {
    write("a.txt", "one|body|x.com/r1,x.com/r2");
    write("deep/er/b.txt", "two|body");
    write("deep/broken.txt", "!what");
    write(".hidden/c.txt", "three|body");
    write(".d.txt", "four|body");
    write("nameless/.md", "five|body");
    Summary summary = run(false);
    assertEquals(4, summary.files());
    assertEquals(3, summary.indexed());
    assertEquals(2, summary.references());
    assertEquals(1, summary.quarantined().size());
    assertEquals(in.resolve("deep/broken.txt").toString(), summary.quarantined().getFirst().path());
    assertEquals(List.of(), summary.skipped());
    assertEquals("in/deep/er/b.txt", find("two").origin().path());
    assertTrue(held("three").isEmpty());
  }

  @Test
  void theSecondRunChangesNothingAndStillNamesWhatIsBroken() throws IOException {
    write("a.txt", "one|body");
    write("b.txt", "!what");
    run(false);
    ArticleView before = indexing.library().find(find("one").id()).orElseThrow();
    Summary again = run(true);
    assertEquals(1, again.unchanged());
    assertEquals(0, again.indexed() + again.replaced() + again.removed());
    assertEquals(1, again.quarantined().size());
    assertEquals(before, indexing.library().find(find("one").id()).orElseThrow());
  }

  @Test
  void aChangedFileReplacesItsArticle() throws IOException {
    write("a.txt", "one|body");
    run(false);
    write("a.txt", "one|new body");
    assertEquals(1, run(false).replaced());
    assertEquals("new body", find("one").body());
  }

  @Test
  void aNewerReaderReadsEverythingAgain() throws IOException {
    write("a.txt", "one|body");
    run(false);
    reader.version = 2;
    assertEquals(1, run(false).unchanged());
    write("b.txt", "!what");
    run(false);
    reader.version = 3;
    reader.broken = "?";
    Summary read = run(false);
    assertEquals(1, read.indexed());
    assertEquals(List.of(), read.quarantined());
    assertEquals(0, indexing.library().quarantine(0, 9).total());
  }

  @Test
  void syncRemovesWhatIsGoneAndNothingElse() throws IOException {
    write("keep/a.txt", "one|body");
    write("b.txt", "two|body|x.com/r");
    write("c.txt", "three|body\nfour|body");
    run(false);
    Files.delete(in.resolve("b.txt"));
    write("c.txt", "three|body");
    Summary without = run(false);
    assertEquals(0, without.removed());
    Summary elsewhere = indexing.index(List.of(in.resolve("keep")), true, Progress.NONE);
    assertEquals(0, elsewhere.removed());
    Summary summary = run(true);
    assertEquals(3, summary.removed());
    assertTrue(held("two").isEmpty());
    assertTrue(held("x.com/r").isEmpty());
    assertTrue(held("four").isEmpty());
    assertEquals("body", find("three").body());
    assertEquals("body", find("one").body());
  }

  @Test
  void aFolderThatIsMissingAsAWholeRemovesNothing() throws IOException {
    write("sub/a.txt", "one|body");
    run(false);
    Files.delete(in.resolve("sub/a.txt"));
    Files.delete(in.resolve("sub"));
    Summary summary = indexing.index(List.of(in.resolve("sub")), true, Progress.NONE);
    assertEquals(0, summary.removed());
    assertEquals(1, summary.skipped().size());
    assertEquals(1, run(true).removed());
  }

  @Test
  void aDeletedArticleComesBackWithTheNextRun() throws IOException {
    write("a.txt", "one|body");
    run(false);
    indexing.intake().delete(find("one").id(), null);
    assertTrue(held("one").isEmpty());
    assertEquals(1, run(false).indexed());
    assertEquals("body", find("one").body());
  }

  @Test
  void linksPipesAndUnreadableFilesAreReportedNotFollowed() throws Exception {
    write("a.txt", "one|body");
    Files.createSymbolicLink(in.resolve("link.txt"), in.resolve("a.txt"));
    Files.createSymbolicLink(in.resolve("loop"), in);
    Process mkfifo = new ProcessBuilder("mkfifo", in.resolve("pipe").toString()).start();
    assertTrue(mkfifo.waitFor(10, TimeUnit.SECONDS));
    Summary summary = indexing.index(List.of(in, in.resolve("missing")), false, Progress.NONE);
    assertEquals(1, summary.indexed());
    assertEquals(
        List.of("link.txt", "loop", "missing", "pipe"),
        summary.skipped().stream()
            .map(skipped -> Path.of(skipped.path()).getFileName().toString())
            .sorted()
            .toList());
    assertTrue(summary.hasProblems());
  }

  @Test
  void aFaultOfTheReaderStopsNoOtherFile() throws IOException {
    write("a.txt", "@");
    write("b.txt", "two|body");
    Summary summary = run(false);
    assertEquals(1, summary.indexed());
    assertEquals("internal_error", summary.quarantined().getFirst().code());
  }

  @Test
  void oneLineOfAFileCanFailAlone() throws IOException {
    write("a.ndjson", "one|body\n!broken\nthree|body");
    Summary summary = run(false);
    assertEquals(2, summary.indexed());
    assertEquals(2, summary.quarantined().getFirst().line());
    write("a.ndjson", "one|body\ntwo|body\nthree|body");
    Summary mended = run(false);
    assertEquals(List.of(), mended.quarantined());
    assertEquals(1, mended.indexed());
    assertEquals(2, mended.unchanged());
    assertEquals(0, indexing.library().quarantine(0, 9).total());
  }

  @Test
  void aFileOfLinesMayBeLongerThanADocument() throws IOException {
    String body = "x".repeat(1024 * 1024);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 17; i++) {
      text.append("n").append(i).append('|').append(body).append('\n');
    }
    text.append("!broken\n");
    write("long.ndjson", text.toString());
    write("long.txt", text.toString());
    Summary summary = run(false);
    assertEquals(17, summary.indexed());
    assertEquals(2, summary.quarantined().size());
    assertEquals(
        List.of("invalid_json:18", "too_large:0"),
        summary.quarantined().stream().map(q -> q.code() + ":" + q.line()).sorted().toList());
    assertEquals(body, find("n16").body());
    Summary again = run(false);
    assertEquals(2, again.quarantined().size());
    assertEquals(0, again.indexed() + again.replaced());
  }

  @Test
  void theBrokenLinesOfALongFileAreKept() throws IOException {
    String body = "x".repeat(1024 * 1024);
    StringBuilder text = new StringBuilder("!first\n");
    for (int i = 0; i < 17; i++) {
      text.append("n").append(i).append('|').append(body).append('\n');
    }
    write("long.ndjson", text.append("!last\n").toString());
    run(false);
    indexing.close();
    try (ArticleRecord record = SqliteRecord.open(in.resolve("index"), Clock.systemUTC())) {
      QuarantinedDocument kept =
          record.quarantinedDocument(in.resolve("long.ndjson").toString()).orElseThrow();
      assertEquals("!first\n!last\n", new String(kept.bytes(), StandardCharsets.UTF_8));
      assertFalse(kept.whole());
    }
  }

  @Test
  void whatIsReadWellLaterLeavesQuarantine() throws IOException {
    Path gone = write("gone.txt", "!gone|body");
    write("there.txt", "!there|body");
    write("never.txt", "!!never");
    run(false);
    Files.delete(gone);
    reader.broken = "!!";
    Summary retried = indexing.retryQuarantine(Progress.NONE);
    assertEquals(2, retried.indexed());
    assertEquals(
        List.of(in.resolve("never.txt").toString()),
        retried.quarantined().stream().map(q -> q.path()).toList());
    assertEquals("in/gone.txt", find("!gone").origin().path());
    assertEquals(1, indexing.quarantine().list().size());
    assertEquals(1, indexing.library().quarantine(0, 9).total());
  }

  @Test
  void progressIsToldUpToTheEnd() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("f" + i, "n" + i + "|body");
    }
    List<Progress.State> states = Collections.synchronizedList(new ArrayList<>());
    indexing.index(List.of(in), true, states::add);
    assertEquals(0, states.getFirst().done());
    assertEquals(300, states.getFirst().total());
    Progress.State last = states.getLast();
    assertEquals(last.total(), last.done());
    assertFalse(last.perSecond() < 0);
  }

  @Test
  void withAnEngineItReturnsWhenSearchesSeeEverything() throws IOException {
    for (int i = 0; i < 700; i++) {
      write("f" + i, "n" + i + "|body");
    }
    InMemoryEngine engine = new InMemoryEngine();
    indexing.follow(engine);
    run(false);
    assertEquals(700, engine.visible().size());
    indexing.close();
    assertEquals(700, engine.committedSequence());
  }
}
