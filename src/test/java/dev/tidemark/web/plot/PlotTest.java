package dev.tidemark.web.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Marks, bands and names stand where years and values are. */
class PlotTest {
  private static Claim claim(int year, double value, boolean forecast) {
    return new Claim(year, value, value, forecast, "/articles/a#number-" + year, "label");
  }

  private static Drawing draw(List<Claim> claims, Spread... spreads) {
    return Plot.of(claims, List.of(spreads), value -> "$" + (long) value);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  @Test
  void laterIsRightAndMoreIsUp() {
    Drawing drawing = draw(List.of(claim(2020, 10, false), claim(2024, 60, true)));
    Drawing.Mark first = drawing.marks().get(0);
    Drawing.Mark last = drawing.marks().get(1);
    assertTrue(number(first.x()) < number(last.x()));
    assertTrue(number(first.y()) > number(last.y()));
    assertEquals(List.of(false, true), List.of(first.forecast(), last.forecast()));
    assertEquals("/articles/a#number-2024", last.link());
    assertEquals(
        List.of("2020", "2021", "2022", "2023", "2024"),
        drawing.years().stream().map(Drawing.Tick::label).toList());
    assertEquals(drawing.years().getFirst().at(), first.x());
    assertEquals("$60", drawing.values().getLast().label());
    assertEquals(drawing.values().getLast().at(), last.y());
  }

  @Test
  void aRangeIsABarFromItsLowerToItsUpperEnd() {
    Drawing drawing =
        draw(List.of(new Claim(2030, 20, 60, true, "/a", "x"), claim(2030, 0, false)));
    Drawing.Mark range = drawing.marks().get(1);
    String x = range.x();
    String low = drawing.values().get(2).at();
    String high = drawing.values().get(6).at();
    assertEquals(
        "$20 $60", drawing.values().get(2).label() + " " + drawing.values().get(6).label());
    assertEquals("M" + x + " " + low + "V" + high, range.range());
    assertEquals(drawing.values().get(4).at(), range.y(), "the mark is in the middle");
    assertEquals("", drawing.marks().get(0).range());
  }

  @Test
  void theBandGoesFromQuartileToQuartile() {
    List<Claim> claims =
        List.of(claim(2030, 10, true), claim(2030, 50, true), claim(2031, 60, true));
    Drawing drawing =
        draw(claims, new Spread(2030, 2, 20, 30, 40), new Spread(2031, 1, 60, 60, 60));
    assertEquals(1, drawing.bands().size(), "one claim alone has no spread");
    Drawing.Band band = drawing.bands().getFirst();
    assertEquals(drawing.values().get(4).at(), band.y());
    assertEquals(
        number(drawing.values().get(2).at()), number(band.y()) + number(band.height()), 0.11);
    assertEquals(drawing.values().get(3).at(), band.median());
    assertEquals(
        number(drawing.years().getFirst().at()), number(band.x()) + number(band.width()) / 2, 0.11);
    String from = drawing.years().get(0).at() + " " + drawing.values().get(3).at();
    String to = drawing.years().get(1).at() + " " + drawing.values().get(6).at();
    assertEquals("M" + from + "L" + to, drawing.medians());
  }

  @Test
  void spreadsOfYearsThatAreNotDrawnAreLeftOut() {
    Drawing drawing =
        draw(
            List.of(claim(2030, 10, true)),
            new Spread(1850, 3, 1, 2, 3),
            new Spread(2030, 3, 5, 6, 7));
    assertEquals(1, drawing.bands().size());
    assertEquals("", drawing.medians(), "one year makes no line");
  }

  @Test
  void noLineIsDrawnOverYearsWithoutClaims() {
    Drawing drawing =
        draw(
            List.of(claim(2030, 10, true), claim(2034, 10, true)),
            new Spread(2030, 3, 5, 6, 7),
            new Spread(2034, 3, 5, 6, 7));
    assertEquals("", drawing.medians());
    assertEquals(2, drawing.bands().size());
  }

  @Test
  void marksOfOneYearStandBesideEachOther() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      claims.add(new Claim(2030, 10, 10, true, "/articles/a#number-" + i, "x"));
    }
    Set<String> places = new HashSet<>();
    draw(claims).marks().forEach(mark -> assertTrue(places.add(mark.x()), "twice " + mark));
  }

  @Test
  void manyYearsAreNamedByRoundOnes() {
    Drawing drawing = draw(List.of(claim(1900, 1, false), claim(2100, 2, true)));
    assertTrue(drawing.years().size() <= 17, drawing.years().toString());
    assertEquals("1900", drawing.years().getFirst().label());
    for (Drawing.Tick year : drawing.years()) {
      assertEquals(0, Integer.parseInt(year.label()) % 10, year.label());
    }
  }

  @Test
  void everythingStaysInsideTheField() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Claim> claims = new ArrayList<>();
      for (int i = 1 + random.nextInt(60); i > 0; i--) {
        double low = random.nextDouble() * Math.pow(10, random.nextInt(14));
        double high = random.nextBoolean() ? low : low * (1 + random.nextDouble());
        claims.add(
            new Claim(1990 + random.nextInt(60), low, high, random.nextBoolean(), "/a" + i, "x"));
      }
      Drawing drawing = draw(claims);
      assertEquals(claims.size(), drawing.marks().size(), "seed " + seed);
      for (Drawing.Mark mark : drawing.marks()) {
        boolean inside =
            number(mark.x()) >= drawing.left()
                && number(mark.x()) <= drawing.right()
                && number(mark.y()) >= drawing.top()
                && number(mark.y()) <= drawing.bottom();
        assertTrue(inside, mark + " seed " + seed);
      }
    }
  }

  @Test
  void aLogScaleIsSaidToBeOne() {
    assertTrue(draw(List.of(claim(2030, 1, true), claim(2030, 1e6, true))).log());
    assertNotEquals(true, draw(List.of(claim(2030, 10, true), claim(2030, 99, true))).log());
  }
}
