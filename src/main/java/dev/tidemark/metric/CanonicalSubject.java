package dev.tidemark.metric;

import java.util.Locale;

/** One spelling for the wordings that name the same subject. */
public final class CanonicalSubject {
  private CanonicalSubject() {}

  /** For facets and filters: readable, in lower case; the same for the same subject. */
  public static String of(String subject) {
    int bracket = subject.indexOf(" (");
    String bare = bracket > 0 ? subject.substring(0, bracket) : subject;
    return bare.replace('-', ' ').toLowerCase(Locale.ROOT).strip();
  }
}
