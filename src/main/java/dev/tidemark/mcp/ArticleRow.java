package dev.tidemark.mcp;

import dev.tidemark.article.Article;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import dev.tidemark.search.AskedNumbers;
import dev.tidemark.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article among those found.
 *
 * @param published as precise as the article says
 * @param copies how many articles tell the same story, this one counted
 * @param snippets the places that match best
 * @param numbers those that fit the question best
 * @param original where it was published
 * @param link to its page here
 */
record ArticleRow(
    String id,
    @Nullable String title,
    @Nullable String provider,
    @Nullable String published,
    @Nullable Integer quality,
    @Nullable String qualityBasis,
    List<String> topics,
    int copies,
    List<String> snippets,
    List<NumberRow> numbers,
    @Nullable String original,
    String link) {
  private static final int TITLE = 160;
  private static final int NAME = 80;
  private static final int ADDRESS = 300;
  private static final int TOPICS = 5;

  /** How much of an article is told. The more rows, the less of each. */
  enum Detail {
    FULL(20, 2, 240, 3),
    SOME(40, 1, 160, 1),
    LITTLE(Integer.MAX_VALUE, 0, 0, 0);

    private final int upTo;
    private final int snippets;
    private final int snippet;
    private final int numbers;

    Detail(int upTo, int snippets, int snippet, int numbers) {
      this.upTo = upTo;
      this.snippets = snippets;
      this.snippet = snippet;
      this.numbers = numbers;
    }

    /** What there is room for with so many rows. */
    static Detail of(int rows) {
      return rows <= FULL.upTo ? FULL : rows <= SOME.upTo ? SOME : LITTLE;
    }

    /** A sentence about what was left out; empty where nothing was. */
    String notice() {
      return this == FULL
          ? ""
          : "So many rows are told in short; up to "
              + FULL.upTo
              + " (size) come with their snippets and numbers.";
    }
  }

  /**
   * A row with as much as there is room for.
   *
   * @param asked says which of its numbers come first
   */
  static ArticleRow of(Hit hit, Detail detail, AskedNumbers asked, Links links) {
    Article article = hit.article();
    Quality quality = article.quality();
    String original = article.url();
    return new ArticleRow(
        article.id(),
        Brief.lineOrNull(article.title(), TITLE),
        article.provider() == null ? null : Brief.line(article.provider().name(), NAME),
        article.published() == null ? null : article.published().text(),
        quality == null ? null : quality.value(),
        quality == null ? null : quality.basis().toString(),
        detail == Detail.LITTLE
            ? List.of()
            : article.topics().stream()
                .map(Topic::name)
                .limit(TOPICS)
                .map(topic -> Brief.line(topic, NAME))
                .toList(),
        hit.story().size(),
        hit.snippets().stream()
            .limit(detail.snippets)
            .map(snippet -> Brief.ofSnippet(snippet.html(), detail.snippet))
            .toList(),
        asked.first(hit.metrics()).stream()
            .filter(metric -> metric.sure() && metric.leads())
            .limit(detail.numbers)
            .map(metric -> NumberRow.beside(article, metric, links, false))
            .toList(),
        original == null || original.length() > ADDRESS || detail == Detail.LITTLE
            ? null
            : original,
        links.article(article.id()));
  }

  /** For reading, some lines. */
  void tell(int place, Told told) {
    told.add("%d. %s", place, title == null ? "(no title)" : title);
    StringBuilder facts = new StringBuilder("   id ").append(id);
    add(facts, provider);
    add(facts, published);
    add(facts, quality == null ? null : "quality " + quality + " (" + qualityBasis + ")");
    add(facts, copies > 1 ? copies + " articles tell this story" : null);
    told.add("%s", facts.append(" · ").append(link));
    if (!topics.isEmpty()) {
      told.add("   topics: %s", String.join(", ", topics));
    }
    snippets.forEach(snippet -> told.add("   … %s", snippet));
    numbers.forEach(number -> told.add("   - %s", number.told()));
  }

  private static void add(StringBuilder facts, @Nullable String fact) {
    if (fact != null) {
      facts.append(" · ").append(fact);
    }
  }
}
