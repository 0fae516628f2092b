package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleId;
import dev.tidemark.reading.archive.ArchiveLimits;
import dev.tidemark.reading.archive.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives behave like folders. */
class ArchiveIndexingTest {
  @TempDir Path in;
  private final TextReader reader = new TextReader();
  private Indexing indexing;

  @BeforeEach
  void open() {
    indexing = Indexing.open(in.resolve("index"), reader, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    indexing.close();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(in.resolve(name), bytes);
  }

  private Summary run(boolean sync) {
    return indexing.index(List.of(in), sync, Progress.NONE);
  }

  /** Where the article of that name came from. */
  private Optional<String> from(String name) {
    return indexing
        .library()
        .find(ArticleId.of(null, null, name, null, null))
        .map(view -> String.valueOf(view.article().origin().path()));
  }

  private String shown(String path) {
    return in.getFileName() + "/" + path;
  }

  private List<String> quarantine() {
    return indexing.quarantine().list().stream()
        .map(item -> in.relativize(Path.of(item.path())) + " " + item.code())
        .sorted()
        .toList();
  }

  @Test
  void eachEntryIsASourceOfItsOwn() throws IOException {
    write("a.zip", Packed.zip("x/one.md", "one|body", "two.md", "two|body"));
    write("no ending", Packed.gzip(Packed.tar("three.md", "three|body")));
    write("deep.zip", Packed.zip("in.tar", Packed.tar("four.md", "four|body")));
    Summary summary = run(false);
    assertEquals(3, summary.files());
    assertEquals(4, summary.indexed());
    assertEquals(Optional.of(shown("a.zip!/x/one.md")), from("one"));
    assertEquals(Optional.of(shown("no ending!/three.md")), from("three"));
    assertEquals(Optional.of(shown("deep.zip!/in.tar!/four.md")), from("four"));
    Summary again = run(true);
    assertEquals(3, again.unchanged());
    assertEquals(0, again.indexed() + again.replaced() + again.removed());
  }

  @Test
  void onlyChangedEntriesAreReadAgainAndOnlyGoneOnesGo() throws IOException {
    write("a.zip", Packed.zip("1", "one|body", "2", "two|body", "3", "three|body"));
    run(false);
    write("a.zip", Packed.zip("1", "one|body", "2", "two|new", "4", "four|body"));
    Summary summary = run(false);
    assertEquals(1, summary.indexed());
    assertEquals(1, summary.replaced());
    assertEquals(1, summary.unchanged());
    assertTrue(from("three").isPresent());
    Summary sync = run(true);
    assertEquals(1, sync.removed());
    assertEquals(Optional.empty(), from("three"));
    Files.delete(in.resolve("a.zip"));
    assertEquals(0, run(false).removed());
    assertEquals(3, run(true).removed());
  }

  @Test
  void anArchiveAsARootIsKeptInStepToo() throws IOException {
    Path zip = write("a.zip", Packed.zip("1", "one|body", "2", "two|body"));
    write("b.md", "other|body".getBytes(StandardCharsets.UTF_8));
    run(false);
    Files.write(zip, Packed.zip("1", "one|body"));
    assertEquals(1, indexing.index(List.of(zip), true, Progress.NONE).removed());
    assertTrue(from("other").isPresent());
    Files.writeString(zip, "text|body");
    assertEquals(1, indexing.index(List.of(zip), true, Progress.NONE).removed());
    assertTrue(from("text").isPresent());
  }

  @Test
  void aBrokenEntryIsPutAsideAloneAndReadAgainFromItsBytes() throws IOException {
    write("a.zip", Packed.zip("1", "one|body", "2", "!broken|body", "3", "three|body"));
    assertEquals(2, run(false).indexed());
    assertEquals(List.of("a.zip!/2 invalid_json"), quarantine());
    assertEquals(1, run(true).quarantined().size());
    Files.delete(in.resolve("a.zip"));
    reader.broken = "?";
    assertEquals(1, indexing.retryQuarantine(Progress.NONE).indexed());
    assertEquals(List.of(), quarantine());
    assertEquals(Optional.of(shown("a.zip!/2")), from("!broken"));
  }

  @Test
  void ofATruncatedArchiveNothingIsForgotten() throws IOException {
    byte[] whole = Packed.tar("1", "one|body", "2", "two|body", "3", "three|body");
    write("a.tar", whole);
    run(false);
    write("a.tar", Arrays.copyOf(whole, 512 * 3 + 5));
    Summary summary = run(true);
    assertEquals(0, summary.removed());
    assertEquals(List.of("a.tar archive_broken"), quarantine());
    assertTrue(from("three").isPresent());
    write("a.tar", whole);
    assertEquals(0, run(true).removed());
    assertEquals(List.of(), quarantine());
  }

  @Test
  void aRefusedArchiveTakesNothingAndIsReadWhenLimitsAllow() throws IOException {
    write("a.zip", Packed.zip("1", "one|body", "2", "two|body"));
    reader.archives = new ArchiveLimits(2, 1, 99, 9_999, 9);
    assertEquals(0, run(false).indexed());
    assertEquals(List.of("a.zip archive_limit"), quarantine());
    reader.archives = ArchiveLimits.DEFAULT;
    assertEquals(2, indexing.retryQuarantine(Progress.NONE).indexed());
    assertEquals(List.of(), quarantine());
  }

  @Test
  void anArchiveThatIsGoneIsReadAgainFromWhatWasKept() throws IOException {
    write("a.zip", Packed.zip("1", "one|body", "2", "two|body"));
    reader.archives = new ArchiveLimits(2, 1, 99, 9_999, 9);
    run(false);
    Files.delete(in.resolve("a.zip"));
    reader.archives = ArchiveLimits.DEFAULT;
    assertEquals(2, indexing.retryQuarantine(Progress.NONE).indexed());
    assertEquals(Optional.of(shown("a.zip!/2")), from("two"));
  }

  @Test
  void officeDocumentsAndGzippedTextStayWhatTheyWere() throws IOException {
    write("a.docx", Packed.zip("[Content_Types].xml", "", "word/document.xml", "one|body"));
    write("b.gz", Packed.gzip("two|body".getBytes(StandardCharsets.UTF_8)));
    run(false);
    assertEquals(Optional.empty(), from("one"));
    assertEquals(Optional.empty(), from("two"));
  }

  @Test
  void aDeletedArticleOfAnArchiveComesBackWithTheNextRun() throws IOException {
    write("a.zip", Packed.zip("1", "one|body", "2", "two|body"));
    run(false);
    indexing.intake().delete(ArticleId.of(null, null, "one", null, null), null);
    assertEquals(1, run(false).indexed());
    assertTrue(from("one").isPresent());
  }

  @Test
  void aSequenceOfChangesEndsAsTheArchivesSay() throws IOException {
    long seed = System.nanoTime();
    System.out.println("ArchiveIndexingTest: seed " + seed);
    Random random = new Random(seed);
    for (int step = 0; step < 25; step++) {
      for (String name : List.of("a", "b")) {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < random.nextInt(6); i++) {
          files.put("f" + i, name + i + "|body " + random.nextInt(3));
        }
        String[] pairs =
            files.entrySet().stream()
                .flatMap(file -> List.of(file.getKey(), file.getValue()).stream())
                .toArray(String[]::new);
        byte[] bytes = random.nextBoolean() ? Packed.zip(pairs) : Packed.tar(pairs);
        write(name, files.isEmpty() ? Packed.zip() : bytes);
        run(true);
        for (int i = 0; i < 6; i++) {
          String title = name + i;
          boolean expected = files.containsKey("f" + i);
          assertEquals(expected, from(title).isPresent(), "seed " + seed + ", " + title);
        }
      }
    }
  }
}
