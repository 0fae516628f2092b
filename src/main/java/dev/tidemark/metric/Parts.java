package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** What a percentage is a part of. */
final class Parts {
  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final Topics topics;
  private final int next;

  private static final int LONGEST_CLAUSE = 12;

  private static final String[] NEW_CLAUSE = {
    "that", "which", "who", "while", "when", "they", "it", "he", "she", "we", "you"
  };

  Parts(Reading reading, Topics topics) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.topics = topics;
    this.next = q.next();
  }

  /** {@code 60% of NP}. */
  @Nullable Span whole() {
    boolean those = s.isWordOf(next, "of") && s.isWordOf(next + 1, "those", "them", "these");
    if (those && (!phrases.isNounAfter(next + 1) || s.lower(next + 2).endsWith("ing"))) {
      return null;
    }
    if (s.isWordOf(next, "of")) {
      Span whole = phrases.startingAt(next + 1);
      Span reduced = whole == null ? null : participial(whole);
      if (reduced != null) {
        return r.found(reduced, "what it is a part of", next);
      }
      return whole == null ? null : r.found(inField(whole), "what it is a part of", next);
    }
    Span listed = listed();
    Span group = listed == null && !unnamed() ? group() : null;
    if (group != null) {
      return r.found(group, "the people before it, so many of whom do it", next);
    }
    return listed != null || unnamed() ? listed : direct();
  }

  /** {@code Gull at 92%, Tern at 90%}: the name beside the number; null where none stands there. */
  @Nullable Span beside() {
    Span name = s.isWordOf(q.left() - 1, "at") ? phrases.endingAt(q.left() - 2) : null;
    boolean followed =
        name != null
            && s.isWordOf(name.first() - 1, "by")
            && s.isWordOf(name.first() - 2, "followed");
    boolean own =
        name != null && name.first() >= r.from() && (followed || s.isCapital(name.first()));
    return own ? r.found(name, "the name beside the number in a list") : null;
  }

  /** What the words right before the number name. */
  private @Nullable Span listed() {
    Span raised = RaisedLevel.thing(r);
    if (raised != null) {
      return r.found(raised, "what is brought to that level", q.left() - 1);
    }
    Span rate = s.isWordOf(q.left() - 1, "of") ? phrases.endingAt(q.left() - 2) : null;
    Span other =
        r.index() > 0 && s.isWordOf(q.left() - 1, "at") ? phrases.endingAt(q.left() - 2) : null;
    if (other != null && other.first() >= r.from()) {
      return r.found(other, "the name beside the number in a list of parts");
    }
    return rate != null && s.is(rate.last(), Tag.SHARE)
        ? r.found(rate, "the rate that it is a value of")
        : null;
  }

  /** {@code clear among crews, with 40% praising it}: the people that the sentence names last. */
  private @Nullable Span group() {
    int verb = next;
    while (s.isAny(verb, Tag.ADVERB, Tag.NOW)) {
      verb++;
    }
    boolean doing = s.lower(verb).endsWith("ing") && s.is(verb, Tag.VERB);
    int with = q.left() - 1;
    boolean aside = doing && s.isWordOf(with, "with") && s.isMark(with - 1, ',');
    Span last = aside ? phrases.endingAt(with - 2) : null;
    boolean many = last != null && s.lower(last.last()).endsWith("s");
    boolean people =
        last != null
            && ((many && s.isWordOf(last.first() - 1, "among"))
                || (s.is(last.last(), Tag.PEOPLE)
                    && s.isWordOf(last.first() - 1, "by", "across", "of", "for")));
    return people ? last : null;
  }

  /** What stands right after the number, else what the clause speaks of. */
  private @Nullable Span direct() {
    boolean verb =
        s.isAny(next, Tag.VERB, Tag.AUXILIARY, Tag.NOW, Tag.ADVERB)
            && !s.lower(next).endsWith("ed");
    boolean stops = verb || s.isAny(next, Tag.PREPOSITION, Tag.CONJUNCTION) || !s.isWord(next);
    boolean gerund =
        s.lower(next).endsWith("ing") && s.isAny(next + 1, Tag.DETERMINER, Tag.PRONOUN);
    Span direct = stops || gerund ? null : phrases.startingAt(next);
    boolean done =
        direct != null
            && direct.first() == direct.last()
            && s.isWordOf(direct.last(), "automation", "coverage")
            && s.isWordOf(direct.last() + 1, "of");
    Span object = done && direct != null ? phrases.startingAt(direct.last() + 2) : null;
    if (object != null && object.last() < r.to()) {
      return r.found(object, "what is done so far", next);
    }
    Span user = direct != null && isRate(direct) ? topics.topic() : null;
    Span adopters = direct == null ? null : adopters(direct);
    if (adopters != null && (user == null || !s.isCapital(user.last()))) {
      return r.found(adopters, "who has adopted it", next);
    }
    if (user != null) {
      return user;
    }
    boolean be = s.isWordOf(q.left() - 1, "is", "are", "was", "were");
    boolean adjective = direct != null && direct.first() == direct.last() && !s.isWord(next + 1);
    if (be && adjective && !s.lower(next).endsWith("s")) {
      return topics.topic();
    }
    return direct != null ? r.found(direct, "the noun phrase after the number") : topics.topic();
  }

  /** {@code a 63% adoption rate among ferries}: the ferries; null for another noun. */
  private @Nullable Span adopters(Span rate) {
    boolean adopted = s.isWordOf(rate.first(), "adoption", "usage", "penetration", "approval");
    boolean among = adopted && isRate(rate) && s.isWordOf(rate.last() + 1, "among", "by");
    Span who = among ? phrases.startingAt(rate.last() + 2) : null;
    return who != null && who.last() < r.to() ? who : null;
  }

  /** {@code data used in research will}: with the participle that says which. */
  private @Nullable Span participial(Span phrase) {
    int verb = phrase.last() + 1;
    boolean participle = s.lower(verb).endsWith("ed") && s.is(verb + 1, Tag.PREPOSITION);
    Span of = participle ? phrases.startingAt(verb + 2) : null;
    boolean finite = of != null && of.last() < r.to() && s.is(of.last() + 1, Tag.AUXILIARY);
    if (finite && of != null) {
      return new Span(phrase.first(), of.last());
    }
    boolean doing = s.lower(verb).endsWith("ing") && s.lower(phrase.last()).endsWith("s");
    return doing ? upToVerb(phrase, verb) : null;
  }

  /** {@code crews attempting to chart the reef are}: with what they do, up to the verb of all. */
  private @Nullable Span upToVerb(Span phrase, int doing) {
    for (int i = doing + 1; i < Math.min(r.to(), doing + LONGEST_CLAUSE); i++) {
      if (s.isMark(i, ',') || s.isWordOf(i, NEW_CLAUSE)) {
        return null;
      }
      if (s.is(i, Tag.AUXILIARY)) {
        int last = s.isAny(i - 1, Tag.ADVERB, Tag.NOW) ? i - 2 : i - 1;
        return last > doing ? new Span(phrase.first(), last) : null;
      }
    }
    return null;
  }

  private Span inField(Span phrase) {
    int in = phrase.last() + 1;
    boolean place = s.isWordOf(in, "in") && s.isWordOf(in + 1, "the", "their");
    Span where = place ? phrases.startingAt(in + 1) : null;
    boolean field = where != null && where.last() < r.to() && s.is(where.last(), Tag.MARKET);
    boolean using = s.isWordOf(in, "using") && where == null;
    Span tool = using ? phrases.startingAt(in + 1) : null;
    if (tool != null) {
      return new Span(phrase.first(), tool.last());
    }
    Span of = s.isWordOf(in, "of") ? phrases.startingAt(in + 1) : null;
    if (of != null && of.last() < r.to() && !s.any(of.first(), of.last() + 1, Tag.DURATION)) {
      return new Span(phrase.first(), of.last());
    }
    Span both = s.isWordOf(in, "and") ? phrases.coordinated(phrase, r.to()) : phrase;
    if (both.last() > phrase.last()) {
      return both;
    }
    return field && where != null ? new Span(phrase.first(), where.last()) : phrase;
  }

  /** {@code 90% agree, and 65% have}: the second is a part of the same, named or not. */
  private boolean unnamed() {
    boolean joined = s.isWordOf(q.left() - 1, "and", "while", "but") && r.index() > 0;
    return joined
        && s.isAny(next, Tag.AUXILIARY, Tag.VERB)
        && r.all().get(r.index() - 1).isPercent();
  }

  /** {@code 75% adoption}: the word for a part names nothing; what is adopted does. */
  private boolean isRate(Span span) {
    boolean adopted =
        s.isWordOf(span.first(), "adoption", "usage", "approval", "penetration")
            && s.isWordOf(span.last(), "rate", "rating");
    boolean single = span.first() == span.last();
    boolean part =
        s.is(span.last(), Tag.SHARE)
            || s.isWordOf(
                span.last(), "rating", "capacity", "utilization", "utilisation", "occupancy");
    return adopted || (single && part);
  }
}
