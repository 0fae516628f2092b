package dev.tidemark.reading.html;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the name of a site off the titles of its pages. */
final class SiteName {
  private static final String[] SEPARATORS = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " < ", ": "
  };

  private static final int LONGEST = 2_000;

  private SiteName() {}

  /**
   * The title without the site's name before or after it.
   *
   * @param site its name; null when unknown
   * @param heading the first heading of the page, which tells where the title ends; null when none
   */
  static String removedFrom(
      String title, @Nullable String site, @Nullable String heading, @Nullable String domain) {
    String text = title.strip();
    if (text.length() > LONGEST) {
      return text;
    }
    for (String separator : SEPARATORS) {
      int last = text.lastIndexOf(separator);
      int first = text.indexOf(separator);
      if (last > 0) {
        String end = text.substring(last + separator.length());
        String start = text.substring(0, first);
        if (isSite(end, site, domain) || isHeading(text.substring(0, last), heading)) {
          return removedFrom(text.substring(0, last), site, heading, domain);
        }
        if (isSite(start, site, domain)) {
          return text.substring(first + separator.length()).strip();
        }
        if (isHeading(start, heading)) {
          return start.strip();
        }
      }
    }
    return text;
  }

  private static boolean isHeading(String part, @Nullable String heading) {
    return heading != null && !plain(part).isEmpty() && plain(part).equals(plain(heading));
  }

  private static boolean isSite(String part, @Nullable String site, @Nullable String domain) {
    String own = plain(part);
    if (own.isEmpty()) {
      return false;
    }
    String name = site == null ? "" : plain(site);
    boolean named = own.equals(name) || ("the" + own).equals(name) || own.equals("the" + name);
    String host = domain == null ? "" : plain(domain);
    String label = domain == null ? "" : plain(domain.split("\\.", 2)[0]);
    return named || own.equals(host) || (own.equals(label) && own.length() > 2);
  }

  /** Letters and digits alone, in lower case: what names and headings are compared by. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
