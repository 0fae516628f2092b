package dev.tidemark.web.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Lays claims out by when they were made and value. */
public final class Timeline {
  private static final int WIDTH = 880;
  private static final int HEIGHT = 320;
  private static final int LEFT = 76;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 28;
  private static final int BOTTOM = HEIGHT - 32;
  private static final int DATE_NAME = 64;
  private static final double NAME_HEIGHT = 14;
  private static final int LONGEST_NAME = 28;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

  private Timeline() {}

  /**
   * The drawing.
   *
   * @param claims at least one, all in the same unit
   * @param name of a value on the axis
   */
  public static TimelineDrawing of(List<Said> claims, DoubleFunction<String> name) {
    List<Said> inOrder = claims.stream().sorted(Comparator.comparing(Said::when)).toList();
    TimeScale times =
        TimeScale.of(inOrder.getFirst().when(), inOrder.getLast().when(), LEFT, RIGHT);
    ValueScale values =
        ValueScale.of(
            claims.stream().mapToDouble(Said::low).min().orElseThrow(),
            claims.stream().mapToDouble(Said::high).max().orElseThrow());
    ToDoubleFunction<Double> height = value -> BOTTOM - values.position(value) * (BOTTOM - TOP);
    return new TimelineDrawing(
        WIDTH,
        HEIGHT,
        LEFT,
        RIGHT,
        BOTTOM,
        values.isLog(),
        values.ticks().stream()
            .map(
                value ->
                    new Drawing.Tick(
                        Drawing.number(height.applyAsDouble(value)), name.apply(value)))
            .toList(),
        dates(times),
        lines(inOrder, times, height),
        inOrder.stream().map(said -> mark(said, times.x(said.when()), height)).toList());
  }

  private static List<Drawing.Tick> dates(TimeScale times) {
    List<LocalDate> days = times.ticks(DATE_NAME);
    boolean years = days.stream().allMatch(day -> day.getMonthValue() == 1);
    return days.stream()
        .map(
            day ->
                new Drawing.Tick(
                    Drawing.number(times.x(day)),
                    years ? Integer.toString(day.getYear()) : MONTH.format(day)))
        .toList();
  }

  private static List<TimelineDrawing.Line> lines(
      List<Said> inOrder, TimeScale times, ToDoubleFunction<Double> height) {
    Map<String, List<Said>> voices = new LinkedHashMap<>();
    for (Said said : inOrder) {
      if (said.who() != null) {
        voices.computeIfAbsent(said.who(), first -> new ArrayList<>()).add(said);
      }
    }
    List<TimelineDrawing.Line> lines = new ArrayList<>();
    List<Double> taken = new ArrayList<>();
    voices.forEach(
        (who, all) -> {
          if (spans(all)) {
            lines.add(line(who, all, times, height, taken));
          }
        });
    return lines;
  }

  private static boolean spans(List<Said> all) {
    return all.getFirst().when().isBefore(all.getLast().when());
  }

  private static TimelineDrawing.Line line(
      String who,
      List<Said> all,
      TimeScale times,
      ToDoubleFunction<Double> height,
      List<Double> taken) {
    StringBuilder path = new StringBuilder();
    for (Said said : all) {
      path.append(path.isEmpty() ? "M" : "L")
          .append(Drawing.number(times.x(said.when())))
          .append(' ')
          .append(Drawing.number(height.applyAsDouble(said.middle())));
    }
    Instant last = all.getLast().when();
    double y = height.applyAsDouble(all.getLast().middle()) - NAME_HEIGHT / 2;
    while (isTaken(y, taken)) {
      y -= NAME_HEIGHT;
    }
    taken.add(y);
    String name =
        who.length() <= LONGEST_NAME ? who : who.substring(0, LONGEST_NAME - 1).strip() + "…";
    return new TimelineDrawing.Line(
        path.toString(), name, Drawing.number(times.x(last) - 9), Drawing.number(y));
  }

  private static boolean isTaken(double y, List<Double> taken) {
    return taken.stream().anyMatch(other -> Math.abs(other - y) < NAME_HEIGHT);
  }

  private static Drawing.Mark mark(Said said, double x, ToDoubleFunction<Double> height) {
    String range =
        said.low() == said.high()
            ? ""
            : "M"
                + Drawing.number(x)
                + " "
                + Drawing.number(height.applyAsDouble(said.low()))
                + "V"
                + Drawing.number(height.applyAsDouble(said.high()));
    return new Drawing.Mark(
        Drawing.number(x),
        Drawing.number(height.applyAsDouble(said.middle())),
        said.forecast(),
        range,
        said.link(),
        said.label());
  }
}
