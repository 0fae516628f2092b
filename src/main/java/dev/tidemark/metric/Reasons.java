package dev.tidemark.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why one quantity was read as it was. Rules name their ground first; what was decided on it is
 * told after. A ground that is named again replaces the one before. Keeps nothing unless asked to
 * explain.
 */
final class Reasons {
  private record Ground(String rule, List<String> words) {}

  private final Sentence s;
  private final @Nullable Map<Aspect, Reason> decided;
  private @Nullable Ground ground;
  private boolean guessed;

  Reasons(Sentence sentence, boolean explaining) {
    this.s = sentence;
    this.decided = explaining ? new EnumMap<>(Aspect.class) : null;
  }

  boolean explains() {
    return decided != null;
  }

  /** A rule decides that goes by no word of the sentence. */
  void guess(String rule) {
    ground(rule);
    guessed = true;
  }

  /** A rule decides that goes by words; whether it is to be told which. */
  boolean wantsWords() {
    guessed = false;
    return explains();
  }

  /** Whether the last decision went by no word of the sentence. */
  boolean isGuess() {
    return guessed;
  }

  /** The rule that decides, and the tokens it goes by; tokens outside the sentence are left out. */
  void ground(String rule, Span... used) {
    if (decided == null) {
      return;
    }
    List<String> words = new ArrayList<>(used.length);
    Span[] ordered = used.clone();
    Arrays.sort(ordered, Comparator.comparingInt(Span::first));
    for (Span span : ordered) {
      if (s.holds(span.first()) && s.holds(span.last()) && span.first() <= span.last()) {
        words.add(s.phrase(span.first(), span.last()));
      }
    }
    ground = new Ground(rule, words);
  }

  /** The ground named for another quantity of the sentence holds for this one too. */
  void groundOf(Reasons other) {
    ground = other.ground;
  }

  boolean isGrounded() {
    return ground != null;
  }

  /** Tells what was decided on the last ground; without a value or a ground, the default says. */
  void decided(Aspect aspect, @Nullable Object value) {
    guessed = false;
    if (decided == null) {
      return;
    }
    Ground on = value == null ? null : ground;
    String told = value == null ? "none" : value.toString();
    decided.put(
        aspect,
        on == null
            ? new Reason(aspect.toString(), told, aspect.otherwise(), List.of())
            : new Reason(aspect.toString(), told, on.rule(), on.words()));
    ground = null;
  }

  /** In the order of the fields; empty unless explaining. */
  List<Reason> all() {
    return decided == null ? List.of() : List.copyOf(decided.values());
  }
}
