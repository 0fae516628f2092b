package dev.tidemark.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Keeps keys, for several processes at the same time. A change is durable when the call returns.
 * Thread-safe. Each call may block, and throws {@link KeysUnavailableException} when it can't be
 * answered; nothing was changed then.
 */
public interface KeyStore extends AutoCloseable {

  /** Every key, by name. */
  List<StoredKey> all();

  /** Keeps a key; false when there is one of that name. */
  boolean add(StoredKey key);

  /** Forgets a key; false when there is none of that name. */
  boolean remove(String name);

  /** Notes on which day keys were last used; those that are gone are passed over. */
  void used(Map<String, LocalDate> days);

  @Override
  void close();
}
