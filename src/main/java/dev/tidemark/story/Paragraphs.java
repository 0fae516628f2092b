package dev.tidemark.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text that tell something. What firms write under everything they publish,
 * "About Us" and the like, joins no stories and parts none.
 */
final class Paragraphs {
  private static final int LONGEST_HEADING = 80;

  /** How a paragraph begins that says nothing about what is told. */
  private static final List<String> STANDING =
      List.of(
          "forward-looking statement",
          "forward looking statement",
          "cautionary statement",
          "cautionary note",
          "safe harbor",
          "safe harbour",
          "disclaimer",
          "all rights reserved",
          "media contact",
          "press contact",
          "investor contact",
          "contact us",
          "contacts:",
          "contact:",
          "for media inquiries",
          "for media enquiries",
          "for more information",
          "for further information",
          "to learn more about",
          "view original content",
          "view source version",
          "source:",
          "subscribe to",
          "sign up for",
          "follow us on",
          "this press release contains",
          "this press release may contain",
          "this news release contains",
          "this announcement contains",
          "the views expressed",
          "the post ",
          "copyright",
          "©",
          "(c) ");

  private static final Pattern BREAK = Pattern.compile("\\R[ \\t]*(?:\\R|$)");

  private Paragraphs() {}

  /** Those that tell something, in order; all of them where nothing would be left. */
  static List<String> telling(String text) {
    List<String> all = List.of(BREAK.split(text));
    List<String> telling = new ArrayList<>(all.size());
    boolean about = false;
    for (String paragraph : all) {
      String start = start(paragraph);
      if (about && !isHeading(paragraph)) {
        about = false;
      } else if (isAbout(start)) {
        about = isHeading(paragraph);
      } else {
        about = false;
        if (STANDING.stream().noneMatch(start::startsWith)) {
          telling.add(paragraph);
        }
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  /** "About Northbank", a heading, or "About Northbank: Northbank is": the firm's name follows. */
  private static boolean isAbout(String start) {
    return start.startsWith("about the company")
        || start.startsWith("about us")
        || (start.startsWith("about ")
            && start.length() > 6
            && (start.indexOf(':') > 0
                || start.indexOf('\n') > 0
                || start.length() < LONGEST_HEADING)
            && !start.endsWith("?")
            && !Character.isDigit(start.charAt(6)));
  }

  private static boolean isHeading(String paragraph) {
    String stripped = paragraph.strip();
    return stripped.length() < LONGEST_HEADING && stripped.indexOf('\n') < 0;
  }

  /** How it begins, in small letters and without Markdown's signs. */
  private static String start(String paragraph) {
    int from = 0;
    while (from < paragraph.length() && "#*_> \t\r\n".indexOf(paragraph.charAt(from)) >= 0) {
      from++;
    }
    int to = Math.min(paragraph.length(), from + LONGEST_HEADING);
    return paragraph.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
