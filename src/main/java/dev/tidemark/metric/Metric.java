package dev.tidemark.metric;

import dev.tidemark.article.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number claimed in a text. See the annotation rules for what counts as one and how each field
 * is decided.
 *
 * @param id the article's id, a dot, and the metric's position among those of the article, from 1
 * @param article the article's id
 * @param text exactly the span {@code start..end} of the field
 * @param field where it stands
 * @param start in Unicode code points from the start of the field
 * @param end in Unicode code points, exclusive
 * @param sentence the sentence around it, as written
 * @param value in base units (296000000000; 35.48 for percent); null exactly for a range
 * @param low lower end of a range, otherwise null
 * @param high upper end of a range, otherwise null
 * @param currency ISO 4217; null exactly when the unit is not currency
 * @param period null when the text does not say
 * @param subject what is measured, as worded; null when nothing names it
 * @param direction of a change; null for levels
 * @param region {@code global} or a place, in its one name; null when not restricted
 * @param source the firm or report credited with the number, in its one name
 * @param check null when the metric takes part in none
 * @param confidence how sure the reading is, 0 to 1; below {@link #SURE} the metric is shown with
 *     its article, but neither counted nor compared
 * @param mentionOf the metric of the same article that says the same more exactly; null when this
 *     one leads
 * @param mentions ids of those that say the same as this one, in the order of the text; empty
 *     unless it leads
 */
public record Metric(
    String id,
    String article,
    MetricType type,
    String text,
    TextField field,
    int start,
    int end,
    String sentence,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Bound bound,
    Unit unit,
    @Nullable String currency,
    @Nullable Period period,
    Modality modality,
    @Nullable String subject,
    @Nullable Direction direction,
    @Nullable String region,
    @Nullable String source,
    @Nullable Check check,
    double confidence,
    @Nullable String mentionOf,
    List<String> mentions) {

  /** From here on a reading is counted and compared with others. */
  public static final double SURE = 0.5;

  public Metric {
    mentions = List.copyOf(mentions);
  }

  /** Whether the reading is sure enough to be counted. */
  public boolean sure() {
    return confidence >= SURE;
  }

  /** Whether it stands for itself, and not for another mention of the same. */
  public boolean leads() {
    return mentionOf == null;
  }

  /** The same metric with what the others say of it. */
  Metric checkedAs(Check found) {
    return with(found, mentionOf, mentions);
  }

  /** The same metric as a mention of the one that leads. */
  Metric mentioning(String leader) {
    return with(check, leader, List.of());
  }

  /** The same metric as the one that leads these. */
  Metric mentionedBy(List<String> others) {
    return with(check, null, others);
  }

  private Metric with(@Nullable Check otherCheck, @Nullable String leader, List<String> others) {
    return new Metric(
        id,
        article,
        type,
        text,
        field,
        start,
        end,
        sentence,
        value,
        low,
        high,
        bound,
        unit,
        currency,
        period,
        modality,
        subject,
        direction,
        region,
        source,
        otherCheck,
        confidence,
        leader,
        others);
  }
}
