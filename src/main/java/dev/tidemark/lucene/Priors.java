package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;

/**
 * What speaks for an article whatever was asked: that it is new, that it is good. Both are mild,
 * and an article without a date or quality loses no more than the most they add.
 */
final class Priors {
  /** After so long, being new adds half as much. */
  private static final Duration HALF = Duration.ofDays(365);

  private static final long BEST_QUALITY = 150;
  private static final long HALF_QUALITY = 75;

  private Priors() {}

  /** Age counts from the newest article, so that an answer changes with the index alone. */
  static List<ScorePart> parts(Ranking ranking, IndexReader reader) throws IOException {
    RowFields rows = RowFields.ARTICLE;
    List<ScorePart> parts = new ArrayList<>();
    byte[] newest = PointValues.getMaxPackedValue(reader, rows.published());
    if (ranking.freshness() > 0 && newest != null) {
      parts.add(
          new ScorePart(
              "new",
              LongField.newDistanceFeatureQuery(
                  rows.published(),
                  ranking.freshness(),
                  LongPoint.decodeDimension(newest, 0),
                  HALF.toMillis())));
    }
    if (ranking.quality() > 0) {
      parts.add(
          new ScorePart(
              "quality",
              LongField.newDistanceFeatureQuery(
                  rows.quality(), ranking.quality(), BEST_QUALITY, HALF_QUALITY)));
    }
    return parts;
  }
}
