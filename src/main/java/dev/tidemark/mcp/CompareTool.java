package dev.tidemark.mcp;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.compare.Comparing;
import dev.tidemark.search.compare.Comparison;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Puts what is claimed about the same things beside each other. */
@Singleton
public class CompareTool {
  private static final String USUAL = "3";
  private static final int LINES = 60;
  private static final int FEWEST = 2;
  private static final int MOST = 20;

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Links links;

  public CompareTool(SearchEngine engine, SearchRequestReader reader, Links links) {
    this.engine = engine;
    this.reader = reader;
    this.links = links;
  }

  /**
   * What there is to compare.
   *
   * @param claims in all series
   * @param distinct how many series there are, of which those with the most claims are given
   */
  record Found(
      int claims, int distinct, List<String> notices, List<ComparedSeries> series, String link) {}

  ToolAnswer call(ToolInput input) {
    input.usually("size", USUAL);
    Read read = reader.read(Rows.METRICS, input.rest(), Set.of());
    SearchRequest request = read.request();
    Comparing comparing = Comparing.of(engine, request);
    List<Comparison> all = comparing.comparisons(Math.min(request.size(), MOST));
    int room = Math.clamp(LINES / (2L * Math.max(1, all.size())), FEWEST, MOST);
    List<String> notices = SearchTool.notices(read, List.of());
    if (comparing.cut()) {
      notices.add("Only the first " + Comparing.MOST + " claims were compared: narrow the search.");
    }
    if (request.size() > MOST) {
      notices.add("At most " + MOST + " series are given.");
    }
    if (all.stream().anyMatch(one -> ComparedSeries.isCut(one, room))) {
      notices.add(
          "Of each list the first "
              + room
              + " are given: narrow it (metric.subject, metric.year, metric), or take query_metrics"
              + " for all claims.");
    }
    Found found =
        new Found(
            comparing.claims(),
            comparing.series().size(),
            notices,
            all.stream().map(one -> ComparedSeries.of(one, room, links)).toList(),
            links.page("/compare", request));
    return new ToolAnswer(found, told(found));
  }

  private static String told(Found found) {
    Told told = new Told();
    told.add(
        "%d comparable claims in %d series; those with the most claims first. %s",
        found.claims(), found.distinct(), found.link());
    told.addNotices(found.notices());
    found.series().forEach(series -> series.tell(told));
    return told.toString();
  }
}
