package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Whose money it is: who earns, spends, raises, is worth it. */
final class Owners {
  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final Topics topics;
  private final int next;

  Owners(Reading reading, Topics topics) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.topics = topics;
    this.next = q.next();
  }

  /** Who is paid; the word for pay itself where nobody is named. */
  @Nullable Span payee() {
    Span bracketed = topics.bracketed();
    if (bracketed != null) {
      return bracketed;
    }
    Span whose = s.isWordOf(next, "for") ? phrases.startingAt(next + 1) : null;
    if (whose != null && s.isAny(whose.last(), Tag.JOBS, Tag.PEOPLE)) {
      return r.found(whose, "who is paid", next);
    }
    ClauseSubjects subjects = new ClauseSubjects(s, phrases);
    Span first = null;
    int token = q.first();
    for (int tries = 0; tries < 4 && token > 0; tries++) {
      Span found = subjects.of(token, 0);
      if (found == null) {
        break;
      }
      for (int i = found.last(); i >= found.first(); i--) {
        boolean head = i == found.last() || s.isAny(i + 1, Tag.PREPOSITION, Tag.VERB);
        if (head && s.isAny(i, Tag.JOBS, Tag.PEOPLE)) {
          return r.found(new Span(found.first(), i), "who is paid");
        }
      }
      first = first == null ? found : first;
      token = found.first();
    }
    return first != null
        ? r.found(first, "what the verb before the number says something of")
        : wordForPay();
  }

  private @Nullable Span wordForPay() {
    boolean joined = s.isWordOf(q.left() - 1, "of") || s.isMark(q.left() - 1, ':');
    Span pay = phrases.endingAt(joined ? q.left() - 2 : q.left() - 1);
    return r.found(pay, "the word for pay, as nobody is named");
  }

  /** {@code allocated $1 billion to NP}, {@code funding for NP}. */
  @Nullable Span purpose(MetricType type) {
    int done = s.is(next, Tag.AUXILIARY) ? s.first(next, next + 5, Tag.INVEST) : -1;
    Span where = done > 0 ? aimed(done + 1) : null;
    if (where != null) {
      return r.found(where, "what the money goes to", done);
    }
    int into =
        s.isWordOf(next + 1, "into") ? next + 1 : s.isWordOf(next + 2, "into") ? next + 2 : -1;
    Span field = into > 0 ? phrases.startingAt(into + 1) : null;
    if (field != null && field.last() < r.to()) {
      return r.found(field, "what the money goes to", into);
    }
    if (s.isWordOf(next, "to", "into", "in", "for", "on", "towards", "toward")) {
      int at = s.isWordOf(next, "to") && WordShapes.isBaseForm(s, next + 1) ? next + 2 : next + 1;
      boolean some = s.isNumber(at) && s.lower(at).length() < 4;
      Span object = phrases.startingAt(some ? at + 1 : at);
      Span aim = object != null && isBareMoney(object) ? aimed(object.last() + 1) : null;
      if (aim != null) {
        return r.found(aim, "what the money goes to", aim.first() - 1);
      }
      if (object != null
          && object.last() < r.to()
          && (some || !isTime(object))
          && !isBareMoney(object)) {
        return r.found(object, "what the money goes to", next);
      }
    }
    Span head = s.isWord(next) ? phrases.startingAt(next) : null;
    Span aim = head != null && isBareMoney(head) ? aimed(head.last() + 1) : null;
    if (aim != null) {
      return r.found(aim, "what the money goes to", aim.first() - 1);
    }
    Span giver = head != null && isBareMoney(head) ? possessor() : null;
    if (giver != null) {
      return giver;
    }
    return head != null && head.first() == next
        ? r.found(head, "the noun phrase after the amount")
        : owner(type);
  }

  /** {@code a $5 million allocation}, {@code $5 million in funding}: no purpose is named by it. */
  private boolean isBareMoney(Span span) {
    return span.first() == span.last()
        && s.isAny(span.last(), Tag.INVEST, Tag.FIELD_MONEY, Tag.FUNDING)
        && !s.isWordOf(span.last(), "startups", "program", "programme");
  }

  /** {@code in Q1 2024}: when, not what for. */
  private boolean isTime(Span span) {
    boolean quarter = s.isWordOf(span.first(), "q1", "q2", "q3", "q4");
    return quarter
        || s.isNumber(span.first())
        || s.isAny(span.first(), Tag.MONTH, Tag.DURATION)
        || s.is(span.last(), Tag.DURATION);
  }

  private @Nullable Span aimed(int preposition) {
    boolean aims = s.isWordOf(preposition, "for", "to", "into", "in", "towards", "toward");
    boolean up = s.isWordOf(preposition, "to") && s.isWordOf(preposition + 2, "up", "out");
    boolean done = s.isWordOf(preposition, "to") && WordShapes.isBaseForm(s, preposition + 1);
    int object = up ? preposition + 3 : done ? preposition + 2 : preposition + 1;
    Span aim = aims ? phrases.startingAt(object) : null;
    boolean time =
        aim != null
            && (s.isAny(aim.first(), Tag.MONTH, Tag.DURATION) || s.isNumber(aim.last() + 1));
    return aim == null || time || aim.last() >= r.to() ? null : aim;
  }

  @Nullable Span owner(MetricType type) {
    Span valued = type == MetricType.VALUATION ? new Valued(r).thing() : null;
    if (valued != null) {
      return valued;
    }
    Span aim = new MoneyAims(r).thing(type);
    Span effect = aim == null && type == MetricType.IMPACT ? new AmountNouns(r).effect() : null;
    if (aim != null || effect != null) {
      return aim != null ? aim : effect;
    }
    Span subject = topics.topic();
    if (type == MetricType.FUNDING && subject == null) {
      Span with = s.isWordOf(q.left() - 1, "with") ? phrases.endingAt(q.left() - 2) : null;
      subject = r.found(with, "who the amount is with", q.left() - 1);
    }
    boolean owned = subject == null && s.lower(q.left() - 1).equals("'s");
    subject = subject == null && !q.isPercent() ? possessor() : subject;
    subject = subject == null ? leadingUp() : subject;
    subject = subject == null ? MadeThings.object(r) : subject;
    subject = subject == null ? grown() : subject;
    if (subject == null && type == MetricType.OTHER && q.isMoney()) {
      return after();
    }
    boolean loss = s.isWordOf(q.left() - 1, "of") && type == MetricType.IMPACT;
    Span amount = loss ? phrases.endingAt(q.left() - 2) : null;
    if (amount != null && s.is(amount.last(), Tag.LOSS)) {
      return r.found(amount, "the loss itself", q.left() - 1);
    }
    if (type == MetricType.FUNDING && !owned && (subject == null || !hasCapital(subject))) {
      return null;
    }
    return subject == null ? null : withoutMeasure(beyondMeasure(subject));
  }

  /** {@code Meta's recent $65 billion investment}. */
  private @Nullable Span possessor() {
    for (int i = q.left() - 1; i > 0 && i >= q.left() - 3; i--) {
      if (s.lower(i).equals("'s")) {
        return r.found(phrases.endingAt(i - 1), "whose amount it is", i);
      }
    }
    return null;
  }

  /** {@code the rise in net income from $2 million to}: what the levels are of. */
  private @Nullable Span leadingUp() {
    boolean level = s.isWordOf(q.left() - 1, "from", "to", "of");
    Span np = level ? phrases.endingAt(q.left() - 2) : null;
    for (int i = np == null ? 0 : np.last(); np != null && i > np.first(); i--) {
      if (s.lower(i).equals("'s")) {
        return r.found(new Span(np.first(), i - 1), "whose amount it is", i);
      }
    }
    return np == null || !s.isWordOf(q.left() - 1, "from")
        ? null
        : np.first() == np.last() ? null : r.found(np, "what it is a level of");
  }

  /** {@code a rise in rope spending, reaching $9 million}: the spending. */
  private @Nullable Span grown() {
    int comma = q.left() - 2;
    boolean reaching = s.isWordOf(comma + 1, "reaching", "hitting", "totaling");
    if (!reaching || !s.isMark(comma, ',')) {
      return null;
    }
    int in = comma - 1;
    while (in > Math.max(1, comma - 9) && !s.isWordOf(in, "in")) {
      in--;
    }
    boolean change = s.isWordOf(in, "in") && s.isAny(in - 1, Tag.RISE, Tag.FALL);
    Span np = change ? phrases.startingAt(in + 1) : null;
    return np != null && np.last() == comma - 1
        ? r.found(np, "what grows to the amount", in - 1)
        : null;
  }

  /** {@code a $2 million harbour plan}: what the amount stands before. */
  private @Nullable Span after() {
    boolean noun = s.isWord(next) && !s.isAny(next, Tag.PREPOSITION, Tag.VERB);
    Span head = noun ? phrases.startingAt(next) : null;
    return head == null || head.first() > next || s.isNumber(head.last() + 1)
        ? null
        : r.found(head, "the noun phrase after the amount");
  }

  private boolean hasCapital(Span span) {
    boolean capital = false;
    for (int i = span.first(); i <= span.last(); i++) {
      capital |= (s.isCapital(i) && i > 0) || s.lower(i).equals("startup");
    }
    return capital || s.isCapital(span.first());
  }

  /** {@code X required investments of}: X, not the investments. */
  private Span beyondMeasure(Span subject) {
    boolean bare =
        subject.first() == subject.last()
            || s.is(subject.first(), Tag.WONDER)
            || s.isWordOf(subject.first(), "new", "annual", "total");
    if (!bare
        || !s.isAny(subject.last(), Tag.SPEND, Tag.REVENUE, Tag.PRICE, Tag.VALUATION)
        || subject.last() - subject.first() > 1) {
      return subject;
    }
    Span farther = new ClauseSubjects(s, phrases).of(subject.first(), r.clauseStart());
    return farther == null ? subject : farther;
  }

  /** {@code 's revenue in the last quarter}, {@code 's smart use of}: the owner alone is meant. */
  private boolean isEarned(int from, int to) {
    for (int i = from; i <= Math.min(to, from + 2); i++) {
      boolean earned = s.isAny(i, Tag.REVENUE, Tag.PROFIT);
      boolean acts = s.isWordOf(i, "use", "adoption", "decision") && s.isWordOf(i + 1, "of", "to");
      if ((earned && s.is(i + 1, Tag.PREPOSITION)) || acts) {
        return true;
      }
    }
    return false;
  }

  /** {@code commercial cloud revenue} is the revenue of {@code commercial cloud}. */
  private Span withoutMeasure(Span subject) {
    boolean of =
        s.isAny(subject.first(), Tag.PROFIT, Tag.REVENUE, Tag.VALUATION)
            && s.anyWord(subject.first() + 1, subject.first() + 3, "of");
    if (of) {
      int at = s.isWordOf(subject.first() + 1, "of") ? subject.first() + 2 : subject.first() + 3;
      Span owner = phrases.startingAt(at);
      return owner == null ? subject : owner;
    }
    for (int i = subject.first() + 1; i < subject.last(); i++) {
      boolean owned = s.lower(i).equals("'s") && isEarned(i + 1, subject.last());
      if (owned) {
        return new Span(subject.first(), i - 1);
      }
    }
    int last = subject.last();
    while (last > subject.first()
        && (s.isAny(last, Tag.REVENUE, Tag.PROFIT, Tag.VALUATION) || s.lower(last).equals("'s"))) {
      last--;
    }
    boolean adjective =
        last == subject.first()
            && (s.lower(last).endsWith("ed") || ChangedThing.isBare(s, last, last));
    return adjective ? subject : new Span(subject.first(), last);
  }
}
