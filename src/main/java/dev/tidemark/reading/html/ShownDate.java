package dev.tidemark.reading.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A date in the words that readers see: "Published: March 3, 2024 at 9:00 am" has one. */
final class ShownDate {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + " \\d{1,2}, ?\\d{4}|\\d{1,2}\\.? "
              + MONTH
              + ",? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");
  private static final int LONGEST = 200;

  private ShownDate() {}

  /** The date in a short text, else the text itself. */
  static String in(String text) {
    String found = text.length() > LONGEST ? null : find(text);
    return found == null ? text.strip() : found;
  }

  /** Whether there is a date in it. */
  static boolean isOne(String text) {
    return text.length() <= LONGEST && find(text) != null;
  }

  /** The date in a short line among the first ones of the page. */
  static @Nullable String nearTheTop(Document page) {
    int seen = 0;
    for (Element element : page.body().getAllElements()) {
      String text = element.ownText();
      if (!text.isBlank() && ++seen > 40) {
        return null;
      }
      String found = text.length() > 12 && text.length() < 90 ? find(text) : null;
      if (found != null && text.length() < found.length() + 40) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String find(String text) {
    Matcher matcher = DATE.matcher(text.replace('\u00a0', ' '));
    return matcher.find() ? matcher.group().replace(".", "").replace("Sept ", "Sep ") : null;
  }
}
