package dev.tidemark.browser;

import java.util.ArrayList;
import java.util.List;

/** One page of each kind, over the articles that come with the program. */
final class SamplePages {
  static final String HOME = "/";
  static final String RESULTS = "/search?q=AI%20agents";
  static final String FILTERED = "/search?q=market&topic=AI%20Agents&quality=40..";
  static final String NOTHING_FOUND =
      "/search?q=market&topic=AI%20Agents&topic.not=AI&published=1999";
  static final String NUMBERS = "/metrics?metric.subject=AI%20agents";
  static final String PLOTTED = "/metrics?metric=market_size&metric.unit=USD";

  private static final List<String> FIXED =
      List.of(
          HOME,
          "/search",
          RESULTS,
          FILTERED,
          "/search?page=400",
          NOTHING_FOUND,
          "/facets/topic",
          "/facets/topic?q=market&prefix=a",
          "/facets/topic?prefix=qqq",
          "/metrics",
          NUMBERS,
          PLOTTED,
          "/metrics/facets/source",
          "/compare",
          "/compare?metric.subject=offshore%20wind",
          "/topics",
          "/providers",
          "/sources",
          "/help",
          "/api");

  private SamplePages() {}

  /** Addresses of pages that are there; articles are found by searching for them. */
  static List<String> all(Visit visit) {
    List<String> all = new ArrayList<>(FIXED);
    String essay = article(visit, "The Colleague Who Never Asks");
    all.add(essay);
    all.add(essay + "?explain=true");
    all.add(article(visit, "Calder & Finch Goes High on AI Agents"));
    return all;
  }

  /** The address of the article with this title. */
  static String article(Visit visit, String title) {
    visit.open("/search?q=" + Addresses.encoded("title:\"" + title + "\""));
    return visit.page().locator("ol.hits h2 a").first().getAttribute("href");
  }
}
