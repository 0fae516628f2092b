package dev.tidemark.lucene;

import dev.tidemark.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Leaves one row of each story in a result: of articles, one that tells it; of claims, one that
 * says the same in it. A full article leads before a reference, then the earliest, then the least
 * id. Only articles that have copies are looked at.
 */
final class StoryFold {
  private static final Query HAS_COPIES = new FieldExistsQuery(Schema.STORY);

  private final RowFields rows;
  private final IndexReader reader;

  private StoryFold(RowFields rows, IndexReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /** Null where every article has a row of its own: asked for, or no story is told twice. */
  static @Nullable StoryFold of(SearchRequest request, IndexReader reader, StorySizes stories)
      throws IOException {
    return request.copies() == SearchRequest.Copies.ALL || stories.sizes(reader).isEmpty()
        ? null
        : new StoryFold(RowFields.of(request.rows()), reader);
  }

  /** The copies among the rows that match. */
  Copies among(Query matching, IndexSearcher searcher) throws IOException {
    Query copied =
        new BooleanQuery.Builder()
            .add(matching, Occur.FILTER)
            .add(HAS_COPIES, Occur.FILTER)
            .build();
    return among(searcher.search(copied, new FacetsCollectorManager()));
  }

  /** The copies among rows. */
  Copies among(FacetsCollector collected) throws IOException {
    Map<Long, List<Integer>> stories = new HashMap<>();
    for (FacetsCollector.MatchingDocs segment : collected.getMatchingDocs()) {
      LeafReader leaf = segment.context().reader();
      NumericDocValues story = DocValues.getNumeric(leaf, Schema.STORY);
      NumericDocValues number = DocValues.getNumeric(leaf, Schema.CLAIM_NUMBER);
      DocIdSetIterator copied =
          ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), story));
      for (int row = copied.nextDoc();
          row != DocIdSetIterator.NO_MORE_DOCS;
          row = copied.nextDoc()) {
        long key = story.longValue();
        if (rows == RowFields.CLAIM && number.advanceExact(row)) {
          key = key * 31 + number.longValue();
        }
        stories.computeIfAbsent(key, k -> new ArrayList<>(2)).add(segment.context().docBase + row);
      }
    }
    return copies(stories);
  }

  private Copies copies(Map<Long, List<Integer>> stories) throws IOException {
    List<int[]> told = new ArrayList<>();
    for (List<Integer> members : stories.values()) {
      if (members.size() > 1) {
        int[] rows = members.stream().mapToInt(Integer::intValue).toArray();
        int leading = rows[leading(rows)];
        int[] others = others(rows, leading);
        if (others.length > 0) {
          told.add(IntStream.concat(IntStream.of(leading), IntStream.of(others)).toArray());
        }
      }
    }
    return Copies.of(told, reader);
  }

  /** The rows of other articles: an article that says a thing twice is no copy of itself. */
  private int[] others(int[] rows, int leading) throws IOException {
    int article = article(leading);
    List<Integer> others = new ArrayList<>(rows.length);
    for (int row : rows) {
      if (article(row) != article) {
        others.add(row);
      }
    }
    return others.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The document of the article that a row is or belongs to. */
  private int article(int row) throws IOException {
    if (rows == RowFields.ARTICLE) {
      return row;
    }
    Copies.Place place = Copies.Place.of(row, reader);
    @Nullable BitSet articles = MetricQueries.ARTICLES.getBitSet(place.leaf());
    return articles == null ? row : place.leaf().docBase + articles.nextSetBit(place.document());
  }

  private int leading(int[] members) throws IOException {
    int leading = 0;
    long least = lead(members[0]);
    for (int i = 1; i < members.length; i++) {
      long lead = lead(members[i]);
      if (lead < least || (lead == least && id(members[i]).compareTo(id(members[leading])) < 0)) {
        leading = i;
        least = lead;
      }
    }
    return leading;
  }

  private long lead(int row) throws IOException {
    Copies.Place place = Copies.Place.of(row, reader);
    NumericDocValues leads = DocValues.getNumeric(place.leaf().reader(), Schema.LEAD);
    return leads.advanceExact(place.document()) ? leads.longValue() : Long.MAX_VALUE;
  }

  private String id(int row) throws IOException {
    Copies.Place place = Copies.Place.of(row, reader);
    SortedDocValues ids = DocValues.getSorted(place.leaf().reader(), rows.id());
    return ids.advanceExact(place.document()) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
  }
}
