package dev.tidemark.search.compare;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who says something on their own account: the firm credited, whoever repeats it; where nobody is
 * credited, the number itself, however many repeat it, as nothing tells that they are independent.
 *
 * @param source the firm credited; null when nobody is
 * @param claims the earliest published first, those without a date before them
 */
public record Voice(@Nullable String source, List<MetricPoint> claims) {
  private static final Comparator<MetricPoint> BY_DATE =
      Comparator.<MetricPoint>comparingLong(Voice::published).thenComparing(MetricPoint::id);

  public Voice {
    claims = inOrder(claims);
  }

  /** As they were published, the earliest first, those without a date before them. */
  static List<MetricPoint> inOrder(List<MetricPoint> claims) {
    return claims.stream().sorted(BY_DATE).toList();
  }

  /** Those who speak, in the order in which their first claims come. */
  public static List<Voice> of(List<MetricPoint> points) {
    Map<String, List<MetricPoint>> voices = new LinkedHashMap<>();
    for (MetricPoint point : points) {
      voices.computeIfAbsent(who(point), first -> new ArrayList<>()).add(point);
    }
    return voices.values().stream()
        .map(claims -> new Voice(claims.getFirst().source(), claims))
        .toList();
  }

  private static String who(MetricPoint point) {
    return point.source() == null
        ? "number " + point.low() + " " + point.high()
        : "firm " + point.source();
  }

  /** What they say now: the claim published last. */
  public MetricPoint latest() {
    return claims.getLast();
  }

  private static long published(MetricPoint point) {
    PublishedDate published = point.published();
    return published == null ? Long.MIN_VALUE : published.start().toEpochMilli();
  }
}
