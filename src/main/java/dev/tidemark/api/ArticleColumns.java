package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import dev.tidemark.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An article as a line of a table: a column a fact, parts of a fact after a dot, several values
 * with semicolons between them. The body is left out unless it is asked for.
 */
final class ArticleColumns {
  private static final String BETWEEN = "; ";
  private static final String BODY = "body";

  private static final List<Column> ALL =
      List.of(
          of("id", Article::id),
          of("kind", Article::kind),
          of("title", Article::title),
          of("subtitle", Article::subtitle),
          of("summary", Article::summary),
          of(BODY, Article::body),
          of("language", Article::language),
          of("url", Article::url),
          ofProvider("provider.name", Provider::name),
          ofProvider("provider.domain", Provider::domain),
          of("authors", article -> String.join(BETWEEN, article.authors())),
          of(
              "published",
              article -> article.published() == null ? null : article.published().text()),
          ofQuality("quality.value", Quality::value),
          ofQuality("quality.basis", Quality::basis),
          of(
              "topics",
              article -> String.join(BETWEEN, article.topics().stream().map(Topic::name).toList())),
          new Column("metrics", hit -> hit.metrics().size()),
          new Column("story.id", hit -> hit.story().id()),
          new Column("story.size", hit -> hit.story().size()));

  /** What a function has nothing to say of is an empty cell. */
  private interface Fact<T> extends Function<T, @Nullable Object> {}

  private record Column(String name, Fact<Hit> fact) {
    boolean isOf(Set<String> fields) {
      int dot = name.indexOf('.');
      String field = dot < 0 ? name : name.substring(0, dot);
      return name.equals("id") || (fields.isEmpty() ? !name.equals(BODY) : fields.contains(field));
    }
  }

  private final List<Column> columns;

  private ArticleColumns(List<Column> columns) {
    this.columns = columns;
  }

  /** The columns of the fields wanted, and the id; all but the body when none are named. */
  static ArticleColumns of(Set<String> fields) {
    return new ArticleColumns(ALL.stream().filter(column -> column.isOf(fields)).toList());
  }

  /** The names of the columns. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** An article's cells, in the order of the names. */
  List<@Nullable Object> of(Hit hit) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(column.fact().apply(hit)));
    return cells;
  }

  private static Column of(String name, Fact<Article> fact) {
    return new Column(name, hit -> fact.apply(hit.article()));
  }

  private static Column ofProvider(String name, Fact<Provider> fact) {
    return of(name, article -> article.provider() == null ? null : fact.apply(article.provider()));
  }

  private static Column ofQuality(String name, Fact<Quality> fact) {
    return of(name, article -> article.quality() == null ? null : fact.apply(article.quality()));
  }
}
