package dev.tidemark.reading.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page was published, by everything that says so: the best statement first. */
final class PageDates {
  private PageDates() {}

  static List<String> of(
      Document page, MetaTags meta, LinkedData data, @Nullable JsonNode article) {
    Set<String> dates = new LinkedHashSet<>();
    add(dates, data.text(article, "datePublished", "dateCreated", "uploadDate"));
    dates.addAll(
        meta.every(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.created",
            "dc.date.created",
            "dcterms.date",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "published_date",
            "article_date_original",
            "date",
            "dcsext.articlefirstpublished",
            "release_date"));
    page.select("[itemprop=datePublished]").forEach(e -> dates.add(ofElement(e)));
    page
        .select(
            "time[pubdate], article header time, time.published, time.entry-date, .byline time, article time, main time, time")
        .stream()
        .limit(50)
        .filter(e -> !NoiseWords.isBesideTheText(e))
        .limit(3)
        .forEach(e -> dates.add(ofElement(e)));
    page
        .select(
            ".date, .published, .pubdate, .post-date, .entry-date, .article-date, .dateline, .timestamp, .publish-date, #date")
        .stream()
        .limit(50)
        .filter(e -> e.text().length() < 60 && !NoiseWords.isBesideTheText(e))
        .limit(3)
        .forEach(e -> dates.add(ShownDate.in(e.text())));
    if (dates.isEmpty()) {
      add(dates, ShownDate.nearTheTop(page));
    }
    add(dates, data.text(article, "dateModified"));
    dates.removeIf(String::isBlank);
    return List.copyOf(dates);
  }

  private static String ofElement(Element element) {
    for (String attribute : new String[] {"datetime", "content", "title"}) {
      if (!element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    return ShownDate.in(element.text());
  }

  private static void add(Set<String> values, @Nullable String value) {
    if (value != null) {
      values.add(value);
    }
  }
}
