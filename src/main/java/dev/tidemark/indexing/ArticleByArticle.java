package dev.tidemark.indexing;

import dev.tidemark.search.engine.IndexChange;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** Changes for an index that may refuse one of them. */
final class ArticleByArticle {
  private static final System.Logger LOG = System.getLogger(ArticleByArticle.class.getName());

  private ArticleByArticle() {}

  /** Applies all; one article that can't be taken does not keep the others out. */
  static void apply(List<IndexChange> changes, Consumer<List<IndexChange>> index) {
    try {
      index.accept(changes);
    } catch (IllegalArgumentException oneOfThem) {
      changes.forEach(change -> applyAlone(change, index));
    }
  }

  /** Nor its old self in. */
  private static void applyAlone(IndexChange change, Consumer<List<IndexChange>> index) {
    try {
      index.accept(List.of(change));
    } catch (IllegalArgumentException refused) {
      if (!(change instanceof IndexChange.Put put)) {
        throw refused;
      }
      LOG.log(Level.ERROR, "The index does not take article " + put.article().id(), refused);
      index.accept(List.of(new IndexChange.Remove(put.sequence(), put.article().id())));
    }
  }
}
