package dev.tidemark.bench;

import dev.tidemark.article.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** The queries that somebody who uses plain Lucene would write. */
record FloorQueries(QueryBuilder words, FacetsConfig facets) {
  private static final float TIE = 0.1f;

  FloorQueries(Analyzer analyzer) {
    this(new QueryBuilder(analyzer), FloorFields.facets());
  }

  /** What is searched and marked: each word in any field, best field first. */
  Query text(FloorRequest request) {
    if (request.q().isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String[] parts = request.isPhrase() ? new String[] {request.q()} : request.q().split(" ");
    for (String part : parts) {
      List<Query> fields = new ArrayList<>();
      for (TextField field : FloorFields.TEXTS) {
        Query found = words.createPhraseQuery(field.toString(), part);
        if (found != null) {
          fields.add(found);
        }
      }
      all.add(new DisjunctionMaxQuery(fields, TIE), Occur.MUST);
    }
    return all.build();
  }

  /** The same with filters whose own values are counted without them. */
  DrillDownQuery filtered(FloorRequest request, Query text) {
    DrillDownQuery filtered = new DrillDownQuery(facets, text);
    for (Map.Entry<String, String> filter : request.filters().entrySet()) {
      switch (filter.getKey()) {
        case FloorFields.PUBLISHED ->
            filtered.add(FloorFields.PUBLISHED, published(filter.getValue()));
        case FloorFields.QUALITY ->
            filtered.add(
                FloorFields.QUALITY,
                LongPoint.newRangeQuery(
                    FloorFields.QUALITY,
                    Long.parseLong(filter.getValue().replace("..", "")),
                    Long.MAX_VALUE));
        default -> filtered.add(filter.getKey(), filter.getValue());
      }
    }
    return filtered;
  }

  private static Query published(String years) {
    int dots = years.indexOf("..");
    return LongPoint.newRangeQuery(
        FloorFields.PUBLISHED,
        startOf(Integer.parseInt(years.substring(0, dots))),
        startOf(Integer.parseInt(years.substring(dots + 2)) + 1) - 1);
  }

  private static long startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
