package dev.tidemark.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever came in by whatever way, and went again: reading again betters what is there. */
class RandomRereadingTest {
  private static final System.Logger LOG = System.getLogger(RandomRereadingTest.class.getName());
  private static final int STEPS = 120;

  @TempDir Path temp;
  private final TextReader reader = new TextReader();

  /** What each article says, worked out step by step. */
  private final Map<String, String> truth = new TreeMap<>();

  @Test
  void asAPlainTruthSays() throws Exception {
    long seed = Long.getLong("tidemark.seed", System.nanoTime());
    LOG.log(System.Logger.Level.INFO, "-Dtidemark.seed=" + seed);
    Random random = new Random(seed);
    Path in = Files.createDirectories(temp.resolve("in"));
    Path index = temp.resolve("index");
    for (int version = 1; version <= 3; version++) {
      int better = version;
      reader.version = version;
      reader.mending = line -> line.replace("#", "#".repeat(better));
      try (Indexing indexing = Indexing.open(index, reader, Clock.systemUTC())) {
        indexing.reread(Progress.NONE);
        String marks = "#".repeat(version);
        truth.replaceAll((name, body) -> body.replace("#", "") + marks);
        assertHolds(indexing, "after version " + version + ", seed " + seed);
        for (int i = 0; i < STEPS; i++) {
          step(random, in, indexing, marks);
        }
        assertHolds(indexing, "with version " + version + ", seed " + seed);
      }
      assertEquals(0, unused(index), "originals of nothing, seed " + seed);
    }
  }

  private void step(Random random, Path in, Indexing indexing, String marks) throws IOException {
    String name = "x.com/" + random.nextInt(12);
    switch (random.nextInt(3)) {
      case 0 -> {
        Path file = in.resolve(random.nextInt(4) + ".txt");
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
          String one = "x.com/" + random.nextInt(12);
          String body = Long.toString(random.nextLong(), 36);
          lines.append(one).append('|').append(body).append("#\n");
          truth.put(one, body + marks);
        }
        Files.writeString(file, lines.toString());
        indexing.index(List.of(file), false, Progress.NONE);
      }
      case 1 -> {
        String body = Long.toString(random.nextLong(), 36);
        byte[] sent = (name + "|" + body + "#").getBytes(StandardCharsets.UTF_8);
        indexing.intake().submit(new Submission(sent, "text/plain", null, null, null));
        truth.put(name, body + marks);
      }
      default -> {
        indexing.intake().delete(id(name), null);
        truth.remove(name);
      }
    }
  }

  private void assertHolds(Indexing indexing, String when) {
    for (int i = 0; i < 12; i++) {
      String name = "x.com/" + i;
      @Nullable String body =
          indexing.library().find(id(name)).map(view -> view.article().body()).orElse(null);
      assertEquals(truth.get(name), body, name + " " + when);
    }
  }

  private static String id(String name) {
    return ArticleId.of("https://" + name, null, name, null, null);
  }

  private static long unused(Path index) throws SQLException {
    try (Connection record =
            DriverManager.getConnection("jdbc:sqlite:" + index.resolve("record.db"));
        ResultSet row =
            record
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM original o WHERE NOT EXISTS"
                        + " (SELECT 1 FROM article a WHERE a.original = o.number)")) {
      return row.getLong(1);
    }
  }
}
