package dev.tidemark.cli;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A result for reading in a terminal. */
final class ResultText {
  private static final int METRICS = 6;

  private final PrintWriter out;
  private final boolean colours;

  ResultText(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  void print(SearchRequest request, SearchResult result) {
    result.notices().forEach(notice -> out.println("Note: " + notice));
    String subject = request.q().isBlank() ? "" : " for " + Printable.of(request.q().strip());
    out.println(SummaryText.count(result.total(), "result") + subject);
    if (result.didYouMean() != null) {
      out.println("Did you mean: " + result.didYouMean());
    }
    int number = (request.page() - 1) * request.size();
    for (Hit hit : result.hits()) {
      out.println();
      print(++number, hit);
    }
  }

  private void print(int number, Hit hit) {
    Article article = hit.article();
    out.println(number + ". " + marked(hit.titleHtml()));
    out.println("   " + facts(article));
    hit.snippets().forEach(snippet -> out.println("   " + marked(snippet.html())));
    if (!hit.metrics().isEmpty()) {
      List<String> metrics = hit.metrics().stream().limit(METRICS).map(ResultText::metric).toList();
      int more = hit.metrics().size() - metrics.size();
      out.println("   # " + String.join("; ", metrics) + (more > 0 ? "; " + more + " more" : ""));
    }
    if (article.url() != null) {
      out.println("   " + Printable.of(article.url()));
    }
  }

  private static String facts(Article article) {
    List<String> facts = new ArrayList<>();
    if (article.provider() != null) {
      facts.add(article.provider().name());
    }
    if (article.published() != null) {
      facts.add(article.published().text());
    }
    if (article.quality() != null) {
      String estimated = article.quality().basis() == Basis.ESTIMATED ? " (estimated)" : "";
      facts.add("quality " + article.quality().value() + estimated);
    }
    facts.add(article.id());
    return Printable.of(String.join(" · ", facts));
  }

  private static String metric(Metric metric) {
    String year =
        metric.period() == null || metric.period().to() == null ? "" : " " + metric.period().to();
    return Printable.of(metric.text()) + year + " " + metric.type().toString().replace('_', ' ');
  }

  /** Marks as bold where colours are welcome; control characters never reach the terminal. */
  private String marked(String html) {
    return Printable.of(html)
        .replace("<mark>", colours ? "\u001b[1m" : "")
        .replace("</mark>", colours ? "\u001b[0m" : "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
