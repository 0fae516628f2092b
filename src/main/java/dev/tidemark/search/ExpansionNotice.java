package dev.tidemark.search;

/** The sentence that tells which other spelling a search looks for besides what was typed. */
public final class ExpansionNotice {
  private static final String START = "Also searched for “";

  private ExpansionNotice() {}

  /** The sentence for one other spelling. */
  public static String of(String spelling) {
    return START + spelling + "”.";
  }

  /** Whether a notice is such a sentence: {@code synonyms=false} makes it go. */
  public static boolean isOne(String notice) {
    return notice.startsWith(START);
  }
}
