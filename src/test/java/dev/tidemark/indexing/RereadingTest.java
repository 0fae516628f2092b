package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the reader becomes better, what was read before becomes better, too. */
class RereadingTest {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path temp;
  private Path in;
  private final TextReader reader = new TextReader();
  private Indexing indexing;

  @BeforeEach
  void open() throws IOException {
    in = Files.createDirectories(temp.resolve("in"));
    indexing = openAt(START);
  }

  private Indexing openAt(Instant now) {
    return Indexing.open(temp.resolve("index"), reader, Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    indexing.close();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
    indexing.index(List.of(in), false, Progress.NONE);
  }

  private Accepted send(String text) {
    return send(text, null);
  }

  private Accepted send(String text, @Nullable String id) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return indexing.intake().submit(new Submission(bytes, "text/plain", null, id, null));
  }

  /** Every body from now on ends with an exclamation mark. */
  private RereadReport becomeBetter() {
    return becomeBetter("body", "body!");
  }

  private RereadReport becomeBetter(String what, String better) {
    reader.improve(line -> line.replace(what, better));
    indexing.close();
    indexing = openAt(START.plus(Duration.ofDays(1)));
    return indexing.reread(Progress.NONE);
  }

  private static String id(String name) {
    return ArticleId.of(name.contains("/") ? "https://" + name : null, null, name, null, null);
  }

  private ArticleView view(String name) {
    return indexing.library().find(id(name)).orElseThrow();
  }

  private @Nullable String body(String name) {
    return view(name).article().body();
  }

  @Test
  void whatFilesAndProgramsGaveIsReadAgain() throws IOException {
    file("two.txt", "x.com/one|body\nx.com/two|other");
    send("x.com/sent|body");
    RereadReport report = becomeBetter();
    assertEquals("body!", body("x.com/one"));
    assertEquals("other", body("x.com/two"));
    assertEquals("body!", body("x.com/sent"));
    assertEquals(2, report.originals());
    assertEquals(2, report.changed().count());
    assertEquals(List.of(), report.lost().first());
    assertEquals(0, indexing.reread(Progress.NONE).originals(), "once is enough");
  }

  @Test
  void theFileNeedNotBeThereAnyMore() throws IOException {
    file("gone.txt", "x.com/one|body");
    Files.delete(in.resolve("gone.txt"));
    becomeBetter();
    assertEquals("body!", body("x.com/one"));
  }

  @Test
  void articlesSayHowAndWhenTheyCameInAndWhichReaderReadThem() throws IOException {
    file("one.txt", "x.com/one|body\nx.com/two|other");
    send("x.com/sent|body");
    assertEquals(new ArticleView.Arrival(Way.FILE, 1, START), view("x.com/one").arrived());
    assertEquals(new ArticleView.Arrival(Way.SENT, 1, START), view("x.com/sent").arrived());
    String tag = view("x.com/two").etag();
    becomeBetter();
    for (String name : List.of("x.com/one", "x.com/two")) {
      assertEquals(new ArticleView.Arrival(Way.FILE, 2, START), view(name).arrived(), name);
    }
    assertNotEquals(tag, view("x.com/two").etag(), "the page says another version");
  }

  @Test
  void whatWasSaidSinceStays() throws IOException {
    file("one.txt", "x.com/one|body from a file");
    send("x.com/one|said since");
    assertEquals(Way.SENT, Objects.requireNonNull(view("x.com/one").arrived()).way());
    send("x.com/deleted|body");
    indexing.intake().delete(id("x.com/deleted"), null);
    becomeBetter();
    assertEquals("said since", body("x.com/one"));
    assertEquals(Optional.empty(), indexing.library().find(id("x.com/deleted")));
  }

  @Test
  void aDeletedArticleOfSeveralStaysDeleted() throws IOException {
    file("two.txt", "x.com/one|body\nx.com/two|body");
    indexing.intake().delete(id("x.com/two"), null);
    RereadReport report = becomeBetter();
    assertEquals("body!", body("x.com/one"));
    assertEquals(Optional.empty(), indexing.library().find(id("x.com/two")));
    assertEquals(0, report.added().count());
  }

  @Test
  void anAddressThatChangesLeadsOn() throws IOException {
    file("one.txt", "a titel|body");
    RereadReport report = becomeBetter("titel", "title");
    assertEquals(
        List.of(new RereadReport.Move(id("a titel"), id("a title"))), report.moved().first());
    assertEquals(0, report.added().count());
    assertEquals(Optional.empty(), indexing.library().find(id("a titel")));
    assertEquals(Optional.of(id("a title")), indexing.library().moved(id("a titel")));
    assertEquals(START, Objects.requireNonNull(view("a title").arrived()).at());
    becomeBetter("titel", "heading");
    assertEquals(Optional.of(id("a heading")), indexing.library().moved(id("a titel")));
    assertEquals(Optional.of(id("a heading")), indexing.library().moved(id("a title")));
    file("two.txt", "a titel|back again");
    assertEquals(1, indexing.library().find(id("a heading")).stream().count());
  }

  @Test
  void anArticleThatWasGivenAnIdKeepsIt() {
    String given = "0123456789abcdef";
    send("a titel|body", given);
    becomeBetter("titel", "title");
    ArticleView view = indexing.library().find(given).orElseThrow();
    assertEquals("a title", view.article().title());
  }

  @Test
  void whatIsFoundOnlyNowIsAdded() throws IOException {
    file("two.txt", "x.com/one|body\n~x.com/two|body");
    RereadReport report = becomeBetter("~x.com/two|body", "x.com/two|body\n");
    assertTrue(report.changed().count() + report.added().count() > 0, report.words());
    assertEquals("body", body("x.com/one"));
  }

  @Test
  void whatIsNotReadableAnyMoreStaysAndIsNamed() throws IOException {
    file("one.txt", "x.com/one|body");
    RereadReport report = becomeBetter("x.com/one", "!");
    assertEquals("body", body("x.com/one"));
    assertEquals(1, report.lost().count());
    assertTrue(report.lost().first().getFirst().endsWith("one.txt"), report.lost().toString());
    assertEquals(0, indexing.reread(Progress.NONE).originals(), "it is not tried for ever");
  }

  @Test
  void whatWasInQuarantineIsTriedAgain() throws IOException {
    file("one.txt", "x.com/one|body");
    file("broken.txt", "!x.com/mended|body");
    RereadReport report = becomeBetter("!", "");
    assertEquals("body", body("x.com/mended"));
    assertEquals(1, report.freed());
    assertEquals(0, indexing.library().quarantine(0, 10).total());
  }

  @Test
  void linesOfLongFilesAndOfBulksAreKeptOneByOne() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      lines.append("x.com/").append(i).append("|body ").append("x".repeat(6_000_000)).append('\n');
    }
    file("long.ndjson", lines.toString());
    becomeBetter();
    for (int i = 0; i < 3; i++) {
      assertTrue(Objects.requireNonNull(body("x.com/" + i)).startsWith("body! "), "line " + i);
    }
  }

  @Test
  void aServerDoesSoByItself() throws Exception {
    file("one.txt", "x.com/one|body");
    reader.improve(line -> line.replace("body", "body!"));
    indexing.rereadInBackground();
    Waiting.until(() -> "body!".equals(body("x.com/one")));
    RereadInBackground background = indexing.rereading().orElseThrow();
    Waiting.until(() -> background.progress().map(FeedProgress::left).orElse(1L) == 0);
    assertEquals(1, background.report().changed().count());
  }
}
