package dev.tidemark.http;

import dev.tidemark.search.engine.RequestTime;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/**
 * Remembers of each request when its time ends; asked for on any thread that works for it. Exports
 * have no end: they are as long as what they write, and each of their pages has a deadline.
 */
@Singleton
class Arrivals {
  private static final String END = Arrivals.class.getName();

  private final long deadline;

  Arrivals(SearchConfig config) {
    this.deadline = config.deadline().toNanos();
  }

  void start(@Observes StartupEvent event) {
    RequestTime.from(Arrivals::end);
  }

  /** The current context's request has come. */
  void came() {
    if (VertxContext.isOnDuplicatedContext()) {
      ContextLocals.put(END, System.nanoTime() + deadline);
    }
  }

  private static OptionalLong end() {
    if (!VertxContext.isOnDuplicatedContext()) {
      return OptionalLong.empty();
    }
    return ContextLocals.<Long>get(END).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
