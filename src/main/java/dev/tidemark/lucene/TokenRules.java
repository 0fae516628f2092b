package dev.tidemark.lucene;

import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What becomes of the segments of a text: words, names, amounts, and words with hyphens. */
final class TokenRules {
  private static final int MOST_JOINED = 4;
  private static final int LONGEST_JOINED = 60;

  /** Ends a word whose capitals say that it is a name; no other word ends so. */
  private static final String MARK = ".";

  private final Segments text;
  private final Queue<Token> out;
  private int joinedUpTo;

  TokenRules(Segments text, Queue<Token> out) {
    this.text = text;
    this.out = out;
  }

  /**
   * A token to be.
   *
   * @param word null for what stands in the text
   * @param step how many positions it stands after the one before it
   * @param exact whether it is not stemmed
   */
  record Token(
      @Nullable String word, int start, int end, int step, TokenKind kind, boolean exact) {}

  /** Forgets the text before. */
  void reset() {
    joinedUpTo = 0;
  }

  /** Makes the tokens of a segment, and returns the next one. */
  int take(int index) {
    Names.Found name = Names.signed(text, index);
    if (name != null) {
      return takeName(name, index);
    }
    int start = text.start(index);
    int end = text.end(index);
    if (text.isInitials(index)) {
      String word = text.string(index).replace(".", "");
      addExact(word, start, text.at(end) == '.' ? end + 1 : end);
      return index + 1;
    }
    boolean exact = Names.isExact(text.text(), start, wordEnd(start, end) - start);
    WrittenAmount amount = exact ? null : amount(start, end);
    if (amount != null && amount.unit() != null) {
      takeAmount(amount, start, amount.unit());
      return after(index, amount.end());
    }
    if (amount != null) {
      add(amount.digits(), start, end, 1, TokenKind.WORD, true);
    } else if (exact || hasDigit(start, end)) {
      addExact(new String(text.text(), start, wordEnd(start, end) - start), start, end);
    } else {
      addWord(index);
    }
    join(index);
    return index + 1;
  }

  private void addWord(int index) {
    int start = text.start(index);
    int end = text.end(index);
    boolean capitals = Names.isCapitals(text.text(), start, end - start) && text.at(end) != '$';
    add(null, start, end, 1, TokenKind.WORD, capitals);
    if (capitals) {
      String marked = text.string(index).toLowerCase(Locale.ROOT) + MARK;
      add(marked, start, end, 0, TokenKind.CAPITALS, true);
    }
  }

  /** Without a possessive ending. */
  private void addExact(String word, int start, int end) {
    add(word, start, end, 1, TokenKind.WORD, true);
    if (Names.isCapitals(word.toUpperCase(Locale.ROOT)) && end - start > word.length()) {
      add(word.toLowerCase(Locale.ROOT) + MARK, start, end, 0, TokenKind.CAPITALS, true);
    }
  }

  private int takeName(Names.Found name, int index) {
    if (name.word()) {
      addWord(index);
    }
    add(
        name.name(),
        name.start(),
        name.end(),
        name.word() ? 0 : 1,
        name.word() ? TokenKind.JOINED : TokenKind.WORD,
        true);
    return after(index, name.end());
  }

  private @Nullable WrittenAmount amount(int start, int end) {
    char first = text.at(start);
    WrittenAmount amount = first >= '0' && first <= '9' ? WrittenAmount.at(text, start) : null;
    boolean whole = amount != null && (amount.end() >= end);
    return whole ? amount : null;
  }

  private void takeAmount(WrittenAmount amount, int start, String unit) {
    add(amount.digits(), start, amount.digitsEnd(), 1, TokenKind.WORD, true);
    if (amount.canonical() != null) {
      add(amount.canonical(), start, amount.end(), 0, TokenKind.AMOUNT, true);
    }
    add(unit, amount.unitStart(), amount.end(), 1, TokenKind.WORD, false);
  }

  private int after(int index, int end) {
    int next = index + 1;
    while (next < text.count() && text.start(next) < end) {
      next++;
    }
    return next;
  }

  /** A word with hyphens as one word, beside its parts. */
  private void join(int index) {
    int last = index;
    StringBuilder whole = new StringBuilder();
    if (index < joinedUpTo) {
      return;
    }
    while (last + 1 < text.count() && isJoint(last)) {
      last++;
    }
    joinedUpTo = last + 1;
    if (last == index || last - index >= MOST_JOINED) {
      return;
    }
    for (int i = index; i <= last; i++) {
      whole.append(text.text(), text.start(i), text.end(i) - text.start(i));
    }
    int start = text.start(index);
    int end = text.end(last);
    if (whole.length() <= LONGEST_JOINED && whole.chars().anyMatch(Character::isLetter)) {
      add(whole.toString(), start, end, 0, TokenKind.JOINED, hasDigit(start, end));
    }
  }

  private boolean isJoint(int index) {
    char between = text.at(text.end(index));
    return text.start(index + 1) == text.end(index) + 1
        && (between == '-' || between == '\u2010' || between == '.');
  }

  private boolean hasDigit(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.at(i))) {
        return true;
      }
    }
    return false;
  }

  private int wordEnd(int start, int end) {
    char sign = text.at(end - 2);
    boolean possessive =
        end - start > 2
            && (sign == '\'' || sign == '\u2019')
            && Character.toLowerCase(text.at(end - 1)) == 's';
    return possessive ? end - 2 : end;
  }

  private void add(
      @Nullable String word, int start, int end, int step, TokenKind kind, boolean exact) {
    out.add(new Token(word, start, end, step, kind, exact));
  }
}
