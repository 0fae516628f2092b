package dev.tidemark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every store of keys promises, whatever it is made of. */
public abstract class KeyStoreContract {

  /** A store without keys. */
  protected abstract KeyStore fresh();

  @Test
  void whatIsKeptComesBackByName() {
    try (KeyStore store = fresh()) {
      StoredKey b = key("b", Set.of(Scope.WRITE));
      StoredKey a = key("a", Set.of(Scope.OPERATE, Scope.WRITE));
      assertTrue(store.add(b));
      assertTrue(store.add(a));
      assertEquals(List.of(a, b), store.all());
    }
  }

  @Test
  void aNameIsTakenUntilItsKeyIsForgotten() {
    try (KeyStore store = fresh()) {
      StoredKey first = key("a", Set.of(Scope.WRITE));
      assertTrue(store.add(first));
      assertFalse(store.add(key("a", Set.of(Scope.OPERATE))));
      assertEquals(List.of(first), store.all());
      assertTrue(store.remove("a"));
      assertFalse(store.remove("a"));
      assertTrue(store.add(key("a", Set.of(Scope.OPERATE))));
    }
  }

  @Test
  void theDayOfTheLastUseIsKept() {
    try (KeyStore store = fresh()) {
      store.add(key("a", Set.of(Scope.WRITE)));
      store.used(Map.of("a", LocalDate.of(2026, 2, 3), "gone", LocalDate.of(2026, 2, 3)));
      assertEquals(LocalDate.of(2026, 2, 3), store.all().getFirst().key().lastUsed());
      assertEquals(1, store.all().size());
    }
  }

  protected static StoredKey key(String name, Set<Scope> scopes) {
    Instant made = Instant.parse("2026-01-02T03:04:05.678Z");
    return new StoredKey(
        new MadeKey(name, new TreeSet<>(scopes), made, "me", null),
        KeyText.digest(KeyText.random()));
  }
}
