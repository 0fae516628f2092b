package dev.tidemark.reading;

/**
 * What can be mended in a document. The words stand in {@code origin.repairs} and do not change
 * meaning.
 */
public enum Repair {
  /** Text came in UTF-16 or a declared charset and was converted. */
  CHARSET("charset"),
  /** The front matter was no YAML (quotes inside quotes, colons): values were read line by line. */
  YAML_QUOTES("yaml_quotes"),
  /** The same key twice in the front matter: the first counts. */
  DUPLICATE_KEYS("duplicate_keys"),
  /** Markdown without front matter: the title is its first heading or line. */
  MISSING_FRONT_MATTER("missing_front_matter"),
  /** A line {@code ---} that opens or closes the front matter was missing. */
  MISSING_FENCE("missing_fence"),
  /** The document was wrapped in a code block, or stood below a sentence about it. */
  WRAPPING("wrapping"),
  /** The front matter had no title: it is the body's first heading or line. */
  MISSING_TITLE("missing_title"),
  /** Text that had been decoded with the wrong charset. */
  MOJIBAKE("mojibake"),
  /** HTML entities in plain text. */
  ENTITIES("entities"),
  /** A feed that was no well-formed XML was read all the same. */
  XML("xml"),
  /** NUL, other control characters and halves of surrogate pairs were removed. */
  CONTROL_CHARACTERS("control_characters"),
  /** Bidirectional controls and zero-width characters were removed. */
  INVISIBLE_CHARACTERS("invisible_characters"),
  /** Line ends written as backslash and letters. */
  LINE_BREAKS("line_breaks"),
  /** Apostrophes and quotation marks that were escaped or doubled once too often. */
  ESCAPED_QUOTES("escaped_quotes"),
  /** The date was none, or of a day that does not exist: it was left out. */
  DATE("date"),
  /** The quality was no number from 0 to 1000: it was left out. */
  QUALITY("quality"),
  /** An address was not http or https: it was left out. */
  URL("url"),
  /** The language was no language tag: it was left out. */
  LANGUAGE("language"),
  /** The title was too long and was cut. */
  TITLE_CUT("title_cut"),
  /** Another fact, or a list of them, was too long and was cut. */
  FACTS_CUT("facts_cut");

  private final String word;

  Repair(String word) {
    this.word = word;
  }

  /** The word in {@code origin.repairs}. */
  @Override
  public String toString() {
    return word;
  }
}
