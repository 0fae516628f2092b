package dev.tidemark.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Users' text inside a message: shortened, and compared with what they may have meant. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /** The text, or its start and an ellipsis; never longer than 61 characters. */
  public static String brief(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** The known name that is at most two letters away (one for short names), if any. */
  public static Optional<String> nearest(String text, Collection<String> known) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String best = null;
    int least = lower.length() <= 4 ? 2 : 3;
    for (String name : known) {
      int distance = distance(lower, name.toLowerCase(Locale.ROOT));
      if (distance < least && distance < name.length()) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[b.length()];
  }
}
