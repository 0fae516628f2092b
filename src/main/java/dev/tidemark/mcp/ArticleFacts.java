package dev.tidemark.mcp;

import dev.tidemark.article.Article;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Region;
import dev.tidemark.article.Topic;
import dev.tidemark.indexing.ArticleView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article besides its body.
 *
 * @param copies how many articles tell the same story, this one counted
 * @param related ids of linked articles with their titles
 */
record ArticleFacts(
    String kind,
    @Nullable String subtitle,
    @Nullable String summary,
    @Nullable String provider,
    List<String> authors,
    @Nullable String published,
    @Nullable String language,
    @Nullable Integer quality,
    @Nullable String qualityBasis,
    List<String> topics,
    List<String> regions,
    int copies,
    String story,
    Map<String, String> related,
    @Nullable String original) {
  static final int TITLE = 300;
  private static final int SUMMARY = 2_000;
  private static final int NAME = 80;
  private static final int MOST = 12;
  private static final int ADDRESS = 1_000;

  static ArticleFacts of(ArticleView view) {
    Article article = view.article();
    Quality quality = article.quality();
    Map<String, String> related = new LinkedHashMap<>();
    view.related().stream()
        .limit(MOST)
        .forEach(other -> related.put(other.id(), Brief.line(other.title(), TITLE)));
    return new ArticleFacts(
        article.kind().toString(),
        Brief.lineOrNull(article.subtitle(), TITLE),
        Brief.lineOrNull(article.summary(), SUMMARY),
        article.provider() == null ? null : Brief.line(article.provider().name(), NAME),
        names(article.authors()),
        article.published() == null ? null : article.published().text(),
        article.language(),
        quality == null ? null : quality.value(),
        quality == null ? null : quality.basis().toString(),
        names(article.topics().stream().map(Topic::name).toList()),
        names(view.regions().stream().map(Region::name).toList()),
        view.story().size(),
        view.story().id(),
        related,
        Brief.lineOrNull(article.url(), ADDRESS));
  }

  void tell(Told told) {
    add(told, "Provider", provider);
    add(told, "Authors", String.join(", ", authors));
    add(told, "Published", published);
    add(told, "Quality", quality == null ? null : quality + " (" + qualityBasis + ")");
    add(told, "Topics", String.join(", ", topics));
    add(told, "Regions", String.join(", ", regions));
    add(told, "Original", original);
    add(told, "Story", copies > 1 ? copies + " articles tell it: q=story:" + story : null);
    related.forEach((id, title) -> told.add("Related: %s (id %s)", title, id));
    add(told, "Subtitle", subtitle);
    add(told, "Summary", summary);
  }

  private static void add(Told told, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      told.add("%s: %s", name, value);
    }
  }

  private static List<String> names(List<String> all) {
    return all.stream().limit(MOST).map(name -> Brief.line(name, NAME)).toList();
  }
}
