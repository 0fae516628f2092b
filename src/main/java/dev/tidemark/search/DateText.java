package dev.tidemark.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spans of time as users write them: {@code 2023}, {@code 2024-Q3}, {@code 2023..2024-06}, {@code
 * P30D..}. Each end covers its whole year, quarter, month, day, minute or second, in UTC.
 */
final class DateText {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern QUARTER = Pattern.compile("[0-9]{4}-Q[1-4]");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final Pattern BACK = Pattern.compile("P([0-9]{1,4}[YMWD]){1,4}");
  private static final int LONGEST = 40;

  private DateText() {}

  /** What one end covers. */
  private record Span(Instant from, Instant until) {}

  /**
   * Reads a span; its text is canonical.
   *
   * @param clock what {@code P30D} counts back from; it means the whole day
   * @throws InvalidParameterException {@code invalid_date} or {@code invalid_range}
   */
  static FilterValue.DateRange read(String parameter, String text, Clock clock) {
    RangeText range = RangeText.of(text.toUpperCase(Locale.ROOT));
    if (range.isOpen()) {
      throw new InvalidParameterException(
          "invalid_range", parameter, "A range needs at least one end, as in 2023.. or ..2024-06.");
    }
    Span first = span(parameter, range.from(), clock);
    Span last = span(parameter, range.to(), clock);
    Instant from = first == null ? null : range.afterFrom() ? first.until : first.from;
    Instant until = last == null ? null : range.beforeTo() ? last.from : last.until;
    if (range.single() && range.whole().startsWith("P")) {
      until = null;
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new InvalidParameterException(
          "invalid_range",
          parameter,
          "The range starts after its end; did you mean " + range.to() + ".." + range.from() + "?");
    }
    return new FilterValue.DateRange(range.canonical().replace(' ', 'T'), from, until);
  }

  private static @Nullable Span span(String parameter, @Nullable String text, Clock clock) {
    if (text == null) {
      return null;
    }
    try {
      Span span = text.length() > LONGEST ? null : parse(text, clock);
      if (span != null) {
        return span;
      }
    } catch (DateTimeException | ArithmeticException noSuchDay) {
      throw invalid(parameter, text, noSuchDay);
    }
    throw invalid(parameter, text, null);
  }

  private static InvalidParameterException invalid(
      String parameter, String text, @Nullable Exception cause) {
    InvalidParameterException invalid =
        new InvalidParameterException(
            "invalid_date",
            parameter,
            String.format(
                Locale.ROOT,
                "“%s” is no date: write a year, month or day that exists (2023, 2024-06, 2024-06-30), or a range of them (2023..2024-06, P30D..).",
                Quoted.brief(text)));
    if (cause != null) {
      invalid.initCause(cause);
    }
    return invalid;
  }

  private static @Nullable Span parse(String text, Clock clock) {
    if (YEAR.matcher(text).matches()) {
      LocalDate start = Year.parse(text).atDay(1);
      return days(start, start.plusYears(1));
    }
    if (QUARTER.matcher(text).matches()) {
      int month = 3 * (text.charAt(6) - '1') + 1;
      LocalDate start = LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, 1);
      return days(start, start.plusMonths(3));
    }
    if (MONTH.matcher(text).matches()) {
      LocalDate start = YearMonth.parse(text).atDay(1);
      return days(start, start.plusMonths(1));
    }
    if (DAY.matcher(text).matches()) {
      LocalDate start = LocalDate.parse(text);
      return days(start, start.plusDays(1));
    }
    if (BACK.matcher(text).matches()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      LocalDate start = today.minus(Period.parse(text));
      return days(start, start.plusDays(1));
    }
    return INSTANT.matcher(text).matches() ? instant(text.replace(' ', 'T')) : null;
  }

  private static Span days(LocalDate from, LocalDate until) {
    return new Span(
        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
        until.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Span instant(String text) {
    boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
    Instant from =
        offset
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    String clock = text.substring(11);
    if (clock.indexOf('.') > 0) {
      return new Span(from, from.plusNanos(1_000_000));
    }
    boolean seconds = clock.length() > 5 && clock.charAt(5) == ':';
    return new Span(from, from.plus(1, seconds ? ChronoUnit.SECONDS : ChronoUnit.MINUTES));
  }
}
