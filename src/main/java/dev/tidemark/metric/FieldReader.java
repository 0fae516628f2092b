package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one field from start to end; counts code points as it goes. */
final class FieldReader {
  private final String article;
  private final TextView view;
  private final Context context;
  private final List<Finding> findings;
  private int countedTo;
  private int codePoints;

  FieldReader(String article, TextView view, Context context, List<Finding> findings) {
    this.article = article;
    this.view = view;
    this.context = context;
    this.findings = findings;
  }

  void read() {
    Candidates candidates = new Candidates(view.seen());
    new SentenceSplitter(view.seen())
        .forEach(
            (start, end) -> {
              if (candidates.within(start, end)) {
                SentenceReader.read(view, start, end, context).forEach(this::add);
              }
            });
  }

  private void add(Draft draft) {
    Quantity q = draft.quantity();
    int from = draft.sentence().token(q.first()).start();
    int to = draft.sentence().token(q.last()).end();
    int start = codePointsUpTo(from);
    int end = codePointsUpTo(to);
    Metric metric =
        new Metric(
            article + "." + (findings.size() + 1),
            article,
            draft.type(),
            view.source().substring(from, to),
            view.field(),
            start,
            end,
            draft.sentence().written(),
            plain(q.value()),
            plain(q.low()),
            plain(q.high()),
            q.bound(),
            q.unit(),
            q.currency(),
            draft.period(),
            draft.modality(),
            draft.subject(),
            draft.direction(),
            draft.region(),
            draft.source(),
            null,
            draft.confidence(),
            null,
            List.of());
    findings.add(new Finding(metric, q.step(), context.place(), canonical(draft), draft.reasons()));
  }

  private static String canonical(Draft draft) {
    String subject = draft.subject();
    return subject == null ? "" : CanonicalSubject.of(subject);
  }

  private int codePointsUpTo(int offset) {
    codePoints += view.source().codePointCount(countedTo, offset);
    countedTo = offset;
    return codePoints;
  }

  /** Without an exponent and without trailing zeros: 296000000000, 17.5. */
  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
