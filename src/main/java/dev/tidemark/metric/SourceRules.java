package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** The firm or report credited with a number, by name. */
final class SourceRules {
  private final Sentence s;
  private final NounPhrases phrases;
  private final Reasons why;

  SourceRules(Sentence sentence, NounPhrases phrases, Reasons why) {
    this.s = sentence;
    this.phrases = phrases;
    this.why = why;
  }

  /** The source that the sentence credits; null when it credits none by name. */
  @Nullable String source() {
    for (int i = 0; i < s.size(); i++) {
      if (s.isWordOf(i, "according") && s.isWordOf(i + 1, "to")) {
        why.ground("\u201caccording to\u201d names who says so", new Span(i, i + 1));
        return named(i + 2, i + 16);
      }
    }
    for (int i = 0; i < s.size(); i++) {
      String found = byReport(i);
      found = found != null ? found : byVerb(i);
      found = found != null ? found : byEstimate(i);
      found = found != null ? found : byStatement(i);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** {@code X sees kelp snacks at}; {@code …, says X}. */
  private @Nullable String byEstimate(int i) {
    Estimate estimate = Estimate.at(s, phrases, i);
    if (estimate != null) {
      why.ground("a name before a verb of seeing ahead", new Span(estimate.who().first(), i));
      return s.phrase(estimate.who().first(), estimate.who().last());
    }
    boolean says = s.isMark(i - 1, ',') && s.isWordOf(i, "says", "said", "reports", "finds");
    Span who = says && s.isCapital(i + 1) ? phrases.startingAt(i + 1) : null;
    boolean ends = who != null && !s.isWord(who.last() + 1);
    if (!ends || who == null || !s.isCapital(who.last())) {
      return null;
    }
    why.ground("a verb of saying before a name", new Span(i, who.last()));
    return s.phrase(who.first(), who.last());
  }

  /** {@code a report from X}, {@code research presented by X}. */
  private @Nullable String byReport(int i) {
    if (!s.is(i, Tag.REPORT_NOUN)) {
      return null;
    }
    if ((s.lower(i - 1).equals("'s") || s.isMark(i - 1, '\'') || s.isMark(i - 1, '\u2019'))
        && s.isCapital(i - 2)) {
      Span owner =
          s.is(i + 1, Tag.REPORT_VERB) || s.is(i + 2, Tag.REPORT_VERB) || s.isWordOf(i + 1, "that")
              ? phrases.endingAt(i - 2)
              : null;
      why.ground("whose report it is", new Span(i, i));
      return owner == null ? null : s.phrase(owner.first(), owner.last());
    }
    String namesake = namesake(i);
    if (namesake != null) {
      return namesake;
    }
    for (int j = i + 1; j <= i + 4; j++) {
      if (s.isWordOf(j, "by", "from") && s.isCapital(skipArticle(j + 1))) {
        why.ground("a report by or from a name", new Span(i, j));
        return capitals(skipArticle(j + 1));
      }
    }
    return null;
  }

  /** {@code A North Quay study found}: whose name the report bears. */
  private @Nullable String namesake(int i) {
    boolean tells = s.is(i + 1, Tag.REPORT_VERB) || s.isWordOf(i + 1, "that");
    Span np = tells && s.isWord(i - 1) && s.isCapital(i - 1) ? phrases.endingAt(i - 1) : null;
    if (np == null || !s.is(np.first() - 1, Tag.DETERMINER) || isPlain(np)) {
      return null;
    }
    for (int j = np.first(); j <= np.last(); j++) {
      if (!s.isCapital(j) || (s.is(j, Tag.REGION) && np.first() == np.last())) {
        return null;
      }
    }
    why.ground("the name that the report bears", new Span(np.first(), i));
    return s.phrase(np.first(), np.last());
  }

  private @Nullable String byVerb(int i) {
    if (!s.is(i, Tag.REPORT_VERB) || (s.isCapital(i) && i == 0)) {
      return null;
    }
    int end = i - 1;
    while (s.is(end, Tag.ADVERB) || s.isWordOf(end, "has", "have", "had", "also")) {
      end--;
    }
    if (!s.isWord(end) || !s.isCapital(end)) {
      return null;
    }
    Span np = phrases.endingAt(end);
    if (np == null || !s.isCapital(np.first()) || isPlain(np)) {
      return null;
    }
    boolean inside =
        s.isWordOf(np.first() - 1, "in", "for", "to", "on", "across", "of", "about")
            && !s.isCapital(np.first() - 2);
    boolean place = s.is(np.first(), Tag.REGION) && s.is(np.last(), Tag.REGION);
    if (inside || place) {
      return null;
    }
    boolean spoken =
        s.isWordOf(i, "said", "says", "added", "estimates", "expects", "believes", "found");
    boolean stated = s.isWordOf(i + 1, "that", "the", "a", "an");
    boolean target = s.is(i, Tag.REPORT_VERB) && s.anyWord(i, i + 10, "target");
    boolean noun = s.is(i, Tag.REPORT_NOUN) && s.isAny(i + 1, Tag.VERB, Tag.REPORT_VERB);
    boolean base = noun || s.isWordOf(i, "project", "report", "announced", "announces", "add");
    boolean passive = s.is(i - 1, Tag.AUXILIARY) && !s.isWordOf(i - 1, "has", "have", "had");
    if (base || passive || !(spoken || stated || target)) {
      return null;
    }
    why.ground("a name before a verb of saying", new Span(np.first(), i));
    return s.phrase(np.first(), np.last());
  }

  /** {@code X will build a quay, the company said in a statement}. */
  private @Nullable String byStatement(int i) {
    boolean stated =
        s.isWordOf(i, "said", "says")
            && s.isWordOf(i - 1, "company", "firm", "group")
            && s.isWordOf(i - 2, "the")
            && s.isWordOf(i + 1, "in")
            && s.anyWord(i + 2, i + 5, "statement");
    Span who = stated && s.isCapital(0) ? phrases.startingAt(0) : null;
    if (who == null || !s.isCapital(who.last())) {
      return null;
    }
    why.ground("the statement of a company named at the start", new Span(i - 2, i));
    return s.phrase(who.first(), who.last());
  }

  /** {@code Recent studies}, {@code AI}: capitalised, yet no firm. */
  private boolean isPlain(Span np) {
    boolean sentenceStart = np.first() == 0 && !s.isCapital(np.last());
    boolean topic = np.first() == np.last() && s.isWordOf(np.last(), "ai", "ml", "nlp", "it");
    boolean noun = np.first() == np.last() && s.is(np.last(), Tag.REPORT_NOUN);
    return noun || sentenceStart || topic || s.is(np.first(), Tag.WONDER);
  }

  private @Nullable String named(int from, int to) {
    for (int i = from; i < Math.min(to, s.size()); i++) {
      if (s.isMark(i, ',') || s.is(i, Tag.AUXILIARY)) {
        return null;
      }
      if (s.isWord(i) && s.isCapital(i) && !s.is(i, Tag.DETERMINER)) {
        return capitals(i);
      }
    }
    return null;
  }

  private int skipArticle(int i) {
    return s.isWordOf(i, "the", "a", "an") ? i + 1 : i;
  }

  private String capitals(int first) {
    int last = first;
    while (last - first < 8 && goesOn(last + 1)) {
      last++;
    }
    while (s.isWordOf(last, "of", "and", "&", "for")) {
      last--;
    }
    return s.phrase(first, last);
  }

  private boolean goesOn(int i) {
    boolean joined = s.isWordOf(i, "of", "and", "for") || s.isMark(i, '&');
    if (joined) {
      return s.isCapital(i + 1) && s.isWord(i + 1);
    }
    boolean year = s.isNumber(i) && s.lower(i).length() == 4;
    return (s.isWord(i) && s.isCapital(i)) || year;
  }
}
