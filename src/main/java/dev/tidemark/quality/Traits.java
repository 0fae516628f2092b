package dev.tidemark.quality;

import dev.tidemark.article.Article;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measures the traits of an article. */
final class Traits {
  private static final double WHOLE_LENGTH = 1500;
  private static final double NO_LENGTH = 60;

  /** So many phrases in so many words are as many as can be. */
  private static final double DENSE = 4;

  private static final double DENSE_WORDS = 150;

  private final Article article;
  private final List<Metric> metrics;
  private final Map<Trait, Double> measures = new EnumMap<>(Trait.class);

  private Traits(Article article, List<Metric> metrics) {
    this.article = article;
    this.metrics = metrics.stream().filter(metric -> metric.sure() && metric.leads()).toList();
  }

  /** Every trait of an article, 0 to 1. */
  static Map<Trait, Double> of(Article article, List<Metric> metrics) {
    Traits traits = new Traits(article, metrics);
    traits.measureText();
    traits.measureHeadline();
    traits.measureFacts();
    traits.measureNumbers();
    return traits.measures;
  }

  private void measureText() {
    Body body = Body.of(article.body());
    put(Trait.LENGTH, Math.log(body.words() / NO_LENGTH) / Math.log(WHOLE_LENGTH / NO_LENGTH), 1.0);
    put(Trait.STRUCTURE, Math.min(body.paragraphs(), 6) + Math.min(body.signs(), 4), 10);
    Phrases.Count inBody = Phrases.count(article.body());
    Phrases.Count count =
        inBody
            .and(Phrases.count(article.title()))
            .and(Phrases.count(article.subtitle()))
            .and(Phrases.count(article.summary()));
    double dense = DENSE * Math.max(1, count.words() / DENSE_WORDS);
    put(Trait.PRESS, count.of(Trait.PRESS), dense);
    put(Trait.SALES, count.of(Trait.SALES), dense / 2);
    put(Trait.COPY, count.of(Trait.COPY), 1);
    put(Trait.PRACTICAL, count.of(Trait.PRACTICAL), dense);
    put(Trait.CONCRETE, count.of(Trait.CONCRETE), dense);
    put(Trait.TECHNICAL, count.of(Trait.TECHNICAL), dense);
    put(Trait.QUOTED, inBody.of(Trait.QUOTED), 4);
    boolean bare = isBlank(article.summary()) && isBlank(article.body());
    put(Trait.EMPTY, bare ? 1 : 0, 1);
    put(Trait.BROKEN, isBlank(article.body()) && Body.breaksOff(article.summary()) ? 1 : 0, 1);
  }

  private void measureHeadline() {
    String title = article.title() == null ? "" : Body.start(article.title());
    double letters = (double) title.chars().filter(Character::isLetter).count();
    double capitals = (double) title.chars().filter(Character::isUpperCase).count();
    double share = capitals / Math.max(1.0, letters);
    put(Trait.LOUD_HEADLINE, share - 0.12, 0.25);
    put(Trait.LONG_HEADLINE, Body.words(title) - 8.0, 10);
  }

  private void measureFacts() {
    put(Trait.AUTHOR, article.authors().size(), 1);
    put(Trait.PICTURE, article.image() == null ? 0 : 1, 1);
    put(Trait.SUBJECTS, article.topics().size() - 1.0, 3);
  }

  private void measureNumbers() {
    put(Trait.NUMBERS, count(metric -> metric.period() != null), 4);
    put(Trait.SOURCES, count(metric -> metric.source() != null), 4);
    put(
        Trait.ARITHMETIC,
        count(
            metric ->
                metric.check() != null && metric.check().status() == CheckStatus.INCONSISTENT),
        3);
  }

  private double count(Predicate<Metric> wanted) {
    return (double) metrics.stream().filter(wanted).count();
  }

  private void put(Trait trait, double found, double whole) {
    measures.put(trait, Math.clamp(found / whole, 0.0, 1.0));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
