package dev.tidemark.search.query;

import dev.tidemark.search.AmountText;
import dev.tidemark.search.Quoted;
import dev.tidemark.search.SearchLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a plain query ({@link QueryText}) into tokens in one pass. What is no sign in its place is
 * part of a word; brackets and quotation marks without a partner are left out.
 */
final class Tokenizer {
  private static final int IGNORED = -1;

  private final String text;
  private final SearchLimits limits;
  private final Notices notices;
  private final List<@Nullable Token> tokens = new ArrayList<>();
  private final Deque<Integer> opens = new ArrayDeque<>();
  private int at;
  private int minuses;

  Tokenizer(String plain, SearchLimits limits, Notices notices) {
    this.text = plain;
    this.limits = limits;
    this.notices = notices;
  }

  /**
   * The tokens, brackets always in pairs.
   *
   * @throws dev.tidemark.search.InvalidParameterException {@code query_too_long} when there are too
   *     many operators
   */
  List<Token> tokens() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case ' ' -> at++;
        case '(' -> open();
        case ')' -> close();
        case '"' -> quote();
        case '-' -> dash();
        default -> word();
      }
    }
    for (int unclosed : opens) {
      if (unclosed != IGNORED) {
        tokens.set(unclosed, null);
        notices.add("A bracket without its partner was left out.");
      }
    }
    List<Token> kept = tokens.stream().flatMap(Stream::ofNullable).toList();
    List<Token> resolved = new Capitals(kept, notices).resolved();
    long ors = resolved.stream().filter(Token.Or.class::isInstance).count();
    if (minuses + ors > limits.queryOperators()) {
      throw QueryText.tooLong("It has " + (minuses + ors) + " operators", limits);
    }
    int words = resolved.stream().mapToInt(Token::words).sum();
    if (words > limits.queryWords()) {
      throw QueryText.tooLong("It has " + words + " words", limits);
    }
    return resolved;
  }

  private void open() {
    at++;
    if (opens.size() >= limits.queryDepth()) {
      opens.push(IGNORED);
      notices.add("Brackets more than " + limits.queryDepth() + " deep were left out.");
      return;
    }
    opens.push(tokens.size());
    tokens.add(new Token.Open());
  }

  private void close() {
    at++;
    if (opens.isEmpty()) {
      notices.add("A bracket without its partner was left out.");
    } else if (opens.pop() != IGNORED) {
      tokens.add(new Token.Close());
    }
  }

  private void quote() {
    Token quoted = quoted();
    if (quoted == null) {
      at++;
      notices.add("A quotation mark without its partner was left out.");
    } else {
      tokens.add(quoted);
    }
  }

  private void dash() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (next == ' ' || next == '-' || next == ')') {
      word();
      return;
    }
    at++;
    minuses++;
    tokens.add(new Token.Minus());
  }

  /** A quotation with its distance, or null, without moving, when it has no end. */
  private @Nullable Token quoted() {
    StringBuilder inside = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscape(i)) {
        inside.append(text.charAt(++i));
      } else if (c == '"') {
        at = i + 1;
        return new Token.Quote(inside.toString().strip(), distance());
      } else {
        inside.append(c);
      }
    }
    return null;
  }

  private int distance() {
    if (at + 1 >= text.length() || text.charAt(at) != '~' || !isDigit(text.charAt(at + 1))) {
      return 0;
    }
    int slop = 0;
    for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
      slop = Math.min(10_000, slop * 10 + (text.charAt(at) - '0'));
    }
    return slop;
  }

  private void word() {
    int start = at;
    Piece piece = piece(true);
    Field field = piece.isSign(piece.text().length() - 1, ':') ? field(piece) : null;
    if (field != null) {
      fielded(field, start, text.substring(start, at));
    } else {
      tokens.add(new Token.Plain(piece));
    }
  }

  private static @Nullable Field field(Piece piece) {
    return Field.named(piece.text().substring(0, piece.text().length() - 1));
  }

  private void fielded(Field field, int start, String name) {
    char next = at < text.length() ? text.charAt(at) : ' ';
    if (next == ' ' || next == ')' || next == '(') {
      notices.add(
          String.format(
              Locale.ROOT,
              "“%s” needs its value right behind it, as %sword or %s\"two words\".",
              name,
              name,
              name));
      return;
    }
    Token value = next == '"' ? quoted() : null;
    if (value == null && next == '"') {
      at++;
      notices.add("A quotation mark without its partner was left out.");
    }
    if (value == null) {
      value = new Token.Plain(amountWithWord(field, piece(false)));
    }
    tokens.add(new Token.Fielded(field, value, text.substring(start, at)));
  }

  /** The value, with the word behind it in {@code size:>10 billion}. */
  private Piece amountWithWord(Field field, Piece value) {
    boolean amount =
        field instanceof Field.TypedAmount || field.equals(new Field.OfMetric(Field.Aspect.VALUE));
    int end = text.indexOf(' ', at + 1) < 0 ? text.length() : text.indexOf(' ', at + 1);
    if (!amount || at >= text.length() || text.charAt(at) != ' ') {
      return value;
    }
    String word = text.substring(at + 1, end);
    if (!AmountText.isMultiplier(word)) {
      return value;
    }
    at = end;
    return new Piece(value.text() + " " + word, value.literal());
  }

  /**
   * Characters up to a space or a bracket that is not the word's own.
   *
   * @param named whether to stop behind the colon of a field's name
   */
  private Piece piece(boolean named) {
    StringBuilder word = new StringBuilder();
    BitSet literal = new BitSet();
    int own = 0;
    for (; at < text.length() && text.charAt(at) != ' '; at++) {
      char c = text.charAt(at);
      if (isEscape(at)) {
        literal.set(word.length());
        word.append(text.charAt(++at));
        continue;
      }
      if (c == '\\' && at + 1 == text.length()) {
        notices.add("A backslash at the end was read as it stands.");
      }
      own += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (own < 0) {
        break;
      }
      word.append(c);
      if (named && c == ':') {
        named = false;
        if (literal.isEmpty() && Field.named(word.substring(0, word.length() - 1)) != null) {
          at++;
          break;
        }
        unknownField(word.substring(0, word.length() - 1));
      }
    }
    return new Piece(word.toString(), literal);
  }

  private void unknownField(String name) {
    boolean address = text.startsWith("//", at + 1);
    boolean worded =
        !name.isEmpty() && name.chars().allMatch(c -> c == '.' || c == '_' || isLetter(c));
    if (worded && !address && at + 1 < text.length() && text.charAt(at + 1) != ' ') {
      String guess =
          Quoted.nearest(name, Field.names())
              .map(near -> " Did you mean “" + near + ":”?")
              .orElse("");
      notices.add(
          String.format(
              Locale.ROOT,
              "“%s:” is no field and was read as a word.%s",
              Quoted.brief(name),
              guess));
    }
  }

  /** A text with its escaped signs as themselves. */
  static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(text.charAt(isEscape(text, i) ? ++i : i));
    }
    return plain.toString();
  }

  private boolean isEscape(int index) {
    return isEscape(text, index);
  }

  /** A backslash takes a sign as it is; before anything else it is only a backslash. */
  private static boolean isEscape(String text, int index) {
    if (text.charAt(index) != '\\' || index + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(index + 1);
    return next > ' ' && next < 0x7f && !isLetter(next) && !isDigit(next);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
