package dev.tidemark.access;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps keys as a store does; can be out of order. */
public final class KeysInMemory implements KeyStore {
  private final Map<String, StoredKey> held = new TreeMap<>();
  volatile boolean broken;
  int told;

  @Override
  public synchronized List<StoredKey> all() {
    check();
    return List.copyOf(held.values());
  }

  @Override
  public synchronized boolean add(StoredKey key) {
    check();
    return held.putIfAbsent(key.key().name(), key) == null;
  }

  @Override
  public synchronized boolean remove(String name) {
    check();
    return held.remove(name) != null;
  }

  @Override
  public synchronized void used(Map<String, LocalDate> days) {
    check();
    told++;
    days.forEach((name, day) -> held.computeIfPresent(name, (n, key) -> used(key, day)));
  }

  private static StoredKey used(StoredKey stored, @Nullable LocalDate day) {
    MadeKey key = stored.key();
    return new StoredKey(
        new MadeKey(key.name(), key.scopes(), key.made(), key.by(), day), stored.digest());
  }

  private void check() {
    if (broken) {
      throw new KeysUnavailableException("broken", new IOException("broken"));
    }
  }

  @Override
  public void close() {}
}
