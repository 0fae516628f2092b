package dev.tidemark.lucene;

import dev.tidemark.article.StoryId;
import dev.tidemark.metric.Claim;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.MetricPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The doc values of the claims of one segment, read in the order of its documents. */
final class ClaimValues {
  private static final Comparator<MetricPoint> BY_YEAR =
      Comparator.comparingInt(MetricPoint::year).thenComparing(MetricPoint::id);

  private final NumericDocValues years;
  private final NumericDocValues lows;
  private final NumericDocValues highs;
  private final NumericDocValues middles;
  private final Words units;
  private final Words currencies;
  private final Words types;
  private final Words modalities;
  private final Words subjects;
  private final Words regions;
  private final Words sources;
  private final NumericDocValues stories;
  private final NumericDocValues alone;
  private final Words ids;

  private ClaimValues(LeafReader reader) throws IOException {
    years = DocValues.getNumeric(reader, Schema.CLAIM_YEAR);
    lows = DocValues.getNumeric(reader, Schema.CLAIM_LOW);
    highs = DocValues.getNumeric(reader, Schema.CLAIM_HIGH);
    middles = DocValues.getNumeric(reader, Schema.CLAIM_MIDDLE);
    units = new Words(reader, Schema.CLAIM_UNIT);
    currencies = new Words(reader, Schema.CLAIM_CURRENCY);
    types = new Words(reader, Schema.CLAIM_TYPE);
    modalities = new Words(reader, Schema.CLAIM_MODALITY);
    subjects = new Words(reader, Schema.CLAIM_SUBJECT);
    regions = new Words(reader, Schema.CLAIM_REGION);
    sources = new Words(reader, Schema.CLAIM_SOURCE);
    stories = DocValues.getNumeric(reader, Schema.STORY);
    alone = DocValues.getNumeric(reader, Schema.ALONE);
    ids = new Words(reader, RowFields.CLAIM.id());
  }

  /** Those of the rows that name a target year. */
  static List<Claim> claims(FacetsCollector rows) throws IOException {
    List<Claim> claims = new ArrayList<>();
    forEach(rows, (values, document) -> claims.add(values.claim(document)));
    return claims;
  }

  /** The same as marks in a plot, by year and id, so many at most. */
  static List<MetricPoint> points(FacetsCollector rows, int atMost) throws IOException {
    PriorityQueue<MetricPoint> first = new PriorityQueue<>(BY_YEAR.reversed());
    forEach(
        rows,
        (values, document) -> {
          first.add(values.point(document));
          if (first.size() > atMost) {
            first.remove();
          }
        });
    return first.stream().sorted(BY_YEAR).toList();
  }

  private interface Step {
    void take(ClaimValues values, int document) throws IOException;
  }

  private static void forEach(FacetsCollector rows, Step step) throws IOException {
    for (FacetsCollector.MatchingDocs segment : rows.getMatchingDocs()) {
      ClaimValues values = new ClaimValues(segment.context().reader());
      DocIdSetIterator dated =
          ConjunctionUtils.intersectIterators(List.of(segment.bits().iterator(), values.years));
      for (int document = dated.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = dated.nextDoc()) {
        if (values.middles.advanceExact(document)) {
          step.take(values, document);
        }
      }
    }
  }

  private Claim claim(int document) throws IOException {
    return new Claim(
        (int) years.longValue(),
        unit(document),
        currencies.at(document),
        Double.longBitsToDouble(middles.longValue()),
        type(document),
        modality(document),
        story(document),
        subjects.at(document),
        regions.at(document),
        sources.at(document));
  }

  private MetricPoint point(int document) throws IOException {
    return new MetricPoint(
        ClaimDocument.metricId(Objects.requireNonNull(ids.at(document), "every claim has an id")),
        (int) years.longValue(),
        number(lows, document),
        number(highs, document),
        unit(document),
        currencies.at(document),
        type(document),
        modality(document),
        subjects.at(document),
        regions.at(document),
        sources.at(document));
  }

  private String story(int document) throws IOException {
    if (stories.advanceExact(document)) {
      return StoryId.text(stories.longValue());
    }
    if (!alone.advanceExact(document)) {
      throw new IOException("a claim without a story");
    }
    return StoryId.text(alone.longValue());
  }

  private Unit unit(int document) throws IOException {
    return of(Unit.values(), units.at(document));
  }

  private MetricType type(int document) throws IOException {
    return of(MetricType.values(), types.at(document));
  }

  private Modality modality(int document) throws IOException {
    return of(Modality.values(), modalities.at(document));
  }

  private static double number(NumericDocValues values, int document) throws IOException {
    return values.advanceExact(document) ? Double.longBitsToDouble(values.longValue()) : Double.NaN;
  }

  private static <T> T of(T[] all, @Nullable String word) throws IOException {
    for (T one : all) {
      if (one.toString().equals(word)) {
        return one;
      }
    }
    throw new IOException("the index holds an unknown word: " + word);
  }

  /** Text values, each turned from bytes once a segment. */
  private static final class Words {
    private final SortedDocValues values;
    private final Map<Integer, String> known = new HashMap<>();

    Words(LeafReader reader, String field) throws IOException {
      values = DocValues.getSorted(reader, field);
    }

    @Nullable String at(int document) throws IOException {
      if (!values.advanceExact(document)) {
        return null;
      }
      int ordinal = values.ordValue();
      String word = known.get(ordinal);
      if (word == null) {
        word = values.lookupOrd(ordinal).utf8ToString();
        known.put(ordinal, word);
      }
      return word;
    }
  }
}
