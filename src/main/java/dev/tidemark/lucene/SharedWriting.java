package dev.tidemark.lucene;

import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

/** Makes many changes on all processors, those of one article in their order. Thread-safe. */
final class SharedWriting {
  /** Fewer changes than that are made faster than they are shared out. */
  private static final int WORTH = 32;

  private SharedWriting() {}

  /** Makes one change. */
  interface Write {
    void apply(IndexChange change) throws IOException;
  }

  /** Returns, or throws what failed first, when nothing is being written any more. */
  static void apply(List<IndexChange> changes, Write write) throws IOException {
    int shares = Runtime.getRuntime().availableProcessors();
    if (changes.size() < WORTH || shares == 1) {
      applyAll(changes, write);
      return;
    }
    List<CompletableFuture<?>> others = new ArrayList<>();
    List<List<IndexChange>> shared = shared(changes, shares);
    for (List<IndexChange> share : shared.subList(1, shares)) {
      others.add(
          CompletableFuture.runAsync(() -> unchecked(share, write), ForkJoinPool.commonPool()));
    }
    CompletableFuture<?> all = CompletableFuture.allOf(others.toArray(CompletableFuture[]::new));
    try {
      applyAll(shared.getFirst(), write);
    } finally {
      all.exceptionally(known -> null).join();
    }
    rethrow(all);
  }

  private static List<List<IndexChange>> shared(List<IndexChange> changes, int shares) {
    List<List<IndexChange>> shared = new ArrayList<>();
    for (int i = 0; i < shares; i++) {
      shared.add(new ArrayList<>());
    }
    for (IndexChange change : changes) {
      shared.get(Math.floorMod(article(change).hashCode(), shares)).add(change);
    }
    return shared;
  }

  private static String article(IndexChange change) {
    return switch (change) {
      case IndexChange.Put put -> put.article().id();
      case IndexChange.Remove remove -> remove.id();
      case IndexChange.StoryChanged changed -> changed.id();
    };
  }

  private static void applyAll(List<IndexChange> changes, Write write) throws IOException {
    for (IndexChange change : changes) {
      write.apply(change);
    }
  }

  private static void unchecked(List<IndexChange> changes, Write write) {
    try {
      applyAll(changes, write);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void rethrow(CompletableFuture<?> done) throws IOException {
    try {
      done.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case UncheckedIOException io -> throw io.getCause();
        case RuntimeException other -> throw other;
        case Error error -> throw error;
        case null, default -> throw failed;
      }
    }
  }
}
