package dev.tidemark.metric;

import java.math.BigDecimal;

/** Says which numbers claim nothing about the world. */
final class Veto {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final String[] RECORDED = {
    "data", "audio", "speech", "video", "footage", "recordings", "music", "voice", "content"
  };

  private static final String[] SCREENS = {"displays", "monitors", "screens", "videos", "tvs"};

  private static final String[] SUPPOSES = {
    "say", "imagine", "suppose", "assume", "consider", "pretend", "take"
  };

  private final Sentence s;

  Veto(Sentence sentence) {
    this.s = sentence;
  }

  /** Whether the whole sentence is an example, a setting or a calculation. */
  boolean sentence() {
    boolean madeUp = s.isWordOf(1, "a", "an", "two", "three", "what", "if") || s.isNumber(1);
    boolean opens =
        s.isWordOf(0, "imagine", "suppose", "assume")
            || (s.isWordOf(0, "consider") && madeUp)
            || (s.isWordOf(0, "say") && s.isWordOf(1, "you"))
            || (s.isWordOf(0, "let") && s.isWordOf(1, "'s", "us") && s.isWordOf(2, SUPPOSES));
    return opens || s.anyWord(0, s.size(), "hypothetical", "suppose");
  }

  /** Whether this quantity is no metric. */
  boolean quantity(Quantity q) {
    if (Multipliers.isUncertain(s.lower(q.next()))) {
      return true;
    }
    if (supposed(q)) {
      return true;
    }
    return switch (q.unit()) {
      case PERCENT, PERCENTAGE_POINT -> entirely(q) || setting(q);
      case COUNT -> !countable(q) || resolution(q);
      case MULTIPLE -> q.size().signum() <= 0 || dimension(q);
      case CURRENCY -> version(q);
    };
  }

  /** {@code in 4K}, {@code 8K screens}: how sharp a picture is. */
  private boolean resolution(Quantity q) {
    boolean sharp = s.isWordOf(q.first(), "4k", "8k") || isSharp(q);
    return sharp && (!s.lower(q.next()).endsWith("s") || s.isWordOf(q.next(), SCREENS));
  }

  private boolean isSharp(Quantity q) {
    return s.isWordOf(q.last(), "k")
        && (s.lower(q.first()).equals("4") || s.lower(q.first()).equals("8"));
  }

  /** {@code runs on PHP 8}: the language, not the peso. */
  private boolean version(Quantity q) {
    return s.written(q.first()).equals("PHP") && q.size().compareTo(TEN) < 0;
  }

  /** {@code if you store 10 million objects}: a case thought up, not one that is claimed. */
  private boolean supposed(Quantity q) {
    for (int i = q.left() - 1; i >= Math.max(1, q.left() - 8); i--) {
      if (s.isMark(i, ',') || s.isMark(i, ';')) {
        return false;
      }
      if (s.isWordOf(i, "you", "we", "i") && s.isWordOf(i - 1, "if")) {
        return s.is(i + 1, Tag.VERB) || s.isWordOf(i + 1, "have", "had", "store", "own", "want");
      }
    }
    return false;
  }

  private boolean entirely(Quantity q) {
    if (q.value() == null || q.value().compareTo(HUNDRED) != 0) {
      return false;
    }
    int next = q.next();
    return s.is(next, Tag.ENTIRELY) || (s.isMark(next, '-') && s.glued(next));
  }

  private boolean setting(Quantity q) {
    int next = q.next();
    boolean error = s.isWordOf(q.left() - 2, "error") && s.isWordOf(q.left() - 4, "margin");
    boolean confidence = s.isWordOf(next, "confidence", "confident", "ci");
    boolean split =
        s.isWordOf(
            next, "training", "testing", "test", "validation", "opacity", "zoom", "threshold");
    split |=
        s.isWordOf(next, "for")
            && s.isWordOf(next + 1, "training", "testing", "validation")
            && (!s.isWord(next + 2) || s.isWordOf(next + 2, "and"));
    boolean data =
        s.isWordOf(next, "of")
            && s.any(next, next + 6, Tag.EXAMPLE)
            && s.anyWord(next, next + 4, "data");
    return error || confidence || split || data;
  }

  /** {@code 1920 x 1080}. */
  private boolean dimension(Quantity q) {
    return s.isNumber(q.next())
        || (s.lower(q.last()).equals("fold")
            && s.anyWord(q.next(), q.last() + 3, "cv", "cross", "cross-validation", "validation"));
  }

  private boolean countable(Quantity q) {
    int next = q.next();
    boolean firm = s.isWordOf(next, "stock", "'s") && s.lower(q.first()).equals("3");
    if (firm && s.written(q.last()).equals("M")) {
      return false;
    }
    if (q.size().compareTo(THOUSAND) < 0 && !scaled(q)) {
      return false;
    }
    if (s.isWordOf(q.left() - 1, "per", "every", "each") || s.isWordOf(q.first() - 1, "top")) {
      return false;
    }
    if (isRecorded(next)) {
      return true;
    }
    boolean counted = s.isWord(next) && plural(next) && !s.is(next, Tag.VERB);
    if (isInName(q) && !counted && !s.isWordOf(next, "parameter", "token")) {
      return false;
    }
    if (s.is(next, Tag.DURATION) || s.is(next, Tag.MEASURE) || idiom(q)) {
      return s.is(next, Tag.MEASURE) && s.isWordOf(next, "square");
    }
    if (s.isMark(next, '-') && s.glued(q.last()) && !scaled(q)) {
      return isThing(s, next);
    }
    if (s.glued(q.last() - 1) && s.isWordOf(next, "model", "models", "version", "variant")) {
      return false;
    }
    return scaled(q) ? scaledCount(q) : plainCount(q);
  }

  /** {@code Heron 32B}: a glued letter after a name is a part of the name. */
  private boolean isInName(Quantity q) {
    boolean letter =
        s.isWord(q.last()) && s.written(q.last()).length() == 1 && s.glued(q.last() - 1);
    boolean named = q.first() > 1 && s.isWord(q.first() - 1) && s.isCapital(q.first() - 1);
    return letter && named && !s.is(q.first() - 1, Tag.MONTH) && q.bound() == Bound.EXACT;
  }

  /** {@code 680,000 hours of recorded speech}: so much data, no span of time. */
  private boolean isRecorded(int next) {
    return s.isWordOf(next, "hours", "minutes")
        && s.isWordOf(next + 1, "of")
        && s.anyWord(next + 2, next + 7, RECORDED);
  }

  /** {@code a 3,000-page report}: the hyphen joins the number to what it counts. */
  static boolean isThing(Sentence s, int hyphen) {
    return s.isMark(hyphen, '-')
        && s.glued(hyphen)
        && s.isWordOf(hyphen + 1, "token", "parameter", "page", "word", "user", "person", "seat");
  }

  private boolean scaled(Quantity q) {
    return s.isWord(q.last());
  }

  private boolean idiom(Quantity q) {
    return s.isMark(q.first() - 1, '#') || s.isMark(q.first() - 1, '/') || s.isMark(q.next(), '/');
  }

  private boolean scaledCount(Quantity q) {
    int noun = noun(q.next());
    boolean measured = noun > 0 && s.isAny(noun, Tag.MEASURE, Tag.DURATION) && noun <= q.last() + 2;
    return !measured || s.isWordOf(noun, "words", "tokens", "lines", "minutes", "hours", "pages");
  }

  /** A bare number counts something only where a plural follows: never a year, a model, a code. */
  private boolean plainCount(Quantity q) {
    Token token = s.token(q.last());
    NumberLiteral literal = token.number();
    if (literal == null || literal.decimals() > 0) {
      return false;
    }
    int noun = noun(q.next());
    boolean plural = noun > 0 && plural(noun);
    if (literal.grouped() && isLevel(q)) {
      return true;
    }
    boolean yearLike = !literal.grouped() && isYear(q.size());
    boolean bounded = q.bound() != Bound.EXACT && q.bound() != Bound.RANGE;
    boolean code = !literal.grouped() && s.isCapital(q.first() - 1) && q.first() > 1;
    boolean measured = s.isAny(noun, Tag.MEASURE, Tag.DURATION) && !s.isWordOf(noun - 1, "data");
    return plural && (!yearLike || bounded) && !code && !measured;
  }

  /** {@code rose from 1,200 in 2020 to 3,400}: levels of what the clause counts. */
  private boolean isLevel(Quantity q) {
    boolean moves =
        s.any(q.left() - 12, q.left(), Tag.RISE) || s.any(q.left() - 12, q.left(), Tag.FALL);
    boolean alone = !s.isWord(q.next()) || s.isWordOf(q.next(), "in", "by", "to", "last", "this");
    return moves && alone && s.isWordOf(q.left() - 1, "from", "to");
  }

  private static boolean isYear(BigDecimal value) {
    return value.compareTo(BigDecimal.valueOf(1_800)) >= 0
        && value.compareTo(BigDecimal.valueOf(2_100)) <= 0;
  }

  /** The noun counted: the last word of the phrase that follows; -1 when there is none. */
  private int noun(int from) {
    int found = -1;
    for (int i = from; i < from + 5 && s.isWord(i); i++) {
      if (s.isAny(
          i, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DETERMINER, Tag.PRONOUN, Tag.AUXILIARY)) {
        break;
      }
      if (s.is(i, Tag.ADVERB) || (found < 0 && s.is(i, Tag.VERB) && s.lower(i).endsWith("ed"))) {
        continue;
      }
      if (s.is(i, Tag.VERB) && found > 0) {
        break;
      }
      found = i;
      if (plural(i)) {
        break;
      }
    }
    return found;
  }

  private boolean plural(int i) {
    String word = s.lower(i);
    boolean latin = word.endsWith("us") && !(i > 0 && s.written(i).endsWith("Us"));
    return (word.endsWith("s") && !word.endsWith("ss") && !latin)
        || word.equals("nuclei")
        || word.equals("species")
        || word.equals("people")
        || word.equals("men")
        || word.equals("women")
        || word.equals("children")
        || word.equals("staff")
        || word.equals("square");
  }
}
