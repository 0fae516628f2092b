package dev.tidemark.metric;

import dev.tidemark.article.Article;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints what a person should read before the extractor changes: the commonest subjects, every
 * inconsistent check, every doubtful reading, every set of mentions. Run with the folder of texts
 * and one of {@code subjects}, {@code inconsistent}, {@code doubtful}, {@code mentions}.
 */
final class CorpusReview {
  private static final int COMMONEST = 50;

  private final List<List<ExplainedMetric>> articles;

  private CorpusReview(List<List<ExplainedMetric>> articles) {
    this.articles = articles;
  }

  public static void main(String[] arguments) throws IOException {
    CorpusReview review = new CorpusReview(read(Path.of(arguments[0])));
    switch (arguments[1]) {
      case "subjects" -> review.subjects();
      case "inconsistent" -> review.inconsistent();
      case "doubtful" -> review.doubtful();
      case "mentions" -> review.mentions();
      default -> throw new IllegalArgumentException(arguments[1]);
    }
  }

  private static List<List<ExplainedMetric>> read(Path folder) throws IOException {
    ArticleReader reader = new ArticleReader();
    MetricExtractor extractor = new MetricExtractor();
    List<List<ExplainedMetric>> articles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        Document document = new Document(Files.readAllBytes(file), file.toString(), null, null);
        for (ReadArticle read : reader.read(document).articles()) {
          Article article = read.article();
          if (seen.add(article.title() + article.summary() + article.body())) {
            articles.add(extractor.explain(article));
          }
        }
      }
    }
    return articles;
  }

  private void subjects() {
    Map<String, List<String>> wordings = new TreeMap<>();
    all()
        .map(one -> one.metric().subject())
        .filter(subject -> subject != null)
        .forEach(
            subject ->
                wordings
                    .computeIfAbsent(CanonicalSubject.of(subject), first -> new ArrayList<>())
                    .add(subject));
    wordings.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                (Map.Entry<String, List<String>> entry) -> -entry.getValue().size()))
        .limit(COMMONEST)
        .forEach(
            entry ->
                Shared.say(
                    entry.getValue().size()
                        + " "
                        + entry.getKey()
                        + " <- "
                        + entry.getValue().stream().distinct().collect(Collectors.joining(" | "))));
  }

  private void inconsistent() {
    for (List<ExplainedMetric> article : articles) {
      for (ExplainedMetric one : article) {
        Metric metric = one.metric();
        Check check = metric.check();
        if (check != null
            && check.status() == CheckStatus.INCONSISTENT
            && metric.type() == MetricType.CAGR) {
          Shared.say(told(metric) + " expected " + check.expected() + " over " + check.years());
          article.stream()
              .map(ExplainedMetric::metric)
              .filter(other -> check.with().contains(other.id()))
              .forEach(other -> Shared.say("    " + told(other)));
          Shared.say("    " + metric.sentence());
        }
      }
    }
  }

  private void doubtful() {
    all()
        .filter(one -> !one.metric().sure())
        .forEach(
            one -> {
              Shared.say(one.metric().confidence() + " " + told(one.metric()));
              one.reasons().stream()
                  .filter(reason -> reason.aspect().equals(Aspect.CONFIDENCE.toString()))
                  .forEach(reason -> Shared.say("    " + reason.rule()));
              Shared.say("    " + one.metric().sentence());
            });
    Shared.say(all().filter(one -> !one.metric().sure()).count() + " of " + all().count());
  }

  private void mentions() {
    for (List<ExplainedMetric> article : articles) {
      for (ExplainedMetric one : article) {
        if (!one.metric().mentions().isEmpty()) {
          Shared.say(told(one.metric()) + "    " + one.metric().sentence());
          article.stream()
              .map(ExplainedMetric::metric)
              .filter(other -> one.metric().mentions().contains(other.id()))
              .forEach(other -> Shared.say("    " + told(other) + "    " + other.sentence()));
        }
      }
    }
  }

  private Stream<ExplainedMetric> all() {
    return articles.stream().flatMap(List::stream);
  }

  private static String told(Metric metric) {
    Period period = metric.period();
    return String.join(
        " | ",
        metric.text(),
        metric.type().toString(),
        String.valueOf(metric.subject()),
        String.valueOf(metric.region()),
        period == null ? "-" : period.told());
  }
}
