package dev.tidemark.metric;

/** Whether a value is said to hold, or to be coming or possible. */
final class ModalityRules {
  private static final String[] PLANS = {"plan", "plans", "pledge", "target", "goal"};
  private static final String[] POSSIBLE = {
    "potential", "potentially", "proposed", "planned", "projected", "expected"
  };
  private static final String[] EXPECTED = {
    "expected", "projected", "predicted", "forecast", "likely", "anticipated", "set"
  };

  private ModalityRules() {}

  static Modality modality(Reading r, MetricType type) {
    if (isNamedThing(r, type)) {
      return possible(r)
          ? Modality.FORECAST
          : r.because(Modality.ACTUAL, "the verbs around a thing say nothing of its price");
    }
    if (Chances.isChance(r)) {
      return r.because(Modality.FORECAST, "what may come, by its chance", r.q().next());
    }
    boolean bracketed = r.s().isMark(r.q().left() - 1, '(');
    Estimate estimate = Estimate.before(r.s(), r.phrases(), r.q().left());
    if (type == MetricType.MARKET_SIZE && r.s().isWordOf(r.q().left() - 1, "toward", "towards")) {
      return r.because(Modality.FORECAST, "a level that it moves toward", r.q().left() - 1);
    }
    boolean foreseen = estimate != null && r.s().isWordOf(estimate.verb(), "sees");
    if (foreseen && estimate != null && !isFromLevel(r)) {
      return r.because(Modality.FORECAST, "somebody foresees it", estimate.verb());
    }
    return (!bracketed && ahead(r, type)) || behind(r) || possible(r)
        ? Modality.FORECAST
        : Modality.ACTUAL;
  }

  /** {@code the $10 billion contract}: the verbs around it say nothing of its price. */
  private static boolean isNamedThing(Reading r, MetricType type) {
    boolean priced =
        type == MetricType.DEAL || type == MetricType.PRICE || type == MetricType.FUNDING;
    int next = r.q().next();
    boolean noun =
        r.s().isWord(next)
            && !r.s()
                .isAny(
                    next,
                    Tag.PREPOSITION,
                    Tag.CONJUNCTION,
                    Tag.AUXILIARY,
                    Tag.ADVERB,
                    Tag.NOW,
                    Tag.VERB);
    boolean offered =
        type == MetricType.PRICE
            && !r.left(Tag.PRICE, 6)
            && r.q().size().compareTo(java.math.BigDecimal.valueOf(1000)) < 0
            && r.s().isWordOf(r.q().left() - 1, "for", "at");
    return (priced && noun) || offered;
  }

  private static boolean possible(Reading r) {
    Sentence s = r.s();
    int next = r.q().next();
    if (s.anyWord(next, Math.min(r.to(), next + 3), PLANS) || isPlanned(r)) {
      return r.becauseOf(true, "a plan or a target", PLANS);
    }
    int before = r.q().left() - 1;
    Span amount = s.isWordOf(before, "of") ? r.phrases().endingAt(before - 1) : null;
    if (amount != null && s.anyWord(amount.first() - 1, amount.last(), "potential", "projected")) {
      return r.because(true, "said to be possible or planned", amount.first(), amount.last());
    }
    if (s.anyWord(before, r.q().first(), POSSIBLE)) {
      return r.because(true, "said to be possible or planned", before, r.q().first() - 1);
    }
    if (isAim(r)) {
      return r.because(true, "an item of a list that says what to bring about", 0, 1);
    }
    int beyond = next;
    while (beyond < Math.min(r.to(), next + 6) && !s.isWordOf(beyond, "beyond")) {
      beyond++;
    }
    return s.isWordOf(beyond, "beyond")
        && s.isWordOf(beyond - 1, "and", "or")
        && r.because(true, "and beyond", beyond);
  }

  /** {@code - Keep losses below 2%}: an item that tells the reader to bring a level about. */
  private static boolean isAim(Reading r) {
    Sentence s = r.s();
    int verb = s.isWord(0) ? 0 : 1;
    return r.q().isPercent()
        && s.isWordOf(verb, "maintain", "achieve", "keep", "ensure", "aim", "target", "reach");
  }

  /** {@code a $2 billion five-year harbour plan}: what is planned for the amount before it. */
  private static boolean isPlanned(Reading r) {
    int next = r.q().next();
    boolean years = r.s().isNumber(next) && r.s().isMark(next + 1, '-');
    next += years ? 3 : 0;
    Span head = r.s().isWord(next) ? r.phrases().startingAt(next) : null;
    return head != null && head.last() < r.to() && r.s().isWordOf(head.last(), PLANS);
  }

  /** The nearest word left that says either decides. */
  private static boolean ahead(Reading r, MetricType type) {
    Sentence s = r.s();
    for (int i = r.q().first() - 1; i >= Math.max(0, r.q().first() - 60); i--) {
      if (headline(s, i)) {
        return r.because(true, "a headline's \u201cto\u201d lies ahead", i, i + 1);
      }
      if (s.is(i, Tag.FORECAST) && !isOtherSense(s, i) && !isSkill(s, i, type)) {
        return isFromLevel(r)
            ? r.because(false, "the level that it starts from holds already", r.q().left() - 1)
            : r.because(true, "the nearest word before it that says either way", i);
      }
      if (ends(s, i) && !(type == MetricType.CAGR && s.isWordOf(i, "with"))) {
        return r.because(false, "what is said before this word is of something else", i);
      }
    }
    return false;
  }

  /** {@code Microsoft to invest}: an infinitive without a verb before it. */
  private static boolean headline(Sentence s, int i) {
    if (!s.isWordOf(i, "to")
        || !s.isAny(i + 1, Tag.VERB, Tag.ACQUIRE, Tag.SPEND)
        || !s.isCapital(i - 1)) {
      return false;
    }
    for (int j = i - 1; j >= 0 && !s.isMark(j, ':'); j--) {
      if (s.isAny(j, Tag.VERB, Tag.AUXILIARY)) {
        return false;
      }
    }
    return !s.lower(i + 1).endsWith("ing") && i > 0;
  }

  private static boolean isOtherSense(Sentence s, int i) {
    boolean month = s.isWordOf(i, "may") && (s.isNumber(i + 1) || s.isNumber(i - 1));
    boolean noun =
        s.isWordOf(i, "project", "projects", "forecast")
            && (s.isAny(i - 1, Tag.DETERMINER, Tag.PREPOSITION) || !s.isWord(i - 1));
    boolean able =
        s.isAny(i, Tag.FORECAST) && s.isWordOf(i - 1, "can") && s.isWordOf(i, "expect", "predict");
    boolean compound =
        s.lower(i).endsWith("ing")
            && s.isWord(i - 1)
            && s.isWord(i + 1)
            && !s.isAny(i + 1, Tag.DETERMINER, Tag.PREPOSITION)
            && !s.isWordOf(i + 1, "that", "to");
    boolean unreal = s.isWordOf(i, "would", "could") && s.isWordOf(i + 1, "have");
    return unreal
        || isOdds(s, i)
        || compound
        || cameTo(s, i)
        || month
        || noun
        || able
        || s.is(i, Tag.FORECAST_PERIOD);
  }

  /** {@code twice as likely to}, {@code more likely to}: odds, no word of the future. */
  private static boolean isOdds(Sentence s, int i) {
    int likely = s.isWordOf(i, "to") ? i - 1 : i;
    return s.isWordOf(likely, "likely") && s.isWordOf(likely - 1, "more", "less");
  }

  /** {@code predicts storms with 80% accuracy}: what a system does, no word of its future. */
  private static boolean isSkill(Sentence s, int i, MetricType type) {
    return type == MetricType.PERFORMANCE
        && s.isWordOf(i, "predicts", "predicted", "predicting", "forecasting", "forecast");
  }

  /** {@code has grown to become}: what came to be is so already. */
  private static boolean cameTo(Sentence s, int i) {
    int verb = s.isWordOf(i, "to") ? i - 1 : s.isWordOf(i - 1, "to") ? i - 2 : -1;
    boolean past =
        s.lower(verb).endsWith("ed") || s.isWordOf(verb, "grown", "risen", "grew", "rose");
    return past && s.isAny(verb, Tag.VERB, Tag.RISE) && !s.is(verb, Tag.FORECAST);
  }

  /** {@code researchers have achieved}: a perfect or a passive past that is no part of a chain. */
  private static boolean isDone(Sentence s, int i) {
    int verb = i + 1;
    while (s.is(verb, Tag.ADVERB)) {
      verb++;
    }
    boolean past = s.lower(verb).endsWith("ed") && !s.is(verb, Tag.FORECAST);
    return past
        && s.isWordOf(i, "has", "have", "was", "were")
        && !s.isAny(i - 1, Tag.AUXILIARY, Tag.FORECAST, Tag.ADVERB)
        && !s.isWordOf(i - 1, "to", "that", "which", "who");
  }

  private static boolean ends(Sentence s, int i) {
    boolean valued = s.isWordOf(i, "valued", "stood") && s.isWordOf(i + 1, "at");
    boolean upFrom = s.isWordOf(i, "up", "down", "compared") && s.isWordOf(i + 1, "from", "with");
    upFrom |= s.isWordOf(i, "compared") && s.isWordOf(i + 1, "to");
    boolean fromIts = s.isWordOf(i, "from") && s.isWordOf(i + 1, "its", "their");
    boolean aside = s.isWordOf(i, "with") && s.isMark(i - 1, ',');
    return aside
        || isDone(s, i)
        || valued
        || fromIts
        || upFrom
        || s.isMark(i, ';')
        || (s.isWordOf(i, "while") && !s.lower(i + 1).endsWith("ing"))
        || s.isWordOf(i, "whereas", "although", "though");
  }

  /** {@code expected to grow from A to B}: A holds already. */
  private static boolean isFromLevel(Reading r) {
    Sentence s = r.s();
    int before = r.q().left() - 1;
    boolean target = s.anyWord(before - 2, before, "target", "targets");
    return s.isWordOf(before, "from") && r.q().bound() != Bound.RANGE && !target;
  }

  /** {@code 60% of banks will rely on}: the verb of which the quantity is the subject. */
  private static boolean behind(Reading r) {
    Sentence s = r.s();
    int to = Math.min(r.to(), r.q().last() + 16);
    int from = r.q().next();
    Span part = s.isWordOf(from, "of") ? r.phrases().startingAt(from + 1) : null;
    Span whole = part == null ? null : r.phrases().coordinated(part, r.to());
    int start = whole == null ? from : afterParticiple(r, whole.last() + 1);
    for (int i = start; i < to; i++) {
      boolean dash = s.isMark(i, '\u2013') || s.isMark(i, '\u2014');
      if (dash || s.isMark(i, ',') || s.isMark(i, ';') || s.isMark(i, '.') || closes(s, i)) {
        return false;
      }
      boolean seems = s.isWordOf(i + 1, "seem", "sound", "appear", "look");
      if (s.isWordOf(i, "will", "would", "could", "may", "might", "'ll") && !seems) {
        return r.because(true, "the verb that follows lies ahead", i);
      }
      if (r.q().isPercent() && isExpected(s, i) && !risesToNext(r, i)) {
        return r.because(true, "it is said to be expected", i, i + 1);
      }
      boolean plans = s.isWordOf(i, "planning", "intending") && s.isWordOf(i + 1, "to");
      if (r.q().isPercent() && plans) {
        return r.because(true, "it is planned", i, i + 1);
      }
      if (s.is(i, Tag.AUXILIARY) && !s.isWordOf(i + 1, "planning")) {
        return !risesToNext(r, i)
            && (s.isWordOf(i + 1, EXPECTED) || s.isWordOf(i + 1, "coming", "arriving"))
            && r.because(true, "the verb that follows lies ahead", i, i + 1);
      }
      if (i > r.q().next() && isFinite(s, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isExpected(Sentence s, int i) {
    boolean more = s.isWordOf(i - 1, "more", "less") && s.isWordOf(i, "likely");
    return !more
        && s.isWordOf(i, EXPECTED)
        && s.isWordOf(i + 1, "to", "through", "by", "in", "until", "over");
  }

  /** Whether the token is a verb that says something, no participle and no noun. */
  private static boolean isFinite(Sentence s, int i) {
    boolean reduced = s.lower(i).endsWith("ed") && s.is(i + 1, Tag.PREPOSITION);
    boolean noun = s.is(i, Tag.RELATIVE) && s.isWordOf(i + 1, EXPECTED);
    return s.is(i, Tag.VERB) && !s.lower(i).endsWith("ing") && !reduced && !noun;
  }

  /** {@code 60% of ports trying to dredge are}: after what the participle says of them. */
  private static int afterParticiple(Reading r, int i) {
    Sentence s = r.s();
    int verb = i;
    while (s.lower(i).endsWith("ing") && s.is(i, Tag.VERB) && s.isWord(verb) && verb < i + 10) {
      if (s.is(verb, Tag.AUXILIARY)) {
        return verb;
      }
      verb++;
    }
    return i;
  }

  /** {@code $5 billion is projected to grow to $9 billion}: only the second lies ahead. */
  private static boolean risesToNext(Reading r, int aux) {
    return r.index() + 1 < r.all().size() && r.s().anyWord(aux + 2, aux + 3, "to");
  }

  private static boolean closes(Sentence s, int i) {
    return s.isWordOf(i, "and", "but", "who", "that", "which", "if", "as", "to", "while");
  }
}
