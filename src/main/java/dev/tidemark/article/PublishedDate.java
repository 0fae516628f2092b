package dev.tidemark.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date with the precision that the text gave it: {@code 2023}, {@code 2023-03}, {@code
 * 2023-03-16} or {@code 2023-03-16T05:13:00Z}.
 *
 * @param text the date in ISO 8601, a time always in UTC
 * @param precision how exactly it is known
 * @param start the first instant it covers, in UTC
 */
public record PublishedDate(String text, Precision precision, Instant start) {

  /** How exactly a date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    INSTANT
  }

  private static final Pattern SHAPE =
      Pattern.compile(
          "[12]\\d{3}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

  /**
   * Reads an ISO date, month, year or date and time; a time without an offset is taken as UTC.
   *
   * @return empty when the text is no such date or names a day that does not exist
   */
  public static Optional<PublishedDate> parse(String text) {
    String trimmed = text.strip();
    if (!SHAPE.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parseShape(trimmed));
    } catch (DateTimeException impossibleDay) {
      return Optional.empty();
    }
  }

  /**
   * Like {@link #parse} for text that is known to be a date.
   *
   * @throws IllegalArgumentException when it is not
   */
  public static PublishedDate valueOf(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no date: " + text));
  }

  private static PublishedDate parseShape(String text) {
    return switch (text.length()) {
      case 4 -> new PublishedDate(text, Precision.YEAR, startOf(Year.parse(text).atDay(1)));
      case 7 -> new PublishedDate(text, Precision.MONTH, startOf(YearMonth.parse(text).atDay(1)));
      case 10 -> new PublishedDate(text, Precision.DAY, startOf(LocalDate.parse(text)));
      default -> ofInstant(parseInstant(text));
    };
  }

  private static PublishedDate ofInstant(Instant instant) {
    return new PublishedDate(instant.toString(), Precision.INSTANT, instant);
  }

  private static Instant parseInstant(String text) {
    String iso = text.replace(' ', 'T');
    boolean hasOffset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    if (hasOffset && !iso.endsWith("Z") && iso.charAt(iso.length() - 3) != ':') {
      iso = iso.substring(0, iso.length() - 2) + ":" + iso.substring(iso.length() - 2);
    }
    return OffsetDateTime.parse(hasOffset ? iso : iso + "Z").toInstant();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The ISO text. */
  @Override
  public String toString() {
    return text;
  }
}
