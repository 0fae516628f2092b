package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Region;
import dev.tidemark.firm.ArticlePlaces;
import dev.tidemark.firm.Places;
import dev.tidemark.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regions of an article.
 *
 * @param about by its text, or the numbers that were read with confidence, in alphabetical order
 * @param around everything that these lie in, as far as it is not among them
 */
record FoundRegions(List<Region> about, List<String> around) {
  FoundRegions {
    about = List.copyOf(about);
    around = List.copyOf(around);
  }

  static FoundRegions of(Article article, List<Metric> metrics) {
    Set<String> about = new TreeSet<>(ArticlePlaces.of(article));
    for (Metric metric : metrics) {
      if (metric.region() != null && metric.sure()) {
        about.addAll(Places.parts(metric.region()));
      }
    }
    Set<String> around = new TreeSet<>();
    about.forEach(name -> around.addAll(Places.around(name)));
    around.removeAll(about);
    return new FoundRegions(
        about.stream().map(name -> new Region(name, Places.code(name), Basis.EXTRACTED)).toList(),
        new ArrayList<>(around));
  }

  /** What the article is counted and found by. */
  List<String> all() {
    List<String> all = new ArrayList<>(about.stream().map(Region::name).toList());
    all.addAll(around);
    return all;
  }
}
