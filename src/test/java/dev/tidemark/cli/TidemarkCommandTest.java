package dev.tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.RereadReport.Move;
import dev.tidemark.indexing.RereadReport.Named;
import dev.tidemark.indexing.Summary;
import dev.tidemark.quality.SomeExamples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: commands, exit codes, what goes to which stream. */
class TidemarkCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private FakeWorkplace workplace;
  @TempDir Path files;

  @BeforeEach
  void open() {
    workplace = new FakeWorkplace();
  }

  @Test
  void indexingThatGoesWellEndsWithZero() {
    assertEquals(0, run("index", files.toString()));
    assertTrue(
        out.toString().contains("3 files: 2 new articles, 1 unchanged, 1 reference."),
        out::toString);
    assertTrue(workplace.closed);
  }

  @Test
  void whatCouldNotBeReadIsNamedAndEndsWithOne() {
    workplace.summary =
        new Summary(
            2,
            1,
            0,
            0,
            0,
            0,
            List.of(new Quarantined("a/b.md", 3, "yaml_error", "The front matter never ends.")),
            List.of(new Summary.Skipped("a/c", "it is a link")));
    assertEquals(1, run("index", files.toString()));
    assertTrue(
        out.toString().contains("a/b.md:3: yaml_error: The front matter never ends."),
        out::toString);
    assertTrue(out.toString().contains("a/c: it is a link"), out::toString);
  }

  @Test
  void wrongUsageEndsWithTwoAndSaysWhatIsRight() {
    assertEquals(2, run("index"));
    assertEquals(2, run("index", files.resolve("nothing").toString()));
    assertTrue(err.toString().contains("There is no file or folder"), err::toString);
    assertEquals(2, run("serch"));
    assertEquals(2, run("search", "-p", "topic"));
    assertEquals(2, run("search", "-p", "sort=sideways"));
    assertTrue(err.toString().contains("sort"), err::toString);
  }

  @Test
  void aFailureIsOneSentence() {
    workplace.failure = new IllegalStateException("The disk is full.");
    assertEquals(1, run("index", files.toString()));
    assertEquals("tidemark: The disk is full.", err.toString().strip());
  }

  @Test
  void besideAServerItSaysWhoShowsThem() {
    workplace.served = true;
    assertEquals(0, run("index", files.toString()));
    assertTrue(out.toString().contains("running server"), out::toString);
  }

  @Test
  void searchingPrintsHitsWithoutControlCharacters() {
    assertEquals(0, run("search", "tidal", "power"));
    String text = out.toString();
    assertTrue(text.contains("1 result for tidal power"), text);
    assertTrue(text.contains("1. Tidal & more"), text);
    assertTrue(text.contains("Quay Daily · 2024-05 · quality 61"), text);
    assertFalse(text.contains("\u001b"), text);
  }

  @Test
  void jsonIsTheAnswerOfTheApiAlone() {
    assertEquals(0, run("search", "tidal", "--json"));
    assertEquals("{\"total\":1}", out.toString().strip());
  }

  @Test
  void theQuarantineIsListed() {
    assertEquals(0, run("quarantine"));
    assertTrue(out.toString().contains("1 input in quarantine:"), out::toString);
    assertEquals(0, run("quarantine", "retry"));
  }

  @Test
  void readingAgainSaysWhatChanged() {
    assertEquals(0, run("reread"));
    assertTrue(out.toString().startsWith("Nothing to read again"), out::toString);
    Named<String> none = new Named<>(0, List.of());
    Named<Move> moved = new Named<>(1, List.of(new Move("0123456789abcdef", "fedcba9876543210")));
    Named<String> changed = new Named<>(30, IntStream.range(0, 30).mapToObj(i -> "a" + i).toList());
    workplace.reread = new RereadReport(40, changed, none, moved, none, 3);
    assertEquals(0, run("reread"));
    String text = out.toString();
    assertTrue(text.contains("40 originals read again."), text);
    assertTrue(text.contains("30 articles changed:") && text.contains("and 10 more"), text);
    assertTrue(text.contains("0123456789abcdef is now fedcba9876543210"), text);
    assertTrue(text.contains("3 articles out of quarantine."), text);
    Named<String> lost = new Named<>(1, List.of("in/a.pdf"));
    workplace.reread = new RereadReport(40, none, none, new Named<>(0, List.of()), lost, 0);
    assertEquals(1, run("reread"));
    assertTrue(out.toString().contains("in/a.pdf"), out::toString);
  }

  @Test
  void fittingQualityPrintsHowGoodItIsAndThePoints() {
    workplace.examples = SomeExamples.random(300, 1);
    assertEquals(0, run("fit-quality", files.toString()));
    assertTrue(out.toString().contains("points in force"), out::toString);
    assertTrue(out.toString().contains("BASE"), out::toString);
    workplace.examples = List.of();
    assertEquals(2, run("fit-quality", files.toString()));
    assertTrue(err.toString().contains("articles that state their quality"), err::toString);
  }

  @Test
  void aKeyIsPrintedOnceAndAloneOnItsStream() {
    assertEquals(0, run("key", "make", "notebook", "--scope", "write,operate"));
    String key = out.toString().strip();
    assertTrue(key.matches("tm_[A-Za-z0-9_-]{43}"), key);
    assertFalse(err.toString().contains(key), err::toString);
    assertEquals(0, run("key", "list"));
    assertTrue(out.toString().contains("notebook                 write,operate"), out::toString);
    assertEquals(key, out.toString().lines().filter(l -> l.contains("tm_")).findAny().orElse(""));
    assertEquals(0, run("key", "revoke", "notebook"));
    assertEquals(1, run("key", "revoke", "notebook"));
    assertTrue(err.toString().contains("There is no key notebook."), err::toString);
  }

  @Test
  void aKeyThatCantBeMadeIsSaid() {
    assertEquals(2, run("key"));
    assertEquals(2, run("key", "make"));
    assertEquals(2, run("key", "make", "a"));
    assertEquals(2, run("key", "make", "a", "--scope", "everything"));
    assertTrue(err.toString().contains("The scopes of a key are write and operate."));
    assertEquals(2, run("key", "make", "A key", "--scope", "write"));
    assertTrue(err.toString().contains("small letters"), err::toString);
    assertEquals(0, run("key", "make", "a", "--scope", "write"));
    assertEquals(1, run("key", "make", "a", "--scope", "write"));
    assertTrue(err.toString().contains("There is a key a"), err::toString);
  }

  @Test
  void anotherFolderIsPassedOn() {
    run("quarantine", "--index", files.toString());
    assertEquals(files, workplace.folder);
  }

  private int run(String... arguments) {
    TidemarkCommand command =
        new TidemarkCommand(
            workplace.opener(),
            folder -> 0,
            () -> {
              throw new IllegalStateException("no trial here");
            },
            folder -> new FakeUpkeep(),
            Path.of("index"));
    return command.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
