package dev.tidemark.reading.pdf;

/** Says, in a sentence for people, what of a document is more than it may be. */
final class TooLargeException extends RuntimeException {
  private final String sentence;

  TooLargeException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
