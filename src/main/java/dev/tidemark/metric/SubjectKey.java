package dev.tidemark.metric;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says when two wordings name the same subject. */
final class SubjectKey {
  private SubjectKey() {}

  /** Lower case, without what is in brackets and without marks. */
  static String of(@Nullable String subject) {
    if (subject == null) {
      return "";
    }
    int bracket = subject.indexOf(" (");
    String bare = bracket > 0 ? subject.substring(0, bracket) : subject;
    StringBuilder letters = new StringBuilder(bare.length());
    for (char c : bare.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
