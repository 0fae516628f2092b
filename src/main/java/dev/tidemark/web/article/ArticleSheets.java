package dev.tidemark.web.article;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.ExplainedMetric;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.metric.Reason;
import dev.tidemark.search.Facet;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.search.StoryLink;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.Link;
import dev.tidemark.web.text.WebLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays an article out as a page. Thread-safe. */
@ApplicationScoped
public class ArticleSheets {

  private final SearchRequestReader reader;
  private final MetricExtractor extractor = new MetricExtractor();

  public ArticleSheets(SearchRequestReader reader) {
    this.reader = reader;
  }

  /**
   * The page of an article.
   *
   * @param similar articles like it, the nearest first
   * @param explain whether it says why each number was read as it was
   */
  public ArticleSheet of(ArticleView view, List<Hit> similar, boolean explain) {
    Article article = view.article();
    SearchLinks links = new SearchLinks(reader.read(Map.of()).request(), reader);
    ArticleTexts texts = ArticleTexts.of(article, view.metrics());
    Optional<WebLink> original = WebLink.of(article.url());
    PublishedDate date = article.published();
    int others = view.story().size() - 1;
    return new ArticleSheet(
        article.title() == null ? "Untitled" : article.title(),
        texts.title(),
        texts.subtitle(),
        texts.summary(),
        texts.body(),
        article.language(),
        article.kind() == ArticleKind.REFERENCE,
        provider(article.provider(), links),
        article.authors().stream().map(name -> narrowed(links, Facet.AUTHOR, name)).toList(),
        date == null ? null : DateText.full(date),
        date == null ? null : date.text(),
        original.map(WebLink::href).orElse(null),
        original.map(WebLink::host).orElse(null),
        others > 0 ? Counted.of(others, "other article tells", "other articles tell") : null,
        others > 0 ? StoryLink.of(view.story().id()) : null,
        topics(article, links),
        new Readings(article, view.metrics(), texts.placed(), explain ? reasons(article) : Map.of())
            .all(),
        explain,
        ArticleLink.of(article.id()) + "?explain=true",
        Facts.of(view),
        article.origin().repairs().stream().map(RepairText::of).toList(),
        view.related().stream()
            .map(related -> Link.to(related.title(), ArticleLink.of(related.id())))
            .toList(),
        similar.stream().map(ArticleSheets::link).toList(),
        "/api/v1" + ArticleLink.of(article.id()));
  }

  private static Link link(Hit hit) {
    String title = hit.article().title();
    return Link.to(title == null ? "Untitled" : title, ArticleLink.of(hit.article().id()));
  }

  private static @Nullable Link provider(@Nullable Provider provider, SearchLinks links) {
    return provider == null ? null : narrowed(links, Facet.PROVIDER, provider.name());
  }

  private static Link narrowed(SearchLinks links, Facet facet, String value) {
    return Link.to(value, links.toggled(facet, value));
  }

  private static List<ArticleSheet.TopicView> topics(Article article, SearchLinks links) {
    return article.topics().stream()
        .map(
            topic ->
                new ArticleSheet.TopicView(
                    narrowed(links, Facet.TOPIC, topic.name()), topic.basis() == Basis.EXTRACTED))
        .toList();
  }

  private Map<String, List<Reason>> reasons(Article article) {
    return extractor.explain(article).stream()
        .collect(Collectors.toMap(explained -> explained.metric().id(), ExplainedMetric::reasons));
  }
}
