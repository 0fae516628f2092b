package dev.tidemark.search.compare;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.metric.Modality;
import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was forecast for a year, and what was said of it as a fact afterwards. Who speaks counts
 * once on either side.
 *
 * @param forecasts how many forecast it
 * @param forecast the median of what they said last
 * @param reports how many reported it
 * @param reported the median of what they said last
 */
public record Outcome(int year, int forecasts, double forecast, int reports, double reported) {

  /**
   * How far the forecasts went beyond what was reported, as a part of it; -0.1 for a tenth less.
   */
  public double error() {
    return forecast / reported - 1;
  }

  /** Of each year that has both, in order. */
  static List<Outcome> of(Collection<MetricPoint> claims) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> years = claims.stream().map(MetricPoint::year).distinct().sorted().toList();
    for (int year : years) {
      List<Double> forecasts =
          said(claims, claim -> claim.year() == year && claim.modality() == Modality.FORECAST);
      List<Double> reports = said(claims, claim -> claim.year() == year && isReport(claim));
      if (!forecasts.isEmpty() && !reports.isEmpty()) {
        double reported = Quartiles.of(reports).median();
        if (reported != 0) {
          double forecast = Quartiles.of(forecasts).median();
          outcomes.add(new Outcome(year, forecasts.size(), forecast, reports.size(), reported));
        }
      }
    }
    return outcomes;
  }

  /** Nothing is reported of a year that has not begun, however it is worded. */
  private static boolean isReport(MetricPoint claim) {
    PublishedDate published = claim.published();
    return claim.modality() == Modality.ACTUAL
        && published != null
        && Integer.parseInt(published.text().substring(0, 4)) >= claim.year();
  }

  private static List<Double> said(Collection<MetricPoint> claims, Predicate<MetricPoint> which) {
    List<MetricPoint> said = claims.stream().filter(which).toList();
    return Voice.of(said).stream().map(voice -> voice.latest().middle()).toList();
  }
}
