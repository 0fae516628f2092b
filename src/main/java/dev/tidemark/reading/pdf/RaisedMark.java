package dev.tidemark.reading.pdf;

import java.util.List;

/**
 * What stands raised after a word: the number of a note, which must not become part of a number; a
 * power; or the end of an ordinal.
 */
final class RaisedMark {
  private static final List<String> LENGTHS = List.of("m", "km", "cm", "mm", "ft", "in", "mi");

  private RaisedMark() {}

  static boolean isNumber(CharSequence text) {
    return !text.isEmpty() && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ',');
  }

  static void append(StringBuilder text, String mark) {
    if (!isNumber(mark)) {
      text.append(mark);
      return;
    }
    String word = lastWord(text);
    if (LENGTHS.contains(word) && (mark.equals("2") || mark.equals("3"))) {
      text.append(mark.equals("2") ? "²" : "³");
    } else if (word.equals("10") && mark.length() <= 2 && mark.indexOf(',') < 0) {
      text.append('^').append(mark);
    } else {
      text.append(" [").append(mark).append(']');
    }
  }

  private static String lastWord(StringBuilder text) {
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }
}
