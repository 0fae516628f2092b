package dev.tidemark.web.metrics;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.web.search.FacetList;
import dev.tidemark.web.search.SearchLinks;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the numbers of a result from being compared: several kinds of a thing among them.
 *
 * @param kinds that there are several of
 */
public record Mixture(List<Kind> kinds) {
  /** The facets in which numbers must be alike to be compared. */
  static final List<Facet> FACETS =
      List.of(Facet.METRIC, Facet.METRIC_SUBJECT, Facet.METRIC_UNIT, Facet.REGION);

  private static final int OFFERED = 5;

  /**
   * Several values of one facet.
   *
   * @param count {@code 12 subjects}
   * @param choices the most frequent ones, each the search with it alone
   * @param all the page of all values; null when these are all
   */
  public record Kind(String title, String count, List<Link> choices, @Nullable String all) {
    public Kind {
      choices = List.copyOf(choices);
    }
  }

  public Mixture {
    kinds = List.copyOf(kinds);
  }

  /** Whether there is anything to say. */
  public boolean isMixed() {
    return !kinds.isEmpty();
  }

  /** {@code 3 kinds of number, 12 subjects and 4 units}. */
  public String words() {
    List<String> counts = kinds.stream().map(Kind::count).toList();
    return counts.size() < 2
        ? String.join("", counts)
        : String.join(", ", counts.subList(0, counts.size() - 1)) + " and " + counts.getLast();
  }

  static Mixture of(List<FacetCounts> counted, SearchLinks links) {
    List<Kind> kinds = new ArrayList<>();
    for (Facet facet : FACETS) {
      counted.stream()
          .filter(counts -> counts.facet() == facet)
          .findFirst()
          .flatMap(counts -> kind(counts, links))
          .ifPresent(kinds::add);
    }
    return new Mixture(kinds);
  }

  private static Optional<Kind> kind(FacetCounts counts, SearchLinks links) {
    Facet facet = counts.facet();
    int chosen = links.request().filters().of(facet).any().size();
    List<FacetCounts.Value> there =
        counts.values().stream()
            .filter(value -> value.count() > 0 && (chosen == 0 || value.selected()))
            .toList();
    int different = chosen == 0 ? counts.distinct() : there.size();
    if (different < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Kind(
            FacetText.title(facet),
            Counted.number(different) + " " + FacetText.plural(facet),
            there.stream().limit(OFFERED).map(value -> choice(facet, value, links)).toList(),
            chosen == 0 && different > OFFERED
                ? links.address().on(FacetList.path(links.request().rows(), facet))
                : null));
  }

  private static Link choice(Facet facet, FacetCounts.Value value, SearchLinks links) {
    return Link.to(
        FacetText.value(facet, value.value()), links.with(facet.parameter(), value.value()));
  }
}
