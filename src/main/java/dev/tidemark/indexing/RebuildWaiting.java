package dev.tidemark.indexing;

import dev.tidemark.search.engine.EngineUnavailableException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a new index that somebody else builds. */
final class RebuildWaiting {
  private static final long LOOK_NANOS = 100_000_000L;

  /** Longer than the feed takes for any one thing before it looks for wishes again. */
  private static final long TAKEN_UP_NANOS = 30_000_000_000L;

  private static final long UNTIL_ASKED_AGAIN_NANOS = 2_000_000_000L;

  private RebuildWaiting() {}

  static RebuildState here(EngineFeed feed, Progress progress) {
    feed.rebuildIndex();
    RebuildState state = feed.rebuild();
    while (!state.isOver()) {
      show(state, progress);
      LockSupport.parkNanos(LOOK_NANOS);
      String broken = feed.progress().failure();
      if (broken != null) {
        throw failure(broken);
      }
      state = feed.rebuild();
    }
    return ended(state);
  }

  static RebuildState elsewhere(RebuildDesk desk, BooleanSupplier served, Progress progress) {
    String wish = desk.ask();
    long asked = System.nanoTime();
    long looked = asked;
    Optional<RebuildState> state = desk.answer(wish);
    while (state.isEmpty() || !state.get().isOver()) {
      state.ifPresent(at -> show(at, progress));
      LockSupport.parkNanos(LOOK_NANOS);
      state = desk.answer(wish);
      long now = System.nanoTime();
      if (state.isEmpty() && now - asked > TAKEN_UP_NANOS) {
        desk.takeBack();
        throw failure(
            "The process that has the index does not take up the wish: stop it and run this again.");
      }
      if (now - looked > UNTIL_ASKED_AGAIN_NANOS) {
        looked = now;
        if (!served.getAsBoolean() && !desk.answer(wish).map(RebuildState::isOver).orElse(false)) {
          desk.takeBack();
          throw failure("The server stopped before the new index was whole: run this again.");
        }
      }
    }
    return ended(state.get());
  }

  private static void show(RebuildState state, Progress progress) {
    progress.at(
        new Progress.State(
            Progress.Phase.REBUILDING,
            state.done(),
            state.done() + state.left(),
            state.perSecond(),
            0));
  }

  private static RebuildState ended(RebuildState state) {
    if (state.failure() != null) {
      throw failure(state.failure());
    }
    return state;
  }

  private static EngineUnavailableException failure(String sentence) {
    return new EngineUnavailableException(sentence, new IllegalStateException(sentence));
  }
}
