package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** What folded texts must start with. */
sealed interface TypedPattern {

  /**
   * What the terms that match start with: the shortest such texts, none of them another's start.
   */
  List<BytesRef> starts(TermsEnum terms) throws IOException;

  /** As typed. */
  static TypedPattern exact(String typed) {
    return new Exact(new BytesRef(typed));
  }

  /** With a typo in one word, a space too much, or none before or after a number. */
  static TypedPattern withTypo(String typed) {
    return WithTypo.of(typed);
  }

  /** Whether some word is long enough to have a typo. */
  static boolean mayHaveTypo(String typed) {
    return !WithTypo.words(typed).isEmpty() || !Respelt.of(typed).isEmpty();
  }

  /** The text itself. */
  record Exact(BytesRef typed) implements TypedPattern {
    @Override
    public List<BytesRef> starts(TermsEnum terms) {
      return List.of(typed);
    }
  }

  /** The text with one edit. */
  record WithTypo(ByteRunAutomaton matching) implements TypedPattern {
    private static final int SHORTEST = 4;

    /** A longer text has so many right words that it would have been found. */
    private static final int MOST_WORDS = 12;

    /** What stands after the end of a text in a term is no letter that somebody left out. */
    private static final Automaton COMPARED =
        Operations.repeat(Automata.makeCharRange(1, Character.MAX_CODE_POINT));

    /** Far above what so few words can need. */
    private static final int MOST_STATES = 1_000_000;

    /** A word in a text. */
    private record Span(int start, int end) {}

    private static WithTypo of(String typed) {
      List<Automaton> choices = new ArrayList<>();
      for (Span word : words(typed)) {
        choices.add(
            Operations.concatenate(
                List.of(
                    Automata.makeString(typed.substring(0, word.start)),
                    Operations.intersection(
                        new LevenshteinAutomata(typed.substring(word.start, word.end), true)
                            .toAutomaton(1),
                        COMPARED),
                    Automata.makeString(typed.substring(word.end)),
                    Automata.makeAnyString())));
      }
      for (String other : Respelt.of(typed)) {
        choices.add(
            Operations.concatenate(List.of(Automata.makeString(other), Automata.makeAnyString())));
      }
      Automaton any = Operations.determinize(Operations.union(choices), MOST_STATES);
      return new WithTypo(new ByteRunAutomaton(any));
    }

    private static List<Span> words(String typed) {
      List<Span> words = new ArrayList<>();
      int start = 0;
      while (start < typed.length() && words.size() < MOST_WORDS) {
        int space = typed.indexOf(' ', start);
        int end = space < 0 ? typed.length() : space;
        String word = typed.substring(start, end);
        if (word.codePointCount(0, word.length()) >= SHORTEST
            && word.chars().noneMatch(Character::isDigit)) {
          words.add(new Span(start, end));
        }
        start = end + 1;
      }
      return words;
    }

    @Override
    public List<BytesRef> starts(TermsEnum terms) throws IOException {
      return new TypoScan(matching).starts(terms);
    }
  }
}
