package dev.tidemark.search.query;

/** A piece of a query, in order. */
sealed interface Token {
  /** How many words it has as typed; signs divide words too. */
  default int words() {
    return switch (this) {
      case Plain plain -> 1;
      case Quote quote -> 1 + (int) quote.text().strip().chars().filter(c -> c == ' ').count();
      case Fielded fielded -> fielded.value().words();
      case Open open -> 0;
      case Close close -> 0;
      case Minus minus -> 0;
      case Or or -> 1;
    };
  }

  /** An opening bracket that has its closing one. */
  record Open() implements Token {}

  /** The closing bracket of an {@link Open}. */
  record Close() implements Token {}

  /** Leaves out what follows. */
  record Minus() implements Token {}

  /** Either side. */
  record Or() implements Token {}

  /** A word with its signs. */
  record Plain(Piece piece) implements Token {}

  /**
   * Quoted words.
   *
   * @param slop as typed behind them, however large; 0 when nothing is
   */
  record Quote(String text, int slop) implements Token {}

  /**
   * A field with its value.
   *
   * @param value a {@link Plain} or a {@link Quote}
   * @param typed how it was written, for reading it as a word
   */
  record Fielded(Field field, Token value, String typed) implements Token {
    boolean isEmpty() {
      return value instanceof Quote quote && quote.text().isEmpty();
    }
  }
}
