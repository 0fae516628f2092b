package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the quantities of one sentence, each in the light of those before. */
final class SentenceReader {
  private SentenceReader() {}

  static List<Draft> read(TextView view, int start, int end, Context context) {
    Sentence s = Sentence.of(view, start, end);
    List<Quantity> quantities = new QuantityFinder(s).find();
    List<Draft> drafts = new ArrayList<>(quantities.size());
    if (quantities.isEmpty()) {
      return drafts;
    }
    context.enter(view, start);
    NounPhrases phrases = new NounPhrases(s, quantities);
    PeriodRules periods = new PeriodRules(s, quantities);
    String source = new SourceRules(s, phrases).source();
    for (int i = 0; i < quantities.size(); i++) {
      Draft draft = draft(Reading.of(s, quantities, i, phrases), drafts, periods, context, source);
      if (draft.type() == MetricType.CAGR) {
        context.rememberRate(draft.period());
      }
      drafts.add(draft);
    }
    return drafts;
  }

  /** The last quantity of the same type before this one in the sentence; else the one before. */
  private static @Nullable Draft lastOf(MetricType type, List<Draft> before) {
    Draft found = before.isEmpty() ? null : before.get(before.size() - 1);
    for (Draft draft : before) {
      found = draft.type() == type ? draft : found;
    }
    return found;
  }

  private static Draft draft(
      Reading r,
      List<Draft> before,
      PeriodRules periods,
      Context context,
      @Nullable String source) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean alike = last != null && last.quantity().unit() == r.q().unit();
    MetricType type = TypeRules.type(r, alike && last != null ? last.type() : null);
    Modality stated = ModalityRules.modality(r, type);
    Period period = periods.period(r, type, stated, before, context.ratePeriod());
    String subject = new SubjectRules(r).subject(type, context, lastOf(type, before));
    boolean change =
        type == MetricType.GROWTH
            || type == MetricType.CHANGE
            || type == MetricType.SAVING
            || type == MetricType.CAGR;
    Modality modality = PeriodRules.isDeadline(type, period, r) ? Modality.FORECAST : stated;
    Direction direction = change ? Directions.of(r) : null;
    String region = RegionRules.region(r, subject);
    return new Draft(r.s(), r.q(), type, modality, period, subject, direction, region, source);
  }
}
