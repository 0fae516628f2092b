package dev.tidemark.web;

import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.WholeFacet;
import dev.tidemark.topic.LiveTopics;
import dev.tidemark.topic.Taxonomy;
import dev.tidemark.topic.TaxonomyTopic;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays the tree of topics out, with what each counts year by year. Thread-safe. */
@ApplicationScoped
class TopicTreeViews {
  private static final int YEARS = 12;
  private static final int SLOT = 8;
  private static final int BAR = 6;
  private static final int HEIGHT = 24;

  private final LiveTopics topics;
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Indexing indexing;

  TopicTreeViews(
      LiveTopics topics, SearchEngine engine, SearchRequestReader reader, Indexing indexing) {
    this.topics = topics;
    this.engine = engine;
    this.reader = reader;
    this.indexing = indexing;
  }

  /** The counts of topics: in all, and in each of the last years by year. */
  private record Counts(Map<String, Long> all, TreeMap<String, Map<String, Long>> years) {}

  TopicTreeView tree() {
    Taxonomy taxonomy = topics.current().taxonomy();
    Counts counts = counts();
    SearchLinks links = new SearchLinks(request(Map.of()), reader);
    List<TopicTreeView.Row> rows = new ArrayList<>();
    for (TaxonomyTopic topic : taxonomy.topics()) {
      rows.add(row(topic, taxonomy.including(topic.name()).size() + 1, counts, links));
    }
    long others =
        counts.all().keySet().stream().filter(name -> taxonomy.find(name).isEmpty()).count();
    return new TopicTreeView(
        Counted.of(counts.all().size(), "topic", "topics"),
        span(counts),
        indexing
            .feed()
            .flatMap(EngineFeed::reevaluation)
            .map(TopicTreeViews::progress)
            .orElse(null),
        SLOT * Math.max(1, counts.years().size()),
        HEIGHT,
        rows,
        others == 0 ? null : Counted.of(others, "more topic", "more topics"));
  }

  private Counts counts() {
    SearchRequest everything = request(Map.of());
    TreeMap<String, Map<String, Long>> years = new TreeMap<>();
    List<String> dated =
        WholeFacet.of(engine, everything, Facet.PUBLISHED).keySet().stream()
            .map(date -> date.substring(0, 4))
            .distinct()
            .sorted()
            .toList();
    for (String year : dated.subList(Math.max(0, dated.size() - YEARS), dated.size())) {
      SearchRequest ofYear = request(Map.of("published", List.of(year)));
      years.put(year, WholeFacet.of(engine, ofYear, Facet.TOPIC));
    }
    return new Counts(WholeFacet.of(engine, everything, Facet.TOPIC), years);
  }

  private SearchRequest request(Map<String, List<String>> parameters) {
    return reader.read(parameters).request();
  }

  private static TopicTreeView.Row row(
      TaxonomyTopic topic, int level, Counts counts, SearchLinks links) {
    long count = counts.all().getOrDefault(topic.name(), 0L);
    return new TopicTreeView.Row(
        topic.name(),
        level,
        count == 0 ? null : links.toggled(Facet.TOPIC, topic.name()),
        Counted.number(count),
        count == 1 ? "article" : "articles",
        words(topic.name(), counts),
        count == 0 ? List.of() : bars(topic.name(), counts),
        topic.rule(),
        topic.rule() == null ? null : links.with("q", topic.rule()));
  }

  private static String words(String topic, Counts counts) {
    List<String> words = new ArrayList<>();
    counts
        .years()
        .forEach(
            (year, ofYear) -> {
              long count = ofYear.getOrDefault(topic, 0L);
              if (count > 0) {
                words.add(year + ": " + Counted.number(count));
              }
            });
    return words.isEmpty() ? "none in these years" : String.join(", ", words);
  }

  private static List<TopicTreeView.Bar> bars(String topic, Counts counts) {
    long most =
        counts.years().values().stream()
            .mapToLong(ofYear -> ofYear.getOrDefault(topic, 0L))
            .max()
            .orElse(0);
    List<TopicTreeView.Bar> bars = new ArrayList<>();
    int x = 0;
    for (Map<String, Long> ofYear : counts.years().values()) {
      long count = ofYear.getOrDefault(topic, 0L);
      int rise = count == 0 ? 0 : (int) Math.max(2, count * HEIGHT / most);
      if (rise > 0) {
        bars.add(new TopicTreeView.Bar(x, HEIGHT - rise, BAR, rise));
      }
      x += SLOT;
    }
    return bars;
  }

  private static @Nullable String span(Counts counts) {
    if (counts.years().isEmpty()) {
      return null;
    }
    String first = counts.years().firstKey();
    String last = counts.years().lastKey();
    return first.equals(last) ? first : first + "–" + last;
  }

  private static String progress(FeedProgress at) {
    return String.format(
        java.util.Locale.UK,
        "The rules have changed: %s of %s articles are evaluated anew. Counts may still move.",
        Counted.number(at.done()),
        Counted.number(at.done() + at.left()));
  }
}
