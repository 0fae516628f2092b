package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Period;
import dev.tidemark.search.MetricHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A metric as a line of a table: a column a fact, parts of a fact after a dot. */
final class MetricColumns {
  private static final List<Column> ALL =
      List.of(
          of("id", Metric::id),
          of("type", Metric::type),
          of("value", Metric::value),
          of("low", Metric::low),
          of("high", Metric::high),
          of("bound", Metric::bound),
          of("unit", Metric::unit),
          of("currency", Metric::currency),
          of("subject", Metric::subject),
          ofPeriod("period.text", Period::text),
          ofPeriod("period.from", Period::from),
          ofPeriod("period.to", Period::to),
          ofPeriod("period.now", period -> period.now() ? "true" : null),
          of("modality", Metric::modality),
          of("direction", Metric::direction),
          of("region", Metric::region),
          of("source", Metric::source),
          ofCheck("check.status", Check::status),
          ofCheck("check.expected", Check::expected),
          ofCheck("check.years", Check::years),
          ofCheck("check.with", check -> String.join(" ", check.with())),
          of("confidence", Metric::confidence),
          of("text", Metric::text),
          of("field", Metric::field),
          of("start", Metric::start),
          of("end", Metric::end),
          new Column("page", hit -> hit.article().page(hit.metric().field(), hit.metric().start())),
          of("sentence", Metric::sentence),
          of("mentions", metric -> String.join(" ", metric.mentions())),
          of("article", Metric::article),
          ofArticle("title", Article::title),
          ofArticle("url", Article::url),
          ofProvider("provider.name", Provider::name),
          ofProvider("provider.domain", Provider::domain),
          ofArticle(
              "published",
              article -> article.published() == null ? null : article.published().text()),
          new Column("story.id", hit -> hit.story().id()),
          new Column("story.size", hit -> hit.story().size()),
          of("links.html", metric -> Paths.number(metric.article(), metric.id())));

  /** What a function has nothing to say of is an empty cell. */
  private interface Fact<T> extends Function<T, @Nullable Object> {}

  private record Column(String name, Fact<MetricHit> fact) {
    boolean isOf(Set<String> fields) {
      int dot = name.indexOf('.');
      String field = dot < 0 ? name : name.substring(0, dot);
      return fields.isEmpty() || name.equals("id") || fields.contains(field);
    }
  }

  private final List<Column> columns;

  private MetricColumns(List<Column> columns) {
    this.columns = columns;
  }

  /** The columns of the fields wanted, and the id; all when none are named. */
  static MetricColumns of(Set<String> fields) {
    return new MetricColumns(ALL.stream().filter(column -> column.isOf(fields)).toList());
  }

  /** The names of the columns. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** A metric's cells, in the order of the names. */
  List<@Nullable Object> of(MetricHit hit) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(column.fact().apply(hit)));
    return cells;
  }

  private static Column of(String name, Fact<Metric> fact) {
    return new Column(name, hit -> fact.apply(hit.metric()));
  }

  private static Column ofPeriod(String name, Fact<Period> fact) {
    return of(name, metric -> metric.period() == null ? null : fact.apply(metric.period()));
  }

  private static Column ofCheck(String name, Fact<Check> fact) {
    return of(name, metric -> metric.check() == null ? null : fact.apply(metric.check()));
  }

  private static Column ofArticle(String name, Fact<Article> fact) {
    return new Column(name, hit -> fact.apply(hit.article()));
  }

  private static Column ofProvider(String name, Fact<Provider> fact) {
    return ofArticle(
        name, article -> article.provider() == null ? null : fact.apply(article.provider()));
  }
}
