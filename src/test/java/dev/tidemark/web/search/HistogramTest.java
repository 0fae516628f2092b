package dev.tidemark.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetCounts.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bars stand where their time is, as high as their count. */
class HistogramTest {
  private static HistogramView draw(String interval, Value... values) {
    return new Histogram(240, 60)
        .of(
            new FacetCounts(Facet.PUBLISHED, values.length, interval, List.of(values)),
            date -> "/" + date);
  }

  private static Value value(String date, long count) {
    return new Value(date, count, false);
  }

  @Test
  void yearsWithoutArticlesLeaveAGap() {
    HistogramView view = draw("year", value("2019", 5), value("2023", 10));
    assertEquals(2, view.bars().size());
    assertEquals(4 * view.bars().get(0).slot(), view.bars().get(1).x());
    assertEquals(30, view.bars().get(0).rise());
    assertEquals(60, view.bars().get(1).rise());
    assertEquals("2023", view.last());
  }

  @Test
  void monthsLeaveAChosenYearOut() {
    HistogramView view =
        draw("month", new Value("2023", 9, true), value("2022-12", 3), value("2023-02", 6));
    assertEquals(
        List.of("December 2022", "February 2023"),
        view.bars().stream().map(HistogramView.Bar::label).toList());
    assertEquals(2 * view.bars().get(0).slot(), view.bars().get(1).x());
  }

  @Test
  void nothingToDraw() {
    assertTrue(draw("year").isEmpty());
    assertTrue(draw("year", value("2020", 0)).isEmpty());
    assertTrue(draw("year", value("1..2", 4), value("none", 1)).isEmpty());
  }

  @Test
  void aSingleArticleAmongThousandsIsStillSeen() {
    HistogramView view = draw("year", value("2020", 1), value("2021", 1_000_000));
    assertTrue(view.bars().getFirst().rise() >= 2);
    assertEquals("1,000,000 articles", view.bars().get(1).articles());
  }

  @Test
  void spansOfCenturiesFallBackToOneSlotAValue() {
    Value[] values =
        IntStream.range(0, 80).mapToObj(i -> value("" + (1000 + i * 12), 1)).toArray(Value[]::new);
    HistogramView view = draw("year", values);
    assertEquals(80, view.bars().size());
    assertTrue(view.width() <= 240, "drawn in " + view.width());
  }
}
