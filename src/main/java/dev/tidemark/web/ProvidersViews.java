package dev.tidemark.web;

import dev.tidemark.search.Facet;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.ProviderFacts.Rating;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells of all providers how much they publish, how good, and how much of it alone. */
@ApplicationScoped
class ProvidersViews {
  private static final int SIZE = 100;
  private static final int YEARS = 12;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  ProvidersViews(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** A page of them, those with most first; beyond the last one, nothing. */
  ProvidersView page(int page) {
    List<ProviderFacts> all = engine.providers();
    List<String> years = years(all);
    SearchRequest everything = reader.read(Map.of("copies", List.of("all"))).request();
    SearchLinks links = new SearchLinks(everything, reader);
    int first = (int) Math.min(all.size(), (page - 1L) * SIZE);
    int last = Math.min(all.size(), first + SIZE);
    return new ProvidersView(
        Counted.of(all.size(), "provider", "providers"),
        span(years),
        all.subList(first, last).stream().map(facts -> row(facts, years, links)).toList(),
        page > 1 ? address(page - 1) : null,
        last < all.size() ? address(page + 1) : null);
  }

  private static String address(int page) {
    return page == 1 ? "/providers" : "/providers?page=" + page;
  }

  private static ProvidersView.Row row(ProviderFacts facts, List<String> years, SearchLinks links) {
    return new ProvidersView.Row(
        facts.name(),
        links.toggled(Facet.PROVIDER, facts.name()),
        Counted.number(facts.articles()),
        facts.articles() == 1 ? "article" : "articles",
        YearBars.of(years, facts.byYear()),
        quality(facts),
        String.valueOf(Math.round(100.0 * facts.told() / facts.articles())));
  }

  private static List<String> years(List<ProviderFacts> all) {
    TreeSet<String> years = new TreeSet<>();
    all.forEach(facts -> years.addAll(facts.byYear().keySet()));
    List<String> dated = new ArrayList<>(years);
    return dated.subList(Math.max(0, dated.size() - YEARS), dated.size());
  }

  private static List<ProvidersView.Quality> quality(ProviderFacts facts) {
    List<ProvidersView.Quality> means = new ArrayList<>();
    add(means, facts.stated(), "stated");
    add(means, facts.estimated(), "estimated");
    return means;
  }

  private static void add(List<ProvidersView.Quality> means, Rating rating, String basis) {
    if (rating.articles() > 0) {
      means.add(
          new ProvidersView.Quality(
              String.valueOf(Math.round(rating.mean())),
              basis,
              Counted.of(rating.articles(), "article", "articles")));
    }
  }

  private static @Nullable String span(List<String> years) {
    if (years.isEmpty()) {
      return null;
    }
    String first = years.getFirst();
    return years.size() == 1 ? first : first + "–" + years.getLast();
  }
}
