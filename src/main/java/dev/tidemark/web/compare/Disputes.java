package dev.tidemark.web.compare;

import dev.tidemark.search.engine.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is most disagreed on in all articles. It looks at every claim, so it is worked out anew only
 * when the index has changed, and under a stream of writes so seldom that it takes a twentieth of
 * the time at most. Thread-safe.
 */
@ApplicationScoped
public class Disputes {
  private static final int MOST = 6;
  private static final int SHARE = 20;

  private final CompareViews views;
  private final SearchEngine engine;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  public Disputes(CompareViews views, SearchEngine engine) {
    this.views = views;
    this.engine = engine;
  }

  /** What was worked out, when, and how long that took, in nanoseconds. */
  private record Known(long generation, long since, long took, List<DisputeView> disputes) {
    boolean holds(long current) {
      return generation == current || System.nanoTime() - since < SHARE * took;
    }
  }

  /** The widest first; errors as the engine's. */
  public List<DisputeView> most() {
    long generation = engine.generation();
    Known before = known.get();
    if (before != null && before.holds(generation)) {
      return before.disputes();
    }
    long start = System.nanoTime();
    List<DisputeView> disputes = views.disputes(MOST);
    long end = System.nanoTime();
    Known now = new Known(generation, end, end - start, disputes);
    known.set(now);
    return now.disputes();
  }
}
