package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.ProviderFacts.Rating;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Adds up, in one pass over doc values, what each provider has published. */
final class ProviderTotals {
  private static final Comparator<ProviderFacts> MOST_FIRST =
      Comparator.comparingLong(ProviderFacts::articles)
          .reversed()
          .thenComparing(ProviderFacts::name);

  private final Map<String, Total> totals = new HashMap<>();
  private final Map<Long, Integer> stories;

  private ProviderTotals(Map<Long, Integer> stories) {
    this.stories = stories;
  }

  static List<ProviderFacts> of(IndexReader reader, StorySizes stories) throws IOException {
    ProviderTotals totals = new ProviderTotals(stories.sizes(reader));
    for (LeafReaderContext leaf : reader.leaves()) {
      totals.add(leaf.reader());
    }
    return totals.totals.entrySet().stream()
        .map(entry -> entry.getValue().facts(entry.getKey()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private void add(LeafReader leaf) throws IOException {
    RowFields rows = RowFields.ARTICLE;
    SortedSetDocValues providers =
        DocValues.getSortedSet(leaf, Schema.count(rows.dimension(Facet.PROVIDER)));
    SortedSetDocValues dates =
        DocValues.getSortedSet(leaf, Schema.count(rows.dimension(Facet.PUBLISHED)));
    NumericDocValues quality = DocValues.getNumeric(leaf, rows.quality());
    NumericDocValues stated = DocValues.getNumeric(leaf, Schema.QUALITY_STATED);
    NumericDocValues story = DocValues.getNumeric(leaf, Schema.STORY);
    @Nullable Bits live = leaf.getLiveDocs();
    Labels names = new Labels(providers);
    Labels years = new Labels(dates);
    for (int document = providers.nextDoc();
        document != NumericDocValues.NO_MORE_DOCS;
        document = providers.nextDoc()) {
      if (live != null && !live.get(document)) {
        continue;
      }
      String name = names.at(providers.nextOrd());
      Total total = totals.computeIfAbsent(name, n -> new Total());
      total.articles++;
      if (story.advanceExact(document) && stories.getOrDefault(story.longValue(), 1) > 1) {
        total.told++;
      }
      if (quality.advanceExact(document)) {
        total.rate(quality.longValue(), stated.advanceExact(document));
      }
      if (dates.advanceExact(document)) {
        total.byYear.merge(years.at(dates.nextOrd()), 1L, Long::sum);
      }
    }
  }

  /** The labels behind the ordinals of a segment, each read once. */
  private static final class Labels {
    private final SortedSetDocValues values;
    private final Map<Long, String> known = new HashMap<>();

    Labels(SortedSetDocValues values) {
      this.values = values;
    }

    String at(long ordinal) throws IOException {
      String label = known.get(ordinal);
      if (label == null) {
        label = FacetsConfig.stringToPath(values.lookupOrd(ordinal).utf8ToString())[1];
        known.put(ordinal, label);
      }
      return label;
    }
  }

  private static final class Total {
    private final Map<String, Long> byYear = new HashMap<>();
    private long articles;
    private long told;
    private long stated;
    private long statedSum;
    private long estimated;
    private long estimatedSum;

    void rate(long quality, boolean isStated) {
      stated += isStated ? 1 : 0;
      statedSum += isStated ? quality : 0;
      estimated += isStated ? 0 : 1;
      estimatedSum += isStated ? 0 : quality;
    }

    ProviderFacts facts(String name) {
      return new ProviderFacts(
          name,
          articles,
          told,
          new Rating(stated, statedSum),
          new Rating(estimated, estimatedSum),
          byYear);
    }
  }
}
