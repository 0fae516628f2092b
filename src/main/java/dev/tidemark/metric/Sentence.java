package dev.tidemark.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence cut into tokens, with what the word lists say of each. Indexes are of tokens. */
final class Sentence {
  /** All but the words that only hold a sentence together. */
  private static final long TELLING = -Tag.ABOUT.bit();

  private final TextView view;
  private final int start;
  private final int end;
  private final List<Token> tokens;
  private final long[] tags;
  private @Nullable Boolean titled;
  private @Nullable Breaks breaks;

  private Sentence(TextView view, int start, int end, List<Token> tokens, long[] tags) {
    this.view = view;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
    this.tags = tags;
  }

  static Sentence of(TextView view, int start, int end) {
    List<Token> tokens = Tokenizer.tokens(view.seen(), start, end);
    return new Sentence(view, start, end, tokens, Tagging.tags(view.seen(), start, end, tokens));
  }

  TextView view() {
    return view;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  boolean holds(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** The token in lower case; empty outside the sentence. */
  String lower(int i) {
    return holds(i) ? tokens.get(i).lower() : "";
  }

  boolean is(int i, Tag tag) {
    return holds(i) && (tags[i] & tag.bit()) != 0;
  }

  boolean isAny(int i, Tag... wanted) {
    for (Tag tag : wanted) {
      if (is(i, tag)) {
        return true;
      }
    }
    return false;
  }

  boolean isMark(int i, char mark) {
    return holds(i) && tokens.get(i).isMark(mark);
  }

  boolean isWord(int i) {
    return holds(i) && tokens.get(i).isWord();
  }

  boolean isNumber(int i) {
    return holds(i) && tokens.get(i).kind() == Token.Kind.NUMBER;
  }

  boolean isCapital(int i) {
    return holds(i) && Character.isUpperCase(view.seen().charAt(tokens.get(i).start()));
  }

  /** Whether no space stands between this token and the next. */
  boolean glued(int i) {
    return holds(i) && holds(i + 1) && tokens.get(i).touches(tokens.get(i + 1));
  }

  /** Where a clause may begin or end. */
  Breaks breaks() {
    Breaks known = breaks;
    if (known == null) {
      known = Breaks.of(this);
      breaks = known;
    }
    return known;
  }

  /** Whether most words of the sentence are capitalised, as in a headline. */
  boolean isTitled() {
    if (titled != null) {
      return titled;
    }
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < size(); i++) {
      if (isWord(i) && lower(i).length() > 3) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    titled = capitals * 4 > words * 3;
    return titled;
  }

  /** A token as written. */
  String written(int i) {
    return view.seen().substring(tokens.get(i).start(), tokens.get(i).end());
  }

  /** The first token in {@code [from, to)} with the tag; -1 when there is none. */
  int first(int from, int to, Tag tag) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (is(i, tag)) {
        return i;
      }
    }
    return -1;
  }

  /** The last token in {@code [from, to)} with the tag; -1 when there is none. */
  int last(int from, int to, Tag tag) {
    for (int i = Math.min(to, size()) - 1; i >= Math.max(0, from); i--) {
      if (is(i, tag)) {
        return i;
      }
    }
    return -1;
  }

  boolean any(int from, int to, Tag tag) {
    return first(from, to, tag) >= 0;
  }

  /** Whether one of the words stands in {@code [from, to)}. */
  boolean anyWord(int from, int to, String... words) {
    int end = Math.min(to, size());
    for (int i = Math.max(0, from); i < end; i++) {
      if (isOneOf(tokens.get(i).lower(), words)) {
        return true;
      }
    }
    return false;
  }

  boolean isWordOf(int i, String... words) {
    return holds(i) && isOneOf(tokens.get(i).lower(), words);
  }

  private static boolean isOneOf(String lower, String[] words) {
    for (String word : words) {
      if (lower.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** The token with its neighbours that say the same with it: {@code valued at}, {@code a year}. */
  Span together(int i) {
    int first = i;
    int last = i;
    while (holds(first) && holds(first - 1) && (tags[first - 1] & tags[i] & TELLING) != 0) {
      first--;
    }
    while (holds(last) && holds(last + 1) && (tags[last + 1] & tags[i] & TELLING) != 0) {
      last++;
    }
    return new Span(first, last);
  }

  /** Tokens {@code first..last} as prose: blanked marks and line ends become one space. */
  String phrase(int first, int last) {
    String raw = view.seen().substring(tokens.get(first).start(), tokens.get(last).end());
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0';
      if (!space) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** The sentence as written. */
  String written() {
    return view.source().substring(start, end);
  }
}
