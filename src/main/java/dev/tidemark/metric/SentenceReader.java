package dev.tidemark.metric;

import dev.tidemark.firm.CreditedFirms;
import dev.tidemark.firm.Places;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the quantities of one sentence, each in the light of those before. */
final class SentenceReader {
  private static final int LONG = 300;

  /** In a long sentence at least one character of so many is a letter. */
  private static final int LEAST_OF_LETTERS = 8;

  private final Sentence s;
  private final Context context;
  private final List<Quantity> quantities;
  private final NounPhrases phrases;
  private final PeriodRules periods;
  private final Reasons sourceReasons;
  private final @Nullable String source;

  private SentenceReader(Sentence sentence, List<Quantity> quantities, Context context) {
    this.s = sentence;
    this.context = context;
    this.quantities = quantities;
    this.phrases = new NounPhrases(s, quantities);
    this.periods = new PeriodRules(s, quantities);
    this.sourceReasons = context.reasons(s);
    String wording = new SourceRules(s, phrases, sourceReasons).source();
    this.source = wording == null ? null : CreditedFirms.of(wording);
  }

  static List<Draft> read(TextView view, int start, int end, Context context) {
    if (isFigures(view.seen(), start, end)) {
      return List.of();
    }
    Sentence s = Sentence.of(view, start, end);
    List<Quantity> quantities = new QuantityFinder(s).find();
    if (quantities.isEmpty()) {
      return List.of();
    }
    context.enter(view, start);
    return new SentenceReader(s, quantities, context).drafts();
  }

  /** Whether so long a stretch has hardly a letter: a listing of figures, no prose. */
  private static boolean isFigures(String text, int start, int end) {
    int letters = 0;
    for (int i = start; end - start > LONG && i < end; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return end - start > LONG && letters * LEAST_OF_LETTERS < end - start;
  }

  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>(quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      Draft draft = draft(Reading.of(s, quantities, i, phrases, context.reasons(s)), drafts);
      if (draft.type() == MetricType.CAGR) {
        context.rememberRate(draft.period());
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private Draft draft(Reading r, List<Draft> before) {
    Reasons why = r.why();
    QuantityReasons.tell(r);
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean alike = last != null && last.quantity().unit() == r.q().unit();
    MetricType earlier = alike && last != null ? last.type() : null;
    Doubts doubts = new Doubts(r);
    MetricType type = TypeRules.type(r, earlier);
    doubts.typed(type, why.isGuess(), earlier);
    why.decided(Aspect.TYPE, type);
    Modality stated = ModalityRules.modality(r, type);
    why.decided(Aspect.MODALITY, stated);
    Period period = periods.period(r, type, stated, before, context.ratePeriod());
    why.decided(Aspect.PERIOD, period == null ? null : period.told());
    Modality modality = stated;
    if (stated == Modality.ACTUAL
        && (Deadlines.isDeadline(type, period, r)
            || Deadlines.isAfter(type, period, context.published(), r))) {
      modality = Modality.FORECAST;
      why.decided(Aspect.MODALITY, modality);
    }
    String subject = new SubjectRules(r).subject(type, context, lastOf(type, before));
    doubts.of(subject, why.isGuess());
    why.decided(Aspect.SUBJECT, subject);
    Direction direction = changes(type) ? Directions.of(r) : null;
    why.decided(Aspect.DIRECTION, direction);
    String place = RegionRules.region(r, subject);
    String region = place == null ? null : Places.of(place);
    why.decided(Aspect.REGION, region);
    why.groundOf(sourceReasons);
    why.decided(Aspect.SOURCE, source);
    doubts.dated(period, modality, context.published());
    double confidence = doubts.confidence();
    List<Reason> reasons = doubts.told(why.all());
    return new Draft(
        s, r.q(), type, modality, period, subject, direction, region, source, confidence, reasons);
  }

  private static boolean changes(MetricType type) {
    return type == MetricType.GROWTH
        || type == MetricType.CHANGE
        || type == MetricType.SAVING
        || type == MetricType.CAGR;
  }

  /** The last quantity of the same type before this one in the sentence; else the one before. */
  private static @Nullable Draft lastOf(MetricType type, List<Draft> before) {
    Draft found = before.isEmpty() ? null : before.get(before.size() - 1);
    for (Draft draft : before) {
      found = draft.type() == type ? draft : found;
    }
    return found;
  }
}
