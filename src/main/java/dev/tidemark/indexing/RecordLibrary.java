package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.record.Arrived;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantineItem;
import dev.tidemark.record.StoredArticle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library that reads from the record and computes the rest when asked. */
public final class RecordLibrary implements ArticleLibrary {
  private final ArticleRecord record;
  private final Enrichment enrichment;

  public RecordLibrary(ArticleRecord record, Enrichment enrichment) {
    this.record = record;
    this.enrichment = enrichment;
  }

  @Override
  public Optional<ArticleView> find(String id) {
    return Durable.ask(() -> record.find(id)).map(this::view);
  }

  private ArticleView view(StoredArticle stored) {
    EnrichedArticle article = enrichment.of(stored.article());
    return new ArticleView(
        article.shown(),
        article.metrics(),
        article.regions(),
        languageBasis(stored.article(), article.shown()),
        stored.story(),
        stored.related(),
        stored.accepted(),
        arrival(stored.arrived()),
        Etag.of(stored, enrichment.version()));
  }

  private static ArticleView.@Nullable Arrival arrival(@Nullable Arrived arrived) {
    return arrived == null
        ? null
        : new ArticleView.Arrival(arrived.way(), arrived.reader(), arrived.at());
  }

  private static @Nullable Basis languageBasis(Article stated, Article shown) {
    if (shown.language() == null) {
      return null;
    }
    return stated.language() == null ? Basis.EXTRACTED : Basis.STATED;
  }

  @Override
  public Optional<String> moved(String id) {
    return Durable.ask(() -> record.moved(id));
  }

  @Override
  public QuarantinePage quarantine(int offset, int size) {
    return Durable.ask(
        () -> {
          List<Quarantined> items =
              record.quarantine(offset, size).stream().map(RecordLibrary::item).toList();
          return new QuarantinePage(items, record.quarantineSize());
        });
  }

  static Quarantined item(QuarantineItem item) {
    return new Quarantined(item.path(), item.line(), item.code(), item.detail());
  }
}
