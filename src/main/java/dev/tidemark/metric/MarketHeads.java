package dev.tidemark.metric;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that make a phrase a market: the head of {@code the X market}. */
final class MarketHeads {
  private static final Set<String> COMPOUNDS = Set.copyOf(Lexicon.lines("market-compounds.txt"));

  private static final Set<String> BARE = Set.copyOf(Lexicon.lines("bare-adjectives.txt"));

  private final Sentence s;
  private final NounPhrases phrases;

  MarketHeads(Sentence sentence, NounPhrases phrases) {
    this.s = sentence;
    this.phrases = phrases;
  }

  /**
   * Whether the token says market, industry, sector as a thing, not as in {@code market leader}.
   */
  boolean isHead(int i) {
    if (!s.is(i, Tag.MARKET) || (s.is(i, Tag.MARKET_SHARE) && !s.isWordOf(i, "market"))) {
      return false;
    }
    if (!s.isWordOf(
        i,
        "market",
        "markets",
        "industry",
        "industries",
        "sector",
        "sectors",
        "segment",
        "segments",
        "marketplace")) {
      return false;
    }
    boolean other =
        s.isWordOf(
            i - 1, "job", "stock", "labor", "labour", "bear", "bull", "down", "to-", "housing");
    boolean modifies = COMPOUNDS.contains(s.lower(i + 1)) || (s.isMark(i + 1, '-') && s.glued(i));
    return !other && !modifies;
  }

  /** The nearest head left of a token, else the nearest right of it; -1 when there is none. */
  int nearest(int token, int from, int to) {
    for (int i = token - 1; i >= from; i--) {
      if (isHead(i)) {
        return i;
      }
    }
    for (int i = token; i < to; i++) {
      if (isHead(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The name of the nearest market that has one, left of the token first; null when none has. */
  @Nullable Span nearestNamed(int token) {
    Span explaining = null;
    for (int i = token - 1; i >= 0; i--) {
      Span named = isHead(i) ? named(i) : null;
      if (named != null && explains(i)) {
        explaining = named;
      } else if (named != null) {
        return named;
      }
    }
    if (explaining != null) {
      return explaining;
    }
    for (int i = token; i < s.size() && !opensAside(i); i++) {
      Span named = isHead(i) ? named(i) : null;
      boolean other =
          named != null
              && (s.isWordOf(named.first() - 1, "a", "an", "many", "other", "most")
                  || s.anyWord(i - 9, i - 2, "one", "other"));
      if (named != null && !other) {
        return named;
      }
    }
    return null;
  }

  /** {@code ropes, a segment of the fishing industry}: another market than the one spoken of. */
  private boolean explains(int head) {
    Span np = s.isWordOf(head + 1, "of") ? phrases.endingAt(head) : null;
    int article = np == null ? -1 : np.first() - 1;
    while (s.is(article, Tag.WONDER)) {
      article--;
    }
    return s.isWordOf(article, "a", "an") && s.isMark(article - 1, ',');
  }

  /** {@code …, with the rope sector leading}: what follows is of something else. */
  private boolean opensAside(int i) {
    return s.isMark(i, ',') && s.isWordOf(i + 1, "with", "while", "whereas", "as");
  }

  /** {@code Kelp farming has become a large industry}: kelp farming; null if no such verb. */
  @Nullable Span become(int head) {
    Span np = head < 0 ? null : phrases.endingAt(head);
    int article = np == null ? -1 : np.first() - 1;
    while (s.is(article, Tag.WONDER)) {
      article--;
    }
    boolean is =
        s.isWordOf(article, "a", "an")
            && s.isWordOf(article - 1, "into", "is", "are", "become", "becomes", "became");
    boolean began = s.isWordOf(0, "what");
    return is && !began ? new ClauseSubjects(s, phrases).of(article, 0) : null;
  }

  /** {@code ropes, with the market expected to reach}: the phrase it points at; null if none. */
  @Nullable Span pointedAt(int head) {
    boolean foreseen = s.isWordOf(head + 1, "projected", "expected", "forecast", "estimated");
    boolean definite = s.isWordOf(head - 1, "the", "this", "its", "their");
    int with = definite || (foreseen && s.isWordOf(head - 1, "a")) ? head - 2 : -1;
    boolean aside = s.isWordOf(with, "with") && with > 0 && (foreseen || s.isMark(with - 1, ','));
    Span said = aside ? new ClauseSubjects(s, phrases).of(with - 1, 0) : null;
    return said == null && aside ? phrases.endingAt(with - 2) : said;
  }

  /** What the market at this token is of, {@code deep learning}; null where it is bare. */
  @Nullable Span named(int head) {
    int next = head + 1;
    while (s.isWordOf(next, "size", "value", "revenue", "valuation", "opportunity", "share")) {
      next++;
    }
    if (s.isWordOf(next, "for", "of") && !s.isNumber(next + 1)) {
      Span of = phrases.startingAt(next + 1);
      if (of != null && !s.is(of.first(), Tag.REGION)) {
        return trimmed(phrases.coordinated(inField(of), s.size()));
      }
    }
    Span before = phrases.endingAt(beforeBracket(head - 1));
    if (before == null) {
      return null;
    }
    Span whole = inPhrase(phrases.withPartner(ofName(before)));
    return trimmed(whole.last() - whole.first() > 9 ? before : whole);
  }

  /** {@code the Web of Boats Platform market}: a name with {@code of} in it. */
  private Span ofName(Span last) {
    int of = last.first() - 1;
    boolean name = s.isWordOf(of, "of") && s.isCapital(of + 1) && s.isCapital(of - 1);
    Span head = name && last.first() < last.last() ? phrases.endingAt(of - 1) : null;
    return head == null ? last : new Span(head.first(), last.last());
  }

  /** {@code the AI market in media and entertainment}: the field it serves; null if none. */
  @Nullable Span servedBy(Span name) {
    int in = name.last() + 2;
    boolean serves =
        isHead(in - 1)
            && s.isWordOf(in, "in")
            && s.isWord(in + 1)
            && !s.isAny(in + 1, Tag.REGION, Tag.DETERMINER, Tag.DURATION, Tag.MONTH, Tag.NOW);
    Span field = serves && !s.isCapital(in + 1) ? phrases.startingAt(in + 1) : null;
    if (field == null || field.first() != in + 1) {
      return null;
    }
    return new Span(in, phrases.coordinated(field, s.size()).last());
  }

  /** {@code the AI in banking market}. */
  private Span inPhrase(Span last) {
    int in = last.first() - 1;
    Span first = s.isWordOf(in, "in") && in > 0 ? phrases.endingAt(in - 1) : null;
    boolean opens =
        first != null && (first.first() == 0 || s.is(first.first() - 1, Tag.DETERMINER));
    boolean thing =
        opens
            && first != null
            && !s.isAny(
                first.last(), Tag.RISE, Tag.FALL, Tag.SHARE, Tag.MARKET, Tag.INVEST, Tag.JOBS);
    return thing && first != null && first.last() - first.first() < 4
        ? new Span(first.first(), last.last())
        : last;
  }

  /** {@code artificial intelligence in agriculture}. */
  private Span inField(Span of) {
    boolean in =
        s.isWordOf(of.last() + 1, "in") && !s.isAny(of.last() + 2, Tag.REGION, Tag.DETERMINER);
    Span field = in ? phrases.startingAt(of.last() + 2) : null;
    return field == null ? of : new Span(of.first(), field.last());
  }

  /** {@code Location-Based Services (LBS) market}. */
  private int beforeBracket(int last) {
    int i = last;
    if (s.isMark(i, ')')) {
      while (i > last - 6 && !s.isMark(i, '(')) {
        i--;
      }
      return s.isMark(i, '(') ? i - 1 : last;
    }
    return last;
  }

  private @Nullable Span trimmed(Span phrase) {
    int first = phrase.first();
    while (first <= phrase.last() && isOutside(first)) {
      first++;
    }
    int last = phrase.last();
    while (last >= first && s.is(last, Tag.MARKET)) {
      last--;
    }
    boolean amount =
        first == last && (s.lower(first).endsWith("-dollar") || WordShapes.isAdjective(s, first));
    return first > last || amount ? null : new Span(first, last);
  }

  /** Words before the name that restrict or praise it: {@code global}, {@code growing}. */
  private boolean isOutside(int i) {
    if (s.isWordOf(i, "big") && s.isWordOf(i + 1, "data")) {
      return false;
    }
    return (s.is(i, Tag.REGION) && !s.isMark(i + 1, '&'))
        || s.is(i, Tag.WONDER)
        || BARE.contains(s.lower(i))
        || (s.isNumber(i) && !s.glued(i))
        || s.isWordOf(
            i,
            "overall",
            "entire",
            "whole",
            "overall",
            "broader",
            "growing",
            "booming",
            "emerging",
            "burgeoning",
            "same",
            "wider",
            "expanding",
            "this",
            "worldwide",
            "latest",
            "dynamic",
            "'s",
            "job",
            "corona",
            "impact",
            "fast-growing",
            "rapidly",
            "lucrative",
            "thriving");
  }
}
