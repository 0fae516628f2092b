package dev.tidemark.metric;

import java.util.Locale;

/** What is decided about a metric, in the order in which it is told. */
enum Aspect {
  TEXT("no number"),
  BOUND("nothing nearby says otherwise"),
  UNIT("no unit is written"),
  TYPE("nothing nearby says what is measured"),
  PERIOD("no time is named that belongs to it"),
  MODALITY("nothing nearby says that it lies ahead"),
  SUBJECT("nothing names what is measured"),
  DIRECTION("no word says which way it goes"),
  REGION("the clause names no place that restricts it"),
  SOURCE("the sentence credits nobody by name"),
  CHECK("no other metric of the article can be set against it"),
  CONFIDENCE("nothing makes the reading doubtful");

  private final String otherwise;

  Aspect(String otherwise) {
    this.otherwise = otherwise;
  }

  /** The rule that holds where no other decided. */
  String otherwise() {
    return otherwise;
  }

  /** The field of JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
