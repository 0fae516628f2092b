package dev.tidemark.web.text;

import java.text.BreakIterator;
import java.util.Locale;

/** The start of a text, cut between words. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * At most so many characters, with an ellipsis where something was cut; line ends become spaces.
   */
  public static String of(String text, int characters) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= characters) {
      return line;
    }
    String head = line.substring(0, characters);
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(head);
    int cut = words.preceding(characters - 1);
    String kept = cut > characters / 2 ? head.substring(0, cut) : withoutHalf(head);
    return kept.stripTrailing() + " …";
  }

  private static String withoutHalf(String head) {
    int end = head.length();
    return Character.isHighSurrogate(head.charAt(end - 1)) ? head.substring(0, end - 1) : head;
  }
}
