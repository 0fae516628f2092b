package dev.tidemark.web.article;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Region;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.quality.QualityEstimate;
import dev.tidemark.search.Facet;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.FacetText;
import java.util.ArrayList;
import java.util.List;

/** What is known of an article besides its text, and how it came to be known. */
final class Facts {
  private static final String STATED = "stated";

  private Facts() {}

  static List<FactView> of(ArticleView view) {
    Article article = view.article();
    List<FactView> facts = new ArrayList<>();
    Quality quality = article.quality();
    if (quality != null) {
      facts.add(quality(quality, view));
    }
    if (article.provider() != null && article.provider().domain() != null) {
      facts.add(new FactView("Domain", article.provider().domain(), STATED));
    }
    if (article.language() != null) {
      facts.add(
          new FactView(
              "Language",
              FacetText.value(Facet.LANGUAGE, article.language()),
              view.languageBasis() == null ? STATED : basis(view.languageBasis())));
    }
    if (!view.regions().isEmpty()) {
      facts.add(
          new FactView(
              "About",
              String.join(", ", view.regions().stream().map(Facts::region).toList()),
              "regions, extracted from text and numbers"));
    }
    facts.add(
        new FactView(
            "Kind", FacetText.value(Facet.KIND, article.kind().toString()), format(article)));
    ArticleView.Arrival arrival = view.arrived();
    if (arrival != null) {
      facts.add(new FactView("Came in", DateText.time(arrival.at()), way(arrival)));
    }
    facts.add(new FactView("Indexed", DateText.time(view.indexed()), "by Tidemark"));
    return facts;
  }

  private static FactView quality(Quality quality, ArticleView view) {
    return new FactView(
        "Quality",
        Integer.toString(quality.value()),
        basis(quality.basis()),
        quality.basis() == Basis.ESTIMATED ? addends(view) : List.of());
  }

  private static List<FactView.Addend> addends(ArticleView view) {
    return QualityEstimate.of(view.article(), view.metrics()).parts().stream()
        .map(
            part ->
                new FactView.Addend(
                    part.name(), (part.points() < 0 ? "−" : "+") + Math.abs(part.points())))
        .toList();
  }

  private static String region(Region region) {
    return region.code() == null ? region.name() : region.name() + " (" + region.code() + ")";
  }

  private static String format(Article article) {
    Origin origin = article.origin();
    String path = origin.path();
    String file = path == null ? "" : ", " + path.substring(path.lastIndexOf('/') + 1);
    return "read from " + origin.format() + file;
  }

  private static String way(ArticleView.Arrival arrival) {
    String way =
        switch (arrival.way()) {
          case FILE -> "in a file";
          case WATCHED -> "in a watched folder";
          case SENT -> "sent by a program";
          case FETCHED -> "fetched from a listed address";
          case SAMPLE -> "with the samples";
        };
    return way + ", read by version " + arrival.reader() + " of the reader";
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case STATED -> STATED;
      case EXTRACTED -> "extracted by a rule";
      case ESTIMATED -> "estimated";
    };
  }
}
