package dev.tidemark.web.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days stand between two edges: from the start of the first year to the end of the last one.
 */
record TimeScale(LocalDate first, LocalDate end, double left, double right) {
  private static final int[] MONTHS = {1, 3, 12, 24, 60, 120, 240, 600, 1200};

  static TimeScale of(Instant earliest, Instant latest, double left, double right) {
    return new TimeScale(
        day(earliest).with(Month.JANUARY).withDayOfMonth(1),
        day(latest).plusYears(1).with(Month.JANUARY).withDayOfMonth(1),
        left,
        right);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  double x(Instant instant) {
    return x(day(instant));
  }

  double x(LocalDate day) {
    double part =
        ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, end);
    return left + part * (right - left);
  }

  /** First days of months, quarters or years, so few that their names have room. */
  List<LocalDate> ticks(double room) {
    long months = ChronoUnit.MONTHS.between(first, end);
    int step = MONTHS[MONTHS.length - 1];
    for (int candidate : MONTHS) {
      if ((right - left) * candidate / months >= room) {
        step = candidate;
        break;
      }
    }
    List<LocalDate> ticks = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(end); day = day.plusMonths(step)) {
      ticks.add(day);
    }
    return ticks;
  }
}
