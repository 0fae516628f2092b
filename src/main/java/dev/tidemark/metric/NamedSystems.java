package dev.tidemark.metric;

import org.jspecify.annotations.Nullable;

/** Finds what is so able where the build of the sentence names it, whatever its verb says. */
final class NamedSystems {
  private static final String[] MAKES = {
    "create",
    "created",
    "creates",
    "creating",
    "build",
    "built",
    "builds",
    "building",
    "develop",
    "developed",
    "develops",
    "developing",
    "train",
    "trained",
    "design",
    "designed",
    "unveil",
    "unveiled",
    "introduce",
    "introduced",
    "launch",
    "launched",
    "deploy",
    "deployed",
    "release",
    "released",
    "engineered",
    "implemented"
  };

  private static final String[] REACHED = {
    "achievement", "achievements", "milestone", "attainment", "breakthrough"
  };

  private static final String[] CAUSES = {
    "translates", "translate", "translated", "leads", "led", "results", "resulted", "resulting"
  };

  private final Reading r;
  private final Sentence s;
  private final Quantity q;
  private final NounPhrases phrases;
  private final int next;

  NamedSystems(Reading reading) {
    this.r = reading;
    this.s = reading.s();
    this.q = reading.q();
    this.phrases = reading.phrases();
    this.next = q.next();
  }

  @Nullable Span thing() {
    Span level = q.isPercent() ? RaisedLevel.thing(r) : null;
    if (level != null) {
      return r.found(level, "what is brought to that level", q.left() - 1);
    }
    Span reached = reached();
    if (reached != null) {
      return reached;
    }
    Span made = made();
    if (made != null) {
      return r.found(made, "what is made with that capability", q.left() - 1);
    }
    Span owner = owner();
    if (owner != null) {
      return r.found(owner, "whose capability it is");
    }
    boolean speedup = s.isWordOf(next, "speedup", "speedups", "speed-up", "speed-ups");
    Span sped = speedup && s.isWordOf(next + 1, "in", "for") ? phrases.startingAt(next + 2) : null;
    if (sped != null && sped.last() < r.to()) {
      return r.found(sped, "what is sped up", next);
    }
    Span compared = comparedNoun();
    return compared != null ? r.found(compared, "what is so much faster", next) : helped();
  }

  /** {@code Gull's achievement of 97% accuracy}: Gull; the accuracy where nobody is named. */
  private @Nullable Span reached() {
    boolean of = s.isWordOf(q.left() - 1, "of") && s.isWordOf(q.left() - 2, REACHED);
    if (!of || !q.isPercent()) {
      return null;
    }
    boolean owned = s.lower(q.left() - 3).equals("'s");
    Span owner = owned ? phrases.endingAt(q.left() - 4) : null;
    Span able = owner == null && s.isWord(next) ? phrases.startingAt(next) : null;
    return owner != null
        ? r.found(owner, "who or what achieves it", q.left() - 2)
        : r.found(able, "the capability that is achieved", q.left() - 2);
  }

  /** {@code Built a tide model with 85% accuracy}: the model. */
  private @Nullable Span made() {
    boolean with = s.isWordOf(q.left() - 1, "with") && s.isWord(q.left() - 2);
    Span np = with && q.isPercent() ? phrases.endingAt(q.left() - 2) : null;
    int verb = np == null ? -1 : np.first() - 1;
    while (s.is(verb, Tag.DETERMINER)) {
      verb--;
    }
    return s.isWordOf(verb, MAKES) ? np : null;
  }

  /** {@code the 70% success rate of human pilots}: the pilots. */
  private @Nullable Span owner() {
    Span able = q.isPercent() && s.isWord(next) ? phrases.startingAt(next) : null;
    boolean of =
        able != null
            && able.first() == next
            && s.isWordOf(able.last() + 1, "of")
            && Capabilities.any(s, able.first(), able.last() + 1);
    Span owner = of && able != null ? phrases.startingAt(able.last() + 2) : null;
    boolean thing = owner != null && owner.last() < r.to();
    return thing && owner != null && !Capabilities.any(s, owner.first(), owner.last() + 1)
        ? owner
        : null;
  }

  /** {@code a 20% faster pump}: the pump. */
  private @Nullable Span comparedNoun() {
    boolean article = s.isWordOf(q.first() - 1, "a", "an", "the");
    boolean compares = article && s.isWordOf(next, "faster", "slower", "quicker");
    Span np = compares && phrases.isNounAfter(next) ? phrases.startingAt(next + 1) : null;
    return np == null || Capabilities.any(s, np.first(), np.last() + 1) ? null : np;
  }

  /** {@code leads to ten times greater fault tolerance}: the tolerance, not what leads to it. */
  private @Nullable Span helped() {
    boolean caused =
        s.isWordOf(q.left() - 1, "to", "in", "into") && s.isWordOf(q.left() - 2, CAUSES);
    boolean compares = caused && s.is(next, Tag.RELATIVE) && phrases.isNounAfter(next);
    Span np = compares ? phrases.startingAt(next + 1) : null;
    return np == null || np.last() >= r.to()
        ? null
        : r.found(np, "the capability that is caused", q.left() - 1);
  }
}
