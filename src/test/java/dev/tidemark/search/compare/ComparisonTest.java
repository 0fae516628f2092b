package dev.tidemark.search.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.metric.Claim;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.metric.YearStatistics;
import dev.tidemark.search.MetricPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Comparison compared(MetricPoint... claims) {
    Map<Series, List<MetricPoint>> series = Series.of(List.of(claims));
    assertEquals(1, series.size());
    return Comparison.of(series.keySet().iterator().next(), List.of(claims));
  }

  @Test
  void onlyWhatIsAboutTheSameIsCompared() {
    Said said = Said.by("Quay", 2030, 10, "2023");
    Map<Series, List<MetricPoint>> series =
        Series.of(
            List.of(
                said.point("kelp", MetricType.CAGR, Modality.FORECAST, null),
                said.point("kelp", MetricType.MARKET_SIZE, Modality.FORECAST, "Chile"),
                said.point("kelp", MetricType.MARKET_SIZE, Modality.FORECAST, null),
                said.point("kelp", MetricType.MARKET_SIZE, Modality.ACTUAL, "global"),
                said.point("dulse", MetricType.MARKET_SIZE, Modality.FORECAST, null),
                said.point(null, MetricType.MARKET_SIZE, Modality.FORECAST, null)));
    assertEquals(4, series.size());
    Series largest = series.keySet().iterator().next();
    assertEquals(
        new Series("kelp", MetricType.MARKET_SIZE, Unit.CURRENCY, "USD", null),
        largest,
        "everywhere, said or not");
  }

  @Test
  void eachFirmCountsOnceWithWhatItSaidLast() {
    YearSpread spread =
        compared(
                Said.by("Quay", 2030, 10, "2023-02").forecast(),
                Said.by("Quay", 2030, 40, "2024-02").forecast(),
                Said.by("Oake", 2030, 20, "2022").forecast(),
                Said.byNobody(2030, 30).forecast(),
                Said.byNobody(2030, 30).forecast())
            .spreads()
            .getFirst();
    assertEquals(3, spread.voices());
    assertEquals(5, spread.claims());
    assertEquals(2, spread.sources());
    assertEquals(new Quartiles(20, 25, 30, 35, 40), spread.values());
    assertEquals(2, spread.values().factor());
  }

  @Test
  void whoIsFarOutsideTheMiddleHalfStandsApart() {
    List<MetricPoint> alike = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      alike.add(Said.by("Firm " + i, 2030, 100 + i, "2023").forecast());
    }
    assertEquals(List.of(), YearSpread.of(alike).getFirst().apart());
    alike.add(Said.by("Quay", 2030, 119, "2023").forecast());
    assertEquals(List.of(), YearSpread.of(alike).getFirst().apart(), "no more than rounding");
    alike.add(Said.by("Oake", 2030, 400, "2023").forecast());
    List<YearSpread.Apart> apart = YearSpread.of(alike).getFirst().apart();
    assertEquals(List.of("Oake"), apart.stream().map(odd -> odd.claim().source()).toList());
    assertEquals(400 / 103.5, apart.getFirst().ofMedian(), 1e-9);
    assertEquals(
        List.of(),
        YearSpread.of(alike.subList(5, 8)).getFirst().apart(),
        "of three nobody is the odd one");
  }

  @Test
  void aRevisionIsOneFirmsNumberForOneYearThatBecameAnother() {
    List<Revision> revisions =
        compared(
                Said.by("Quay", 2030, 12, "2024-03").forecast(),
                Said.by("Quay", 2030, 10, "2023-03").forecast(),
                Said.by("Quay", 2030, 9, "2025").forecast(),
                Said.by("Quay", 2031, 9, "2025").forecast(),
                Said.by("Oake", 2030, 7, "2024").forecast(),
                Said.by("Oake", 2030, 8, "2024").forecast(),
                Said.by("Fenn", 2030, 5, "2023").forecast(),
                Said.by("Fenn", 2030, 5, "2025").forecast())
            .revisions();
    assertEquals(1, revisions.size(), revisions::toString);
    Revision revision = revisions.getFirst();
    assertEquals("Quay", revision.source());
    assertEquals(10, revision.first().middle());
    assertEquals(9, revision.last().middle());
    assertEquals(2, revision.steps());
    assertEquals(-.1, revision.change(), 1e-9);
  }

  @Test
  void forecastsAreHeldAgainstWhatWasReported() {
    List<Outcome> outcomes =
        compared(
                Said.by("Quay", 2024, 10, "2021").forecast(),
                Said.by("Oake", 2024, 14, "2021").forecast(),
                Said.by("Quay", 2024, 8, "2025").actual(),
                Said.by("Quay", 2030, 20, "2025").forecast(),
                Said.by("Oake", 2030, 21, "2025").actual(),
                Said.by("Quay", 2020, 4, "2021").actual())
            .outcomes();
    assertEquals(List.of(new Outcome(2024, 2, 12, 1, 8)), outcomes);
    assertEquals(.5, outcomes.getFirst().error(), 1e-9);
  }

  @Test
  void aDisputeNeedsThreeWhoSpeakOfWhatTheSubjectSaysEnoughOf() {
    List<MetricPoint> claims = new ArrayList<>();
    claims.add(Said.by("Quay", 2030, 10, "2023").forecast());
    claims.add(Said.by("Oake", 2030, 30, "2023").forecast());
    assertTrue(Disagreement.of(Series.of(claims), 9).isEmpty());
    claims.add(Said.byNobody(2030, 20).forecast());
    claims.add(Said.byNobody(2031, 20).forecast());
    Disagreement dispute = Disagreement.of(Series.of(claims), 9).getFirst();
    assertEquals(2030, dispute.spread().year());
    assertEquals(3, dispute.spread().values().factor());
    List<MetricPoint> shares =
        claims.stream()
            .map(
                claim ->
                    new Said(claim.id(), claim.year(), claim.low(), claim.source(), null)
                        .point("company", MetricType.SHARE, Modality.ACTUAL, null))
            .toList();
    assertFalse(Series.of(shares).isEmpty());
    assertTrue(Disagreement.of(Series.of(shares), 9).isEmpty(), "a share of what?");
    claims.add(Said.by("Fenn", 2030, 30_000, "2023").forecast());
    assertTrue(Disagreement.of(Series.of(claims), 9).isEmpty(), "not the same thing");
  }

  @Test
  void quartilesAreThoseOfStatistics() {
    long seed = new Random().nextLong();
    System.out.println("ComparisonTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Double> values = random.doubles(1 + random.nextInt(12), -5, 900).boxed().toList();
      YearStatistics truth =
          YearStatistics.of(
                  values.stream()
                      .map(
                          value ->
                              new Claim(
                                  2030,
                                  Unit.COUNT,
                                  null,
                                  value,
                                  MetricType.OTHER,
                                  Modality.ACTUAL,
                                  "s",
                                  null,
                                  null,
                                  null))
                      .toList())
              .getFirst();
      Quartiles quartiles = Quartiles.of(values);
      assertEquals(truth.min().doubleValue(), quartiles.min(), 1e-9);
      assertEquals(truth.q1().doubleValue(), quartiles.q1(), 1e-9);
      assertEquals(truth.median().doubleValue(), quartiles.median(), 1e-9);
      assertEquals(truth.q3().doubleValue(), quartiles.q3(), 1e-9);
      assertEquals(truth.max().doubleValue(), quartiles.max(), 1e-9);
    }
    assertEquals(2.5, Quartiles.of(List.of(4.0, 1.0, 2.0, 3.0)).median());
    assertEquals(3, Quartiles.of(List.of(9.0, 3.0, 1.0)).median());
    assertThrows(IllegalArgumentException.class, () -> Quartiles.of(List.of()));
  }
}
