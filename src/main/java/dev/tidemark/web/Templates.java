package dev.tidemark.web;

import dev.tidemark.web.article.ArticleSheet;
import dev.tidemark.web.compare.CompareView;
import dev.tidemark.web.metrics.MetricsView;
import dev.tidemark.web.operator.OperatorView;
import dev.tidemark.web.reference.ApiReference;
import dev.tidemark.web.search.SearchView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates, with what each is given. */
@CheckedTemplate(basePath = "pages")
final class Templates {
  private Templates() {}

  static native TemplateInstance home(Head head, HomeView view);

  static native TemplateInstance search(Head head, SearchView view);

  static native TemplateInstance search$part(Head head, SearchView view);

  static native TemplateInstance metrics(Head head, MetricsView view);

  static native TemplateInstance metrics$part(Head head, MetricsView view);

  static native TemplateInstance compare(Head head, CompareView view);

  static native TemplateInstance article(Head head, ArticleSheet view);

  static native TemplateInstance facet(Head head, FacetListView view);

  static native TemplateInstance topics(Head head, TopicTreeView view);

  static native TemplateInstance providers(Head head, ProvidersView view);

  static native TemplateInstance sources(Head head, SourcesView view);

  static native TemplateInstance operator(Head head, OperatorView view);

  static native TemplateInstance help(Head head);

  static native TemplateInstance api(Head head, ApiReference view);

  static native TemplateInstance error(Head head, ErrorView view);
}
