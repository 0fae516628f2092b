package dev.tidemark.bench;

import java.util.Locale;

/** What requests of the mix ask for, and how many of each there are among 300. */
enum Kind {
  FREQUENT_WORD(45),
  RARE_WORD(30),
  TWO_WORDS(45),
  THREE_WORDS(30),
  PHRASE(30),
  FILTERS(30),
  WORDS_AND_TWO_FILTERS(30),
  EVERYTHING(15),
  DEEP_PAGE(15),
  METRIC_CONDITION(15),
  SUGGESTION(15);

  private final int requests;

  Kind(int requests) {
    this.requests = requests;
  }

  int requests() {
    return requests;
  }

  /** Whether plain Lucene can do the same with nothing but the text and its stated facts. */
  boolean hasFloor() {
    return this != METRIC_CONDITION && this != SUGGESTION;
  }

  /** In words. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
