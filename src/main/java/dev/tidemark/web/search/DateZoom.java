package dev.tidemark.web.search;

import dev.tidemark.article.PublishedDate;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.FilterValue.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a click on a bar of time asks for: a bar inside a chosen span takes the span's place. */
final class DateZoom {
  private final SearchLinks links;

  DateZoom(SearchLinks links) {
    this.links = links;
  }

  /** The search with a year or month chosen; without it, where it was. */
  String link(String date) {
    List<FilterValue> chosen = links.request().filters().of(Facet.PUBLISHED).any();
    Instant start = PublishedDate.parse(date).map(PublishedDate::start).orElse(Instant.EPOCH);
    List<String> kept = new ArrayList<>();
    boolean inside = false;
    for (FilterValue value : chosen) {
      if (!value.text().equals(date) && covers(value, start)) {
        inside = true;
      } else {
        kept.add(value.text());
      }
    }
    if (!inside) {
      return links.toggled(Facet.PUBLISHED, date);
    }
    kept.add(date);
    return links.withAll(Facet.PUBLISHED.parameter(), kept);
  }

  private static boolean covers(FilterValue value, Instant start) {
    if (!(value instanceof DateRange range)) {
      return false;
    }
    Instant from = range.from();
    Instant until = range.until();
    return (from == null || !start.isBefore(from)) && (until == null || start.isBefore(until));
  }
}
