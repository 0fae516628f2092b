package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A request taken apart for counting: what always holds, and what each facet adds.
 *
 * @param rows the kind of rows
 * @param words the query's own part, which scores and is highlighted
 * @param base words and everything left out
 * @param wanted what each facet adds to it
 * @param fold leaves one row of each story; null where every article has its own
 */
record SearchPlan(
    RowFields rows, Query words, Query base, Map<Facet, Query> wanted, @Nullable StoryFold fold) {

  static SearchPlan of(Understood understood, QueryCompiler compiler) {
    SearchRequest request = understood.request();
    RowFields rows = RowFields.of(request.rows());
    Query words =
        switch (request.rows()) {
          case ARTICLES -> compiler.compile(understood);
          case METRICS -> new ClaimQueries(compiler).of(understood);
        };
    FilterQueries filters = new FilterQueries(rows);
    @Nullable Query unwanted = filters.unwanted(request.filters());
    Query base = words;
    if (unwanted != null) {
      base =
          new BooleanQuery.Builder().add(words, Occur.MUST).add(unwanted, Occur.MUST_NOT).build();
    }
    return new SearchPlan(rows, words, base, filters.wanted(request.filters()), null);
  }

  /** The same rows with other scores. */
  SearchPlan scoredBy(List<ScorePart> parts) {
    return new SearchPlan(rows, words, Scoring.with(base, parts), wanted, fold);
  }

  /** The same rows, folded or not. */
  SearchPlan foldedBy(@Nullable StoryFold stories) {
    return new SearchPlan(rows, words, base, wanted, stories);
  }

  /** How many rows match. */
  int count(Query matching, IndexSearcher searcher) throws IOException {
    int all = searcher.count(matching);
    return fold == null ? all : all - fold.among(matching, searcher).count();
  }

  /** The filters that hold for such rows. */
  FilterQueries filters() {
    return new FilterQueries(rows);
  }

  /** With a dimension for each facet that asks for something. */
  DrillDownQuery drillDown(FacetsConfig config) {
    DrillDownQuery query = new DrillDownQuery(config, base);
    wanted.forEach((facet, filter) -> query.add(rows.dimension(facet), filter));
    return query;
  }

  /** Everything that holds for a row of the result. */
  Query result() {
    return all(wanted);
  }

  /** Everything but one facet's own wish. */
  Query sideways(Facet left) {
    Map<Facet, Query> others = new LinkedHashMap<>(wanted);
    others.remove(left);
    return all(others);
  }

  private Query all(Map<Facet, Query> filters) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(base, Occur.FILTER);
    filters.values().forEach(filter -> query.add(filter, Occur.FILTER));
    return query.build();
  }
}
