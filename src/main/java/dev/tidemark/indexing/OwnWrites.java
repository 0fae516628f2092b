package dev.tidemark.indexing;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the server changes by itself, without a request or a command: after it is durable,
 * on the thread that did it.
 */
public interface OwnWrites {
  /** Wants to know nothing. */
  OwnWrites NONE = (did, target, counts) -> {};

  /**
   * Something was changed.
   *
   * @param did {@code samples}, {@code watch}, {@code run_source} or {@code reread}
   * @param target the name of the source; null for nothing single
   * @param counts how many articles were {@code created}, {@code replaced} …
   */
  void did(String did, @Nullable String target, SequencedMap<String, Long> counts);
}
