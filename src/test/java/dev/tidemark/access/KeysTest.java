package dev.tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.access.KeyRefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  private final KeysInMemory store = new KeysInMemory();
  private final Keys keys = new Keys(store, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aKeyIs256RandomBitsBehindAPrefix() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String text = KeyText.random();
      assertTrue(text.matches("tm_[A-Za-z0-9_-]{43}"), text);
      assertTrue(seen.add(text), text);
    }
  }

  @Test
  void onlyADigestIsKept() {
    Keys.Fresh fresh = keys.make("a", Set.of(Scope.WRITE), "me");
    StoredKey kept = store.all().getFirst();
    assertEquals(KeyText.digest(fresh.text()), kept.digest());
    assertEquals(64, kept.digest().length());
    String random = fresh.text().substring(KeyText.PREFIX.length());
    assertFalse(kept.toString().contains(random));
    assertFalse(fresh.toString().contains(random), "not even in a log");
    assertEquals(List.of(fresh.key()), keys.list());
    assertEquals(NOW, fresh.key().made());
    assertEquals("me", fresh.key().by());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "-", "my-notebook_2"})
  void namesAreSmallLettersDigitsAndLines(String name) {
    assertEquals(name, keys.make(name, Set.of(Scope.WRITE), "me").key().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "A", "a b", "a/b", "ä", "tm_x", "a.b", "a\n", "index/api-key"})
  void otherNamesAreRefused(String name) {
    assertEquals(Reason.BAD_NAME, refused(name, Set.of(Scope.WRITE)));
  }

  @Test
  void namesHave64LettersAtMost() {
    keys.make("a".repeat(63), Set.of(Scope.WRITE), "me");
    keys.make("a".repeat(64), Set.of(Scope.WRITE), "me");
    assertEquals(Reason.BAD_NAME, refused("a".repeat(65), Set.of(Scope.WRITE)));
  }

  @Test
  void whatElseCantBeIsRefused() {
    assertEquals(Reason.BAD_SCOPES, refused("a", Set.of()));
    keys.make("a", Set.of(Scope.WRITE), "me");
    assertEquals(Reason.NAME_TAKEN, refused("a", Set.of(Scope.WRITE)));
    assertEquals(Set.of(Scope.OPERATE), Keys.scopes(List.of("operate", "operate")));
    assertThrows(KeyRefusedException.class, () -> Keys.scopes(List.of("write", "WRITE")));
  }

  @Test
  void aTableFindsItsKeysAndNoOthers() {
    KeyHolder holder = new KeyHolder("a", Set.of(Scope.WRITE));
    KeyTable table = KeyTable.of(Map.of(KeyText.digest("secret"), holder));
    assertEquals(holder, table.find("secret").orElseThrow());
    assertTrue(table.find("secre").isEmpty());
    assertTrue(table.find("").isEmpty());
    String sameBeginning = KeyText.digest("secret").substring(0, 16) + "0".repeat(48);
    KeyTable other = KeyTable.of(Map.of(sameBeginning, holder));
    assertTrue(other.find("secret").isEmpty(), "the beginning is not enough");
  }

  private Reason refused(String name, Set<Scope> scopes) {
    return assertThrows(KeyRefusedException.class, () -> keys.make(name, scopes, "me")).reason();
  }
}
