package dev.tidemark.lucene;

/** What a token of the index stands for; every position has a {@link #WORD}. */
enum TokenKind {
  WORD,
  /** A name or hyphenated word written as one: {@code deeplearning}, {@code disney+}. */
  JOINED,
  /** A number with its multiplier or percent sign in the one spelling that all others share. */
  AMOUNT,
  /** A word whose capitals make another word of it: {@code US}. */
  CAPITALS
}
