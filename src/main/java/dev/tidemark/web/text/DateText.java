package dev.tidemark.web.text;

import dev.tidemark.article.PublishedDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people read them, never more exact than they are known. */
public final class DateText {
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter YEAR = pattern("uuuu");
  private static final DateTimeFormatter TIME = pattern("d MMMM uuuu, HH:mm 'UTC'");

  private DateText() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }

  /** {@code 16 March 2023}, {@code March 2023} or {@code 2023}, as exactly as it is known. */
  public static String day(PublishedDate date) {
    return switch (date.precision()) {
      case YEAR -> YEAR.format(date.start());
      case MONTH -> MONTH.format(date.start());
      case DAY, INSTANT -> DAY.format(date.start());
    };
  }

  /** Like {@link #day}, with the time of day where it is known. */
  public static String full(PublishedDate date) {
    return date.precision() == PublishedDate.Precision.INSTANT ? time(date.start()) : day(date);
  }

  /** A point in time to the minute, in UTC. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** A date or a range of the address in words: {@code 2023 to June 2024}, {@code since 2023}. */
  public static String range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return end(text);
    }
    String from = end(text.substring(0, dots));
    String to = end(text.substring(dots + 2));
    if (from.isEmpty()) {
      return "until " + to;
    }
    return to.isEmpty() ? "since " + from : from + " to " + to;
  }

  private static String end(String text) {
    if (text.startsWith("P") && text.endsWith("D") && text.length() > 2) {
      return text.substring(1, text.length() - 1) + " days ago";
    }
    return PublishedDate.parse(text).map(DateText::day).orElse(text);
  }
}
