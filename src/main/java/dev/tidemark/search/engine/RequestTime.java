package dev.tidemark.search.engine;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The end of the time of the request that a thread works for. A request may ask the engine several
 * times, and may have waited for its turn before: all of it has one deadline.
 */
public final class RequestTime {
  private static volatile Supplier<OptionalLong> source = OptionalLong::empty;

  private RequestTime() {}

  /**
   * Whom to ask from now on.
   *
   * @param ends tells of the current thread's request when its time ends, by {@link
   *     System#nanoTime}; empty where it works for none, or for one without an end
   * @return who was asked before
   */
  public static Supplier<OptionalLong> from(Supplier<OptionalLong> ends) {
    Supplier<OptionalLong> before = source;
    source = ends;
    return before;
  }

  /** When the time of the current thread's request ends. */
  public static OptionalLong end() {
    return source.get();
  }
}
