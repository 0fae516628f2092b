package dev.tidemark.web.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values stand where they belong, over round numbers. */
class ValueScaleTest {

  @Test
  void likeValuesStandOverZero() {
    ValueScale scale = ValueScale.of(3e9, 12e9);
    assertFalse(scale.isLog());
    assertEquals(List.of(0.0, 2e9, 4e9, 6e9, 8e9, 10e9, 12e9), scale.ticks());
    assertEquals(0, scale.position(0));
    assertEquals(0.5, scale.position(6e9), 1e-9);
    assertEquals(1, scale.position(12e9));
  }

  @Test
  void valuesBelowZeroHaveRoomUnderIt() {
    ValueScale scale = ValueScale.of(-7, 12);
    assertFalse(scale.isLog());
    assertEquals(-10, scale.ticks().getFirst());
    assertEquals(15, scale.ticks().getLast());
    assertTrue(scale.ticks().contains(0.0));
    assertFalse(ValueScale.of(-2_000, 1e9).isLog(), "no logarithm of what is negative");
    assertFalse(ValueScale.of(0, 1e9).isLog(), "nor of zero");
  }

  @Test
  void moreThanTwoOrdersOfMagnitudeStandByTheirLogarithm() {
    assertFalse(ValueScale.of(1, 100).isLog());
    ValueScale scale = ValueScale.of(1, 101);
    assertTrue(scale.isLog());
    assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0), scale.ticks());
    double tenfold = scale.position(10) - scale.position(1);
    assertEquals(tenfold, scale.position(100) - scale.position(10), 1e-9);
  }

  @Test
  void manyDecadesAreNamedSparsely() {
    ValueScale scale = ValueScale.of(1e-3, 1e18);
    assertTrue(scale.isLog());
    assertTrue(scale.ticks().size() <= 9, scale.ticks().toString());
    assertTrue(scale.ticks().getFirst() <= 1e-3 && scale.ticks().getLast() >= 1e18);
  }

  @Test
  void oneValueHasAnAxisToo() {
    for (double value : new double[] {0, 5, -5, 1e12, 1e-9}) {
      ValueScale scale = ValueScale.of(value, value);
      assertTrue(scale.ticks().size() >= 2, value + " " + scale.ticks());
      assertTrue(Double.isFinite(scale.position(value)), value + "");
    }
    assertThrows(IllegalArgumentException.class, () -> ValueScale.of(2, 1));
    assertThrows(IllegalArgumentException.class, () -> ValueScale.of(Double.NaN, 1));
  }

  @Test
  void anyRangeLiesInsideItsAxisInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      double a = (random.nextDouble() - 0.2) * Math.pow(10, random.nextInt(26) - 8);
      double b =
          random.nextInt(5) == 0 ? a : random.nextDouble() * Math.pow(10, random.nextInt(20));
      double least = Math.min(a, b);
      double most = Math.max(a, b);
      ValueScale scale = ValueScale.of(least, most);
      String what = least + ".." + most + " " + scale.ticks() + " seed " + seed;
      double slack = 1e-9 * Math.max(Math.abs(least), Math.abs(most));
      assertTrue(scale.ticks().getFirst() <= least + slack, what);
      assertTrue(scale.ticks().getLast() >= most - slack, what);
      assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 16, what);
      double middle = (least + most) / 2;
      assertTrue(scale.position(least) <= scale.position(middle) + 1e-12, what);
      assertTrue(scale.position(middle) <= scale.position(most) + 1e-12, what);
      for (int i = 1; i < scale.ticks().size(); i++) {
        assertTrue(scale.ticks().get(i - 1) < scale.ticks().get(i), what);
      }
    }
  }
}
