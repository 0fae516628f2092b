package dev.tidemark.lucene;

import dev.tidemark.search.Cursor;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Which view of the index answers a request: the current one, or the one its cursor leads to. */
record Views(Supplier<SearcherManager> searchers, HeldViews held) {
  private static final String MOVED_ON =
      "This result was begun too long ago to go on unchanged: what was added, changed or removed"
          + " since then counts from here on.";

  /** Open until it is given back. */
  IndexReader of(@Nullable Cursor cursor) {
    try {
      IndexReader known = cursor == null ? null : held.take(cursor.view());
      return known == null ? current() : known;
    } catch (IOException | IllegalStateException closed) {
      throw new EngineUnavailableException("The index is not open.", closed);
    }
  }

  private IndexReader current() throws IOException {
    SearcherManager now = searchers.get();
    while (true) {
      try {
        return now.acquire().getIndexReader();
      } catch (AlreadyClosedException replaced) {
        SearcherManager next = searchers.get();
        if (next == now) {
          throw replaced;
        }
        now = next;
      }
    }
  }

  static void giveBack(IndexReader view) {
    try {
      view.decRef();
    } catch (IOException broken) {
      throw new EngineUnavailableException(
          "The index can't be read: " + broken.getMessage(), broken);
    }
  }

  /** The place to go on from, in the same view, which is held for it; null at the end. */
  @Nullable Cursor after(@Nullable Cursor next, IndexReader view) throws IOException {
    if (next == null) {
      return null;
    }
    held.hold(view);
    return next.in(held.name(view));
  }

  /** With a word about it where the view that a cursor came from is gone. */
  List<String> notices(SearchRequest request, IndexReader view, List<String> others) {
    Cursor cursor = request.cursor();
    if (cursor == null || cursor.view() == 0 || cursor.view() == held.name(view)) {
      return others;
    }
    List<String> notices = new ArrayList<>(others);
    notices.add(MOVED_ON);
    return notices;
  }
}
