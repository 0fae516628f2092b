package dev.tidemark.web;

import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the invented articles in memory. */
@Alternative
@ApplicationScoped
public class InventedLibrary implements ArticleLibrary {
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

  @Override
  public QuarantinePage quarantine(int offset, int size) {
    return new QuarantinePage(List.of(), 0);
  }
}
