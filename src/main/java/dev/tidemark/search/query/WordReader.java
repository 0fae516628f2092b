package dev.tidemark.search.query;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Quoted;
import dev.tidemark.search.SearchLimits;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words, prefixes, near spellings and phrases, each held to its limits. For one query. */
final class WordReader {
  /** Words shorter than this have too many neighbours to be spelt nearly. */
  private static final int SHORTEST_FUZZY = 3;

  private static final int LONG_WORD = 6;

  private final SearchLimits limits;
  private final Notices notices;
  private int prefixes;

  WordReader(SearchLimits limits, Notices notices) {
    this.limits = limits;
    this.notices = notices;
  }

  /** How many edits {@code word~} allows. */
  static int usualEdits(String word) {
    return word.codePointCount(0, word.length()) < LONG_WORD ? 1 : 2;
  }

  /** A word with the signs at its end. */
  QueryNode word(Piece piece, @Nullable TextField field) {
    String text = piece.text();
    int last = text.length() - 1;
    if (piece.isSign(last, '*') && !piece.hasSign('*', last) && endsWorded(text, last)) {
      return prefix(text.substring(0, last), field);
    }
    int tilde = last;
    while (tilde > 0 && !piece.literal().get(tilde) && isNumeric(text.charAt(tilde))) {
      tilde--;
    }
    if (tilde > 0 && piece.isSign(tilde, '~') && !piece.isSign(tilde - 1, '~')) {
      return fuzzy(text.substring(0, tilde), text.substring(tilde + 1), field);
    }
    if (piece.hasSign('*', text.length())) {
      notices.add("A star means something only at the end of a word, as in robot*.");
    }
    int caret = text.lastIndexOf('^');
    if (caret > 0 && caret < last && isNumeric(text.charAt(caret + 1))) {
      notices.add(
          String.format(
              Locale.ROOT, "“%s” was read as a word: words have no weights.", Quoted.brief(text)));
    }
    return whole(text, field);
  }

  /** Whether a letter or digit stands right before an index. */
  private static boolean endsWorded(String text, int end) {
    return end > 0 && Character.isLetterOrDigit(text.codePointBefore(end));
  }

  /** Words in order; null when there are none. */
  @Nullable QueryNode phrase(Token.Quote quote, @Nullable TextField field) {
    if (quote.text().isEmpty()) {
      notices.add("Quotation marks with nothing between them were left out.");
      return null;
    }
    if (quote.slop() > limits.slop()) {
      notices.add(
          String.format(
              Locale.ROOT, "“~%d” was read as “~%d”, the widest.", quote.slop(), limits.slop()));
    }
    return new QueryNode.Phrase(quote.text(), Math.min(quote.slop(), limits.slop()), field);
  }

  private QueryNode prefix(String start, @Nullable TextField field) {
    if (start.codePoints().filter(Character::isLetterOrDigit).count() < limits.prefixLetters()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "“%s*” was read as a whole word: a star needs %d letters before it.",
              Quoted.brief(start),
              limits.prefixLetters()));
      return whole(start, field);
    }
    if (prefixes == limits.prefixes()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "Only the first %d words with a star were read as beginnings.",
              prefixes));
      return whole(start, field);
    }
    prefixes++;
    return new QueryNode.Prefix(start, field);
  }

  private QueryNode fuzzy(String word, String wanted, @Nullable TextField field) {
    String shown = Quoted.brief(word);
    if (word.codePoints().anyMatch(Character::isDigit)) {
      notices.add(
          String.format(Locale.ROOT, "“%s” was read exactly, because it holds a digit.", shown));
      return whole(word, field);
    }
    if (word.codePointCount(0, word.length()) < SHORTEST_FUZZY) {
      notices.add(
          String.format(Locale.ROOT, "“%s” was read exactly, because it is too short.", shown));
      return whole(word, field);
    }
    if (wanted.equals("0")) {
      return whole(word, field);
    }
    int edits = Math.min(usualEdits(word), limits.edits());
    if (wanted.length() == 1 && wanted.charAt(0) != '.') {
      edits = Math.min(wanted.charAt(0) - '0', limits.edits());
    }
    if (!wanted.isEmpty() && !wanted.equals(String.valueOf(edits))) {
      notices.add(
          String.format(Locale.ROOT, "“~%s” was read as “~%d”.", Quoted.brief(wanted), edits));
    }
    return new QueryNode.Fuzzy(word, edits, field);
  }

  /** A word without signs, which must not look like an operator when it is printed. */
  static QueryNode whole(String text, @Nullable TextField field) {
    boolean operator = field == null && Capitals.isOperator(text);
    return new QueryNode.Word(operator ? text.toLowerCase(Locale.ROOT) : text, field);
  }

  private static boolean isNumeric(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
