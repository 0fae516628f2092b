package dev.tidemark.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in capitals that may be operators. Where everything is in capitals, they say nothing and
 * are words.
 */
final class Capitals {
  /** The same as OR, and an operator even between capitals. */
  static final String BAR = "|";

  static final String OR = "OR";
  private static final String AND = "AND";
  private static final String NOT = "NOT";

  private final List<Token> tokens;
  private final Notices notices;
  private final boolean everywhere;

  Capitals(List<Token> tokens, Notices notices) {
    this.tokens = tokens;
    this.notices = notices;
    this.everywhere = areEverywhere(tokens);
  }

  /** Whether a word could be taken for an operator. */
  static boolean isOperator(String word) {
    return word.equals(OR) || word.equals(AND);
  }

  /** The tokens with {@code OR} as an operator and without {@code AND}, unless they are words. */
  List<Token> resolved() {
    List<Token> resolved = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      boolean negated = i > 0 && tokens.get(i - 1) instanceof Token.Minus;
      String word = negated ? "" : word(tokens.get(i));
      if (word.equals(BAR)) {
        resolved.add(new Token.Or());
      } else if (everywhere || !(isOperator(word) || word.equals(NOT))) {
        resolved.add(tokens.get(i));
        if (isOperator(word) && tokens.size() > 1) {
          notices.add(word + " was read as a word, because the whole query is in capitals.");
        }
      } else if (word.equals(OR)) {
        resolved.add(new Token.Or());
      } else if (word.equals(AND)) {
        notices.add("AND was left out: words side by side are asked for together.");
      } else {
        resolved.add(tokens.get(i));
        notices.add("NOT was read as a word; write -word to leave a word out.");
      }
    }
    return resolved;
  }

  private static String word(Token token) {
    return token instanceof Token.Plain plain && plain.piece().literal().isEmpty()
        ? plain.piece().text()
        : "";
  }

  /** Whether OR would be a word in a query that reads so. */
  static boolean areEverywhere(String query) {
    return query.codePoints().noneMatch(Character::isLowerCase)
        && query.replace(OR, "").codePoints().anyMatch(Character::isUpperCase);
  }

  /** Whether there are letters besides those of OR, and all of them are capitals. */
  private static boolean areEverywhere(List<Token> tokens) {
    boolean capitals = false;
    for (Token token : tokens) {
      String text =
          switch (token) {
            case Token.Plain plain -> plain.piece().text();
            case Token.Quote quote -> quote.text();
            case Token.Fielded fielded -> fielded.isEmpty() ? "" : fielded.typed();
            default -> "";
          };
      if (text.codePoints().anyMatch(Character::isLowerCase)) {
        return false;
      }
      capitals |= !text.equals(OR) && text.codePoints().anyMatch(Character::isUpperCase);
    }
    return capitals;
  }
}
