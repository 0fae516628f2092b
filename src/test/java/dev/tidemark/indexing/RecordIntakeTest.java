package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordIntakeTest {
  @TempDir Path folder;
  private Indexing indexing;
  private ArticleIntake intake;
  private ArticleLibrary library;

  @BeforeEach
  void open() {
    indexing = Indexing.open(folder, new TextReader(), Clock.systemUTC());
    intake = indexing.intake();
    library = indexing.library();
  }

  @AfterEach
  void close() {
    indexing.close();
  }

  private Accepted submit(String text, @Nullable String id, @Nullable String ifMatch) {
    return intake.submit(
        new Submission(
            text.getBytes(StandardCharsets.UTF_8), "application/json", null, id, ifMatch));
  }

  private String etag(String id) {
    return library.find(id).orElseThrow().etag();
  }

  private static String code(org.junit.jupiter.api.function.Executable refused) {
    return assertThrows(RejectedArticleException.class, refused).code();
  }

  @Test
  void whatIsAcceptedIsInTheLibraryAtOnce() {
    Accepted accepted = submit("a.com/x|body", null, null);
    assertEquals(Accepted.Change.CREATED, accepted.change());
    ArticleView view = library.find(accepted.id()).orElseThrow();
    Article article = view.article();
    assertEquals("body", article.body());
    assertEquals(1, view.story().size());
    assertTrue(view.etag().matches("[0-9a-f]{12}(\\.[0-9a-f]{6}){2}"), view.etag());
    assertEquals(Accepted.Change.UNCHANGED, submit("a.com/x|body", null, null).change());
    assertEquals(Accepted.Change.REPLACED, submit("a.com/x|two", null, null).change());
  }

  @Test
  void theEtagChangesWithTheContentAndWithTheLinks() {
    String id = submit("a.com/x|body", null, null).id();
    String first = etag(id);
    submit("b.com/y|body|a.com/x", null, null);
    String linked = etag(id);
    assertNotEquals(first, linked);
    submit("a.com/x|two", null, null);
    assertNotEquals(linked, etag(id));
  }

  @Test
  void aStaleConditionWritesNothing() {
    String id = submit("a.com/x|body", null, null).id();
    String first = etag(id);
    assertEquals(Accepted.Change.REPLACED, submit("a.com/x|two", id, first).change());
    assertEquals("precondition_failed", code(() -> submit("a.com/x|three", id, first)));
    assertEquals("precondition_failed", code(() -> intake.delete(id, first)));
    assertEquals("two", library.find(id).orElseThrow().article().body());
    assertEquals(Accepted.Change.REPLACED, submit("a.com/x|three", id, "*").change());
    assertTrue(intake.delete(id, etag(id)).isPresent());
    assertEquals("precondition_failed", code(() -> submit("a.com/x|four", id, "*")));
    assertTrue(library.find(id).isEmpty());
  }

  @Test
  void deletingWhatIsNotThereSaysSo() {
    assertTrue(intake.delete("0000000000000000", null).isEmpty());
    assertTrue(intake.delete("0000000000000000", "*").isEmpty());
  }

  @Test
  void anArticleWithoutAnAddressGoesUnderAnyId() {
    assertEquals("00000000000000aa", submit("Title|body", "00000000000000aa", null).id());
    assertEquals("Title", library.find("00000000000000aa").orElseThrow().article().title());
    assertEquals("id_mismatch", code(() -> submit("Title|body", "no id", null)));
  }

  @Test
  void anArticleWithAnAddressGoesUnderItsOwnIdAlone() {
    assertEquals("id_mismatch", code(() -> submit("a.com/x|body", "00000000000000aa", null)));
    String id = submit("a.com/x|body", null, null).id();
    assertEquals(Accepted.Change.UNCHANGED, submit("a.com/x|body", id, null).change());
  }

  @Test
  void whatCanNotBeReadIsRefusedWithItsPlace() {
    RejectedArticleException refused =
        assertThrows(RejectedArticleException.class, () -> submit("!no", null, null));
    assertEquals("invalid_json", refused.code());
    assertEquals(7, refused.column());
    assertEquals("invalid_article", code(() -> submit("a|b\nc|d", null, null)));
    assertEquals("invalid_article", code(() -> submit(" | ", null, null)));
  }

  @Test
  void goodLinesAreKeptWhenOthersFail() throws IOException {
    List<LineOutcome> outcomes = lines("a|1\n\n!broken\r\n  \nb|2\n|\nc|3");
    assertEquals(List.of(1, 3, 5, 6, 7), outcomes.stream().map(LineOutcome::line).toList());
    assertInstanceOf(LineOutcome.Done.class, outcomes.get(0));
    assertInstanceOf(LineOutcome.Failed.class, outcomes.get(1));
    assertInstanceOf(LineOutcome.Failed.class, outcomes.get(3));
    for (LineOutcome outcome : outcomes) {
      if (outcome instanceof LineOutcome.Done done) {
        assertTrue(library.find(done.accepted().id()).isPresent());
      }
    }
  }

  @Test
  void aThousandLinesComeBackInOrderAndTheLastOfTheSameIdWins() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append("a.com/").append(i % 300).append("|body ").append(i).append('\n');
    }
    List<LineOutcome> outcomes = lines(text.toString());
    for (int i = 0; i < 1_000; i++) {
      LineOutcome.Done done = assertInstanceOf(LineOutcome.Done.class, outcomes.get(i));
      assertEquals(i + 1, done.line());
      Accepted.Change expected = i < 300 ? Accepted.Change.CREATED : Accepted.Change.REPLACED;
      assertEquals(expected, done.accepted().change());
    }
    String last = ((LineOutcome.Done) outcomes.getLast()).accepted().id();
    assertEquals("body 999", library.find(last).orElseThrow().article().body());
  }

  @Test
  void aLineOverTheLimitIsRefusedAloneAndNotHeld() throws IOException {
    InputStream endless = bytes("x".repeat(BoundedLines.MAX_LINE + 1));
    InputStream in =
        new SequenceInputStream(new SequenceInputStream(bytes("a|1\n"), endless), bytes("\nb|2\n"));
    List<LineOutcome> outcomes = new ArrayList<>();
    intake.submitLines(in, outcomes::add);
    assertEquals(3, outcomes.size());
    LineOutcome.Failed failed = assertInstanceOf(LineOutcome.Failed.class, outcomes.get(1));
    assertEquals("body_too_large", failed.reason().code());
    assertEquals(3, outcomes.get(2).line());
    assertInstanceOf(LineOutcome.Done.class, outcomes.get(2));
  }

  @Test
  void aBrokenConnectionKeepsWhatCameBefore() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] to, int from, int most) throws IOException {
            throw new IOException("gone");
          }
        };
    InputStream breaking = new SequenceInputStream(bytes("a|1\nb|2\n"), broken);
    List<LineOutcome> outcomes = new ArrayList<>();
    assertThrows(IOException.class, () -> intake.submitLines(breaking, outcomes::add));
    assertEquals(2, outcomes.size());
  }

  @Test
  void waitingWithoutAnEngineIsNoSuccess() {
    long sequence = submit("a|b", null, null).sequence();
    assertEquals(false, intake.awaitVisible(sequence, Duration.ofMillis(5)));
  }

  @Test
  void waitingEndsWhenSearchesSeeIt() {
    InMemoryEngine engine = new InMemoryEngine();
    indexing.follow(engine);
    Accepted accepted = submit("a|b", null, null);
    assertTrue(intake.awaitVisible(accepted.sequence(), Duration.ofSeconds(10)));
    assertTrue(engine.visible().containsKey(accepted.id()));
  }

  private List<LineOutcome> lines(String text) throws IOException {
    List<LineOutcome> outcomes = new ArrayList<>();
    intake.submitLines(bytes(text), outcomes::add);
    return outcomes;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
