package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.access.KeyStore;
import dev.tidemark.access.KeyStoreContract;
import dev.tidemark.access.Keys;
import dev.tidemark.access.Scope;
import dev.tidemark.access.StoredKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeysTest extends KeyStoreContract {
  @TempDir Path folder;

  @Override
  protected KeyStore fresh() {
    return SqliteKeys.open(folder, Clock.systemUTC());
  }

  @Test
  void keysOutliveTheProcess() {
    StoredKey key = key("a", Set.of(Scope.WRITE, Scope.OPERATE));
    try (KeyStore store = fresh()) {
      store.add(key);
    }
    try (KeyStore store = fresh()) {
      assertEquals(List.of(key), store.all());
    }
  }

  @Test
  void otherProcessesSeeEachOther() {
    try (KeyStore server = fresh();
        KeyStore terminal = fresh()) {
      StoredKey key = key("a", Set.of(Scope.WRITE));
      assertTrue(terminal.add(key));
      assertEquals(List.of(key), server.all());
      assertFalse(server.add(key));
      assertTrue(server.remove("a"));
      assertEquals(List.of(), terminal.all());
    }
  }

  @Test
  void anOlderDayNeverReplacesALaterOne() {
    try (KeyStore store = fresh()) {
      store.add(key("a", Set.of(Scope.WRITE)));
      store.used(Map.of("a", LocalDate.of(2026, 2, 3)));
      store.used(Map.of("a", LocalDate.of(2026, 1, 31)));
      assertEquals(LocalDate.of(2026, 2, 3), store.all().getFirst().key().lastUsed());
    }
  }

  @Test
  void articlesAreWrittenAtTheSameTime() {
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC());
        KeyStore store = fresh()) {
      record.put(new StatedArticle(SomeArticles.article("One", "text"), List.of()), null).join();
      store.add(key("a", Set.of(Scope.WRITE)));
      record.put(new StatedArticle(SomeArticles.article("Two", "text"), List.of()), null).join();
      assertEquals(1, store.all().size());
      assertEquals(2, record.lastSequence());
    }
  }

  @Test
  void aRecordFromBeforeThereWereKeysGetsThem() {
    OlderRecord.make(folder, 2);
    try (KeyStore store = fresh()) {
      assertEquals(List.of(), store.all());
    }
  }

  @Test
  void noFileHoldsTheKeyItself() throws IOException {
    try (Keys keys = new Keys(fresh(), Clock.systemUTC())) {
      String text = keys.make("a", Set.of(Scope.WRITE), "me").text();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains(text.substring(3)), file::toString);
        }
      }
    }
  }
}
