package dev.tidemark.web.metrics;

import dev.tidemark.metric.Modality;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.Facet;
import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.UnitText;
import dev.tidemark.web.plot.Claim;
import dev.tidemark.web.plot.Drawing;
import dev.tidemark.web.plot.Plot;
import dev.tidemark.web.plot.Spread;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.Link;
import dev.tidemark.web.text.MetricText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws claims, and says what is drawn. */
final class PlotViews {
  private static final String ANCHOR = "#plot";

  private PlotViews() {}

  /** The drawing; null when no claim names a target year. */
  static @Nullable PlotView of(Points points, List<YearStatistics> statistics, SearchLinks links) {
    if (points.all().isEmpty()) {
      return null;
    }
    MetricPoint any = points.all().getFirst();
    List<YearStatistics> ofUnit =
        statistics.stream()
            .filter(line -> UnitText.of(line.unit(), line.currency()).equals(points.unit()))
            .toList();
    Drawing drawing =
        Plot.of(
            points.all().stream().map(PlotViews::claim).toList(),
            ofUnit.stream().map(PlotViews::spread).toList(),
            value -> amount(value, any));
    String unit = FacetText.value(Facet.METRIC_UNIT, points.unit());
    return new PlotView(
        drawing,
        drawing.log() ? unit + ", log scale: each step upwards multiplies" : unit,
        description(points, drawing, unit),
        mixed(points, ofUnit),
        points.cut()
            ? "Only the first "
                + Counted.of(points.all().size(), "number", "numbers")
                + " by year are drawn; the bands and the median count all of them. Narrow the"
                + " search to see every one."
            : null,
        units(points, links));
  }

  private static Claim claim(MetricPoint point) {
    String article = point.id().substring(0, point.id().lastIndexOf('.'));
    return new Claim(
        point.year(),
        point.low(),
        point.high(),
        point.modality() == Modality.FORECAST,
        ArticleLink.of(article) + "#" + ArticleLink.metricAnchor(point.id()),
        label(point));
  }

  private static Spread spread(YearStatistics line) {
    return new Spread(
        line.year(),
        line.count(),
        line.q1().doubleValue(),
        line.median().doubleValue(),
        line.q3().doubleValue());
  }

  private static String label(MetricPoint point) {
    String value =
        point.low() == point.high()
            ? amount(point.low(), point)
            : amount(point.low(), point) + "–" + amount(point.high(), point);
    List<String> parts = new ArrayList<>();
    parts.add(value);
    parts.add(point.year() + (point.modality() == Modality.FORECAST ? " (forecast)" : " (fact)"));
    String subject = point.subject();
    String type = FacetText.metricType(point.type());
    parts.add(subject == null ? type : subject + ", " + type);
    if (point.source() != null) {
      parts.add(point.source());
    }
    return String.join(" · ", parts);
  }

  private static String amount(double value, MetricPoint like) {
    return MetricText.rounded(value, like.unit(), like.currency());
  }

  private static String description(Points points, Drawing drawing, String unit) {
    long forecasts =
        points.all().stream().filter(point -> point.modality() == Modality.FORECAST).count();
    return Counted.of(points.all().size(), "number", "numbers")
        + " in "
        + unit
        + " by the year they are about, "
        + drawing.years().getFirst().label()
        + " to "
        + drawing.years().getLast().label()
        + "; "
        + Counted.of(forecasts, "is a forecast", "are forecasts")
        + ". The tables above hold the same.";
  }

  private static @Nullable String mixed(Points points, List<YearStatistics> ofUnit) {
    List<String> mixed = new ArrayList<>();
    add(mixed, points.different(MetricPoint::type), FacetText.plural(Facet.METRIC));
    add(mixed, points.different(MetricPoint::subject), FacetText.plural(Facet.METRIC_SUBJECT));
    if (ofUnit.stream().anyMatch(line -> line.regions() > 1)) {
      mixed.add("several regions");
    }
    return mixed.isEmpty()
        ? null
        : "Drawn together here: "
            + String.join(", ", mixed)
            + ". They are not one series; choose one of each above to compare like with like.";
  }

  private static void add(List<String> mixed, long different, String noun) {
    if (different > 1) {
      mixed.add(Counted.number(different) + " " + noun);
    }
  }

  private static List<Link> units(Points points, SearchLinks links) {
    return points.units().entrySet().stream()
        .map(
            unit ->
                new Link(
                    FacetText.value(Facet.METRIC_UNIT, unit.getKey())
                        + " ("
                        + Counted.number(unit.getValue())
                        + ")",
                    links.with(Facet.METRIC_UNIT.parameter(), unit.getKey()) + ANCHOR,
                    unit.getKey().equals(points.unit())))
        .toList();
  }
}
