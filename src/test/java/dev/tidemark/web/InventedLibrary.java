package dev.tidemark.web;

import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Holds the invented articles in memory. */
@Alternative
@ApplicationScoped
public class InventedLibrary implements ArticleLibrary {
  static final String MOVED = "00000000000moved";
  static final int QUARANTINED = 61;

  private final Map<String, ArticleView> held = new LinkedHashMap<>();

  public InventedLibrary() {
    InventedArticles.all().forEach(view -> held.put(view.article().id(), view));
  }

  List<ArticleView> all() {
    return List.copyOf(held.values());
  }

  @Override
  public Optional<ArticleView> find(String id) {
    return Optional.ofNullable(held.get(id));
  }

  /** One article was called {@code 00000000000moved} before. */
  @Override
  public Optional<String> moved(String id) {
    return id.equals(MOVED) ? held.keySet().stream().findFirst() : Optional.empty();
  }

  @Override
  public QuarantinePage quarantine(int offset, int size) {
    List<Quarantined> items =
        IntStream.range(offset, Math.min(offset + size, QUARANTINED))
            .mapToObj(
                i -> new Quarantined("in/<b>" + i + "</b>.ndjson", i, "invalid_json", "A brace."))
            .toList();
    return new QuarantinePage(items, QUARANTINED);
  }
}
