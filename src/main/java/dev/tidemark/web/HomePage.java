package dev.tidemark.web;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.compare.Disputes;
import dev.tidemark.web.search.Histogram;
import dev.tidemark.web.search.HistogramView;
import dev.tidemark.web.search.Hits;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.Link;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first page: what is in here, as ways into searches. */
@Path("/")
@PermitAll
@Blocking
public class HomePage {
  private static final String NEWEST = "6";
  private static final int TOPICS = 24;
  private static final int KINDS = 10;
  private static final int CHART_WIDTH = 1152;
  private static final int CHART_HEIGHT = 96;
  private static final List<String> EXAMPLES =
      List.of("deep learning", "robot*", "cagr:>30%", "size:>10B year:2030", "funding:>100M");

  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Disputes disputes;

  HomePage(SearchEngine engine, SearchRequestReader reader, Disputes disputes) {
    this.engine = engine;
    this.reader = reader;
    this.disputes = disputes;
  }

  /** The page. */
  @GET
  public Response home() {
    SearchRequest request =
        reader
            .read(
                Map.of(
                    "size", List.of(NEWEST), "facets", List.of("topic,provider,published,metric")))
            .request();
    SearchResult result = engine.search(request);
    SearchRequest everything = reader.read(Map.of()).request();
    SearchLinks links = new SearchLinks(everything, reader);
    Head head = Head.of("Tidemark", "/").withOwnBox();
    return Html.page(Templates.home(head, view(result, links)));
  }

  private HomeView view(SearchResult result, SearchLinks links) {
    Hits hits = new Hits(links);
    HistogramView volume =
        new Histogram(CHART_WIDTH, CHART_HEIGHT)
            .of(counts(result, Facet.PUBLISHED), date -> links.toggled(Facet.PUBLISHED, date));
    return new HomeView(
        engine.size() == 0,
        facts(result, volume),
        values(counts(result, Facet.TOPIC), TOPICS, links),
        "Show all "
            + Counted.number(counts(result, Facet.TOPIC).distinct())
            + " "
            + FacetText.plural(Facet.TOPIC),
        values(counts(result, Facet.METRIC), KINDS, links),
        volume,
        result.hits().stream().map(hits::of).toList(),
        disputes.most(),
        examples(links));
  }

  /** Only what finds something here is worth trying. */
  private List<Link> examples(SearchLinks links) {
    return EXAMPLES.stream()
        .filter(q -> engine.search(count(q)).total() > 0)
        .map(q -> Link.to(q, links.with("q", q)))
        .toList();
  }

  private SearchRequest count(String q) {
    return reader
        .read(Map.of("q", List.of(q), "size", List.of("0"), "facets", List.of("none")))
        .request();
  }

  private List<HomeView.Fact> facts(SearchResult result, HistogramView volume) {
    List<HomeView.Fact> facts = new ArrayList<>();
    facts.add(new HomeView.Fact(Counted.number(engine.size()), "articles", SearchLinks.PATH));
    facts.add(new HomeView.Fact(Counted.number(numbers()), "numbers", SearchLinks.METRICS_PATH));
    facts.add(fact(counts(result, Facet.PROVIDER), "providers", "/providers"));
    facts.add(fact(counts(result, Facet.TOPIC), "topics", "/topics"));
    if (!volume.isEmpty()) {
      String span =
          volume.first().equals(volume.last())
              ? volume.first()
              : volume.first() + "–" + volume.last();
      facts.add(new HomeView.Fact(span, "published", SearchLinks.PATH));
    }
    return facts;
  }

  private long numbers() {
    Map<String, List<String>> nothing = Map.of("size", List.of("0"), "facets", List.of("none"));
    return engine.metrics(reader.read(Rows.METRICS, nothing, Set.of()).request()).total();
  }

  private static HomeView.Fact fact(FacetCounts counts, String noun, String href) {
    return new HomeView.Fact(Counted.number(counts.distinct()), noun, href);
  }

  private static FacetCounts counts(SearchResult result, Facet facet) {
    return result.facets().stream()
        .filter(counts -> counts.facet() == facet)
        .findFirst()
        .orElse(new FacetCounts(facet, 0, null, List.of()));
  }

  private static List<HomeView.Entry> values(FacetCounts counts, int most, SearchLinks links) {
    return counts.values().stream()
        .limit(most)
        .map(
            value ->
                new HomeView.Entry(
                    FacetText.value(counts.facet(), value.value()),
                    Counted.number(value.count()),
                    links.toggled(counts.facet(), value.value())))
        .toList();
  }
}
