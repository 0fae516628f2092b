package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.article.Article;
import dev.tidemark.article.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A byte of {@code record.db} changes: where what was accepted is another then, it is found. What
 * the file holds is read with plain queries, and compared.
 */
@Tag(Nightly.TAG)
class ChangedBytesTest {
  private static final int ARTICLES = 40;

  /** Everything that can't be had again from elsewhere. */
  private static final List<String> TRUTH =
      List.of(
          "SELECT id, sequence, deleted <> 0, kind, hash, title, hex(document), origin, accepted_at,"
              + " way, coalesce(reader, 0), coalesce(arrived_at, 0), original FROM article ORDER BY id",
          "SELECT source, target FROM link ORDER BY source, target",
          "SELECT path, id, current <> 0 FROM source_article ORDER BY path, id",
          "SELECT path, shown, hex(bytes), size FROM quarantine_document ORDER BY path",
          "SELECT name, digest, scopes, made_at, made_by FROM api_key ORDER BY name",
          "SELECT number, hash, path, shown, line, size, hex(bytes) FROM original ORDER BY number",
          "SELECT id, target FROM moved ORDER BY id");

  @TempDir Path folder;
  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Article> stated = new HashMap<>();
  private byte[] sound = {};

  @BeforeEach
  void make() throws IOException {
    System.out.println("ChangedBytesTest seed " + seed);
    Path live = Files.createDirectories(folder.resolve("live"));
    try (SqliteRecord record = SqliteRecord.open(live, Clock.systemUTC())) {
      for (int i = 0; i < ARTICLES; i++) {
        Article one = article("a" + i, SomeArticles.text(random));
        stated.put(one.id(), one);
        byte[] bytes = SomeArticles.text(random).getBytes(StandardCharsets.UTF_8);
        Arrival arrival = new Arrival(Way.SENT, 3, new Original(bytes, null, null, null, i));
        List<Article> references = List.of(SomeArticles.reference("r" + i, "short"));
        record.put(new StatedArticle(one, references, arrival), null).join();
      }
      record.delete(article("a7", "").id(), null).join();
    }
    sound = Files.readAllBytes(live.resolve("record.db"));
  }

  @Test
  void whateverChangesWhatWasAcceptedIsFound() throws IOException {
    String truth = String.valueOf(truth(file("sound", sound)));
    assertEquals(List.of(), found(file("sound", sound)));
    int changed = 0;
    for (int round = 0; round < Nightly.rounds(250, 20_000); round++) {
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Path file = file("copy", damaged);
      if (!truth.equals(truth(file))) {
        changed++;
        assertFalse(found(file).isEmpty(), "seed " + seed + ", byte " + at);
      }
    }
    System.out.println("ChangedBytesTest: " + changed + " bytes mattered, all were found");
    assertTrue(changed > 0, "seed " + seed);
  }

  @Test
  void noReaderGivesAnotherTextThanWasStated() throws IOException {
    int met = 0;
    for (int round = 0; round < Nightly.rounds(60, 2_000); round++) {
      byte[] damaged = sound.clone();
      for (int i = 0; i < 20; i++) {
        damaged[4096 + random.nextInt(damaged.length - 4096)] ^= (byte) (1 + random.nextInt(255));
      }
      Path copy = Files.createDirectories(folder.resolve("read" + round));
      Files.write(copy.resolve("record.db"), damaged);
      try (SqliteRecord record = SqliteRecord.open(copy, Clock.systemUTC())) {
        for (Article one : stated.values()) {
          record
              .find(one.id())
              .ifPresent(found -> assertEquals(one, found.article(), "seed " + seed));
        }
        for (RecordChange change : record.changesAfter(0, 1000)) {
          if (change instanceof RecordChange.Stored(long at, Article read, var accepted)
              && stated.containsKey(read.id())) {
            assertEquals(stated.get(read.id()), read, "seed " + seed + ' ' + at + accepted);
          }
        }
        met += record.damagedArticles();
      } catch (DamagedArticleException | RecordFailureException | RecordNotOpenedException told) {
        met++;
      }
    }
    assertTrue(met > 0, "seed " + seed);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name + ".db"), bytes);
  }

  private static List<String> found(Path file) {
    List<String> found = new ArrayList<>();
    try (RecordInspection looked = RecordInspection.ofFile(file)) {
      found.addAll(looked.damages());
      if (found.isEmpty()) {
        found.addAll(looked.contradictions());
        found.addAll(looked.unreadable((done, total) -> {}));
      }
    } catch (RecordFailureException unreadable) {
      found.add(String.valueOf(unreadable.getMessage()));
    }
    return found;
  }

  /** Null where it can't be read. */
  private static @Nullable String truth(Path file) {
    StringBuilder all = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + file + "?immutable=1");
        Statement statement = connection.createStatement()) {
      for (String query : TRUTH) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              all.append(rows.getString(i)).append('\t');
            }
            all.append('\n');
          }
        }
      }
      return all.toString();
    } catch (SQLException unreadable) {
      return null;
    }
  }
}
