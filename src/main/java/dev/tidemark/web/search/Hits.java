package dev.tidemark.web.search;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.AskedNumbers;
import dev.tidemark.search.Facet;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.Excerpt;
import dev.tidemark.web.text.Link;
import dev.tidemark.web.text.MarkedHtml;
import dev.tidemark.web.text.MetricText;
import dev.tidemark.web.text.WebLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns hits into rows. */
public final class Hits {
  private static final int LEAD = 280;
  private static final int NUMBERS = 4;
  private static final int TOPICS = 6;

  private final SearchLinks links;
  private final AskedNumbers asked;

  /** Rows whose topics and providers narrow this search. */
  public Hits(SearchLinks links) {
    this.links = links;
    asked = new AskedNumbers(links.request());
  }

  /** One row. */
  public HitView of(Hit hit) {
    Article article = hit.article();
    String page = ArticleLink.of(article.id());
    Optional<WebLink> original = WebLink.of(article.url());
    PublishedDate date = article.published();
    List<String> snippets = snippets(hit);
    List<Link> numbers = numbers(page, asked.first(hit.metrics()));
    return new HitView(
        title(hit),
        page,
        original.map(WebLink::href).orElse(null),
        original.map(WebLink::host).orElse(null),
        provider(article.provider()),
        date == null ? null : DateText.day(date),
        date == null ? null : date.text(),
        quality(article.quality()),
        topics(article),
        snippets,
        snippets.isEmpty() ? lead(article) : null,
        numbers.stream().limit(NUMBERS).toList(),
        rest(numbers.size()),
        copies(hit.story()),
        article.kind() == ArticleKind.REFERENCE,
        article.language());
  }

  private static String title(Hit hit) {
    String html = MarkedHtml.safe(hit.titleHtml());
    return html.isBlank() ? "Untitled" : html;
  }

  private static List<String> snippets(Hit hit) {
    return hit.snippets().stream()
        .filter(snippet -> !snippet.field().equals("title") && snippet.html().contains("<mark>"))
        .map(snippet -> MarkedHtml.safe(snippet.html()))
        .toList();
  }

  private @Nullable Link provider(@Nullable Provider provider) {
    return provider == null ? null : narrowed(Facet.PROVIDER, provider.name());
  }

  private List<Link> topics(Article article) {
    return article.topics().stream()
        .limit(TOPICS)
        .map(topic -> narrowed(Facet.TOPIC, topic.name()))
        .toList();
  }

  private Link narrowed(Facet facet, String value) {
    boolean chosen = links.request().filters().of(facet).includes(value);
    return new Link(value, chosen ? links.address().here() : links.toggled(facet, value), chosen);
  }

  static HitView.@Nullable QualityView quality(@Nullable Quality quality) {
    return quality == null
        ? null
        : new HitView.QualityView(
            quality.value(), quality.basis() == Basis.STATED ? "stated" : "estimated");
  }

  private static @Nullable String lead(Article article) {
    String text = article.summary() != null ? article.summary() : article.subtitle();
    if (text == null) {
      text = article.body();
    }
    return text == null ? null : Excerpt.of(text, LEAD);
  }

  /** Each label once, at the place where it stands first; of what is counted alone. */
  private static List<Link> numbers(String page, List<Metric> metrics) {
    Map<String, Link> numbers = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      if (!metric.sure() || !metric.leads()) {
        continue;
      }
      String label = MetricText.label(metric);
      numbers.putIfAbsent(
          label, Link.to(label, page + "#" + ArticleLink.metricAnchor(metric.id())));
    }
    return List.copyOf(numbers.values());
  }

  private static @Nullable String rest(int numbers) {
    return numbers <= NUMBERS ? null : Counted.of(numbers - NUMBERS, "more number", "more numbers");
  }

  private @Nullable Link copies(Story story) {
    if (story.size() <= 1 || links.request().copies() == SearchRequest.Copies.ALL) {
      return null;
    }
    String label = "+" + Counted.of(story.size() - 1L, "copy", "copies");
    return Link.to(label, StoryLink.of(story.id()));
  }
}
