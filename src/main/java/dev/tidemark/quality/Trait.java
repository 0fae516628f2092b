package dev.tidemark.quality;

/**
 * One thing that speaks for an article or against it, whoever published it. Each is measured from 0
 * to 1.
 */
enum Trait {
  LENGTH("length of the text", 16),
  STRUCTURE("paragraphs, headings and lists", 8),
  AUTHOR("a named author", 4),
  PICTURE("a picture", 4),
  SUBJECTS("several subjects dealt with", 10),
  NUMBERS("numbers that say their period", 8),
  SOURCES("numbers that say their source", 8),
  QUOTED("people and organisations quoted", 8),
  PRACTICAL("explains and speaks to the reader", 8),
  CONCRETE("says what is new and from when on", 8),
  TECHNICAL("technical detail", 8),
  PRESS("press-release language", -16),
  SALES("offers and standing text", -24),
  COPY("says that it stands elsewhere too", -8),
  EMPTY("nothing but a headline", -20),
  BROKEN("breaks off in a sentence", -4),
  LONG_HEADLINE("a long headline", -6),
  LOUD_HEADLINE("a headline in capitals", -6),
  ARITHMETIC("numbers that contradict each other", -10);

  private final String words;
  private final double expected;

  /**
   * @param expected the points that a reader would give for all of it: what a fit starts from, and
   *     keeps where the stated qualities say nothing; its sign is never changed
   */
  Trait(String words, double expected) {
    this.words = words;
    this.expected = expected;
  }

  String words() {
    return words;
  }

  double expected() {
    return expected;
  }
}
