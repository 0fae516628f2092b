package dev.tidemark.web.compare;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.Modality;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.web.compare.SeriesView.ClaimRow;
import dev.tidemark.web.plot.Said;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Single claims in words. */
final class ClaimRows {
  private ClaimRows() {}

  static ClaimRow of(MetricPoint claim) {
    PublishedDate published = claim.published();
    return new ClaimRow(
        claim.source(),
        claim.provider(),
        published == null ? null : DateText.day(published),
        published == null ? null : published.text(),
        value(claim),
        claim.modality() == Modality.FORECAST,
        CompareLinks.sentence(claim.id(), claim.article()));
  }

  /** The value, or the range. */
  static String value(MetricPoint claim) {
    return claim.low() == claim.high()
        ? amount(claim.low(), claim)
        : amount(claim.low(), claim) + "–" + amount(claim.high(), claim);
  }

  /** An amount in the unit of a claim. */
  static String amount(double value, MetricPoint like) {
    return MetricText.rounded(value, like.unit(), like.currency());
  }

  /** The firm credited, else the publisher, else what is left to say. */
  static String who(MetricPoint claim) {
    if (claim.source() != null) {
      return claim.source();
    }
    return claim.provider() == null ? "nobody credited" : "in " + claim.provider();
  }

  /** The marks of those that have a date. */
  static List<Said> dated(List<MetricPoint> claims) {
    return claims.stream().flatMap(ClaimRows::said).toList();
  }

  private static Stream<Said> said(MetricPoint claim) {
    PublishedDate published = claim.published();
    return published == null
        ? Stream.empty()
        : Stream.of(
            new Said(
                claim.source(),
                published.start(),
                claim.low(),
                claim.high(),
                claim.modality() == Modality.FORECAST,
                CompareLinks.sentence(claim.id(), claim.article()),
                label(claim, published)));
  }

  private static String label(MetricPoint claim, PublishedDate published) {
    List<String> parts = new ArrayList<>();
    parts.add(value(claim));
    parts.add(claim.year() + (claim.modality() == Modality.FORECAST ? " (forecast)" : " (fact)"));
    parts.add(who(claim));
    parts.add("said " + DateText.day(published));
    return String.join(" · ", parts);
  }
}
