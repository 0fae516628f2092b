package dev.tidemark.web.article;

import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Reason;
import dev.tidemark.web.search.ArticleLink;
import dev.tidemark.web.text.FacetText;
import dev.tidemark.web.text.Link;
import dev.tidemark.web.text.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one number.
 *
 * @param id of its panel
 * @param anchor of its place in the text
 * @param rowAnchor the same where the text has no such place, else null
 * @param text as written
 * @param value in short
 * @param type in words
 * @param when empty when the text does not say
 * @param subject empty when nothing names it
 * @param source empty when nobody is credited
 * @param facts everything known, name and value
 * @param also the other places where the article says the same
 * @param leader the place that says the same more exactly; null when this one leads
 * @param unsure whether the reading is so unsure that it is not counted
 * @param reasons why it was read so; empty unless asked for
 * @param check what the other numbers say of it; null when nothing
 * @param disagrees whether they contradict it
 */
public record Reading(
    String id,
    String anchor,
    @Nullable String rowAnchor,
    String text,
    String value,
    String type,
    String when,
    String subject,
    String source,
    List<Named> facts,
    List<Also> also,
    @Nullable Link leader,
    boolean unsure,
    List<Why> reasons,
    @Nullable String check,
    boolean disagrees) {

  /** A name and a value. */
  public record Named(String name, String value) {}

  /**
   * Another place that says the same.
   *
   * @param text as written there
   * @param href its place in the text; null when it has none there
   * @param anchor then its place here; else null
   */
  public record Also(String text, @Nullable String href, @Nullable String anchor) {}

  /** Why one thing about a number is as it is. */
  public record Why(String aspect, String value, String rule, List<String> words) {
    public Why {
      words = List.copyOf(words);
    }

    static Why of(Reason reason) {
      return new Why(
          capital(reason.aspect()),
          reason.value().replace('_', ' '),
          reason.rule(),
          reason.words());
    }
  }

  /** Whether it has a row of its own among the numbers that are counted. */
  public boolean isCounted() {
    return leader == null && !unsure;
  }

  /** Whether it has a row of its own among those that are not counted. */
  public boolean isDoubtful() {
    return leader == null && unsure;
  }

  public Reading {
    facts = List.copyOf(facts);
    also = List.copyOf(also);
    reasons = List.copyOf(reasons);
  }

  static String id(Metric metric) {
    return ArticleLink.metricAnchor(metric.id()).replace("number-", "reading-");
  }

  static Reading of(Metric metric, Readings all) {
    String anchor = ArticleLink.metricAnchor(metric.id());
    return new Reading(
        id(metric),
        anchor,
        all.isMarked(metric) ? null : anchor,
        metric.text(),
        MetricText.value(metric),
        capital(FacetText.metricType(metric.type())),
        MetricText.period(metric.period()),
        text(metric.subject()),
        text(metric.source()),
        facts(metric, all.page(metric)),
        all.also(metric),
        all.leader(metric),
        !metric.sure(),
        all.reasons(metric),
        all.check(metric),
        CheckText.disagrees(metric));
  }

  private static List<Named> facts(Metric metric, @Nullable Integer page) {
    List<Named> facts = new ArrayList<>();
    add(facts, "As written", metric.text());
    add(facts, "Bound", bound(metric.bound()));
    add(facts, "When", MetricText.period(metric.period()));
    add(facts, "Said as", metric.modality() == Modality.FORECAST ? "forecast" : "fact");
    add(facts, "Subject", text(metric.subject()));
    add(facts, "Region", text(metric.region()));
    add(facts, "Source", text(metric.source()));
    add(facts, "Page", page == null ? "" : page.toString());
    return facts;
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case ABOUT -> "about";
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
      case RANGE -> "a range";
    };
  }

  private static void add(List<Named> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Named(name, value));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }
}
