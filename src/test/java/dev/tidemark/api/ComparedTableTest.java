package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.MetricPoint;
import dev.tidemark.search.compare.Comparing;
import dev.tidemark.search.compare.Said;
import dev.tidemark.search.compare.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedTableTest {
  private static final List<MetricPoint> CLAIMS =
      List.of(
          Said.by("Quay", 2024, 1.5e9, "2021-03").forecast(),
          Said.by("Quay", 2024, 3e9, "2022-03").forecast(),
          Said.by("Oake", 2024, 2e9, "2025").actual());

  private static List<String> lines(ComparedTable table) {
    Comparing comparing = new Comparing(Series.of(CLAIMS), false);
    return table.csv(comparing.comparisons(9)).lines().toList();
  }

  @Test
  void everyTableSaysWhichSeriesALineIsOfAndWritesNumbersOut() {
    assertEquals(
        "kelp,market_size,currency,USD,,2024,3,2,2,3,2000000000,2250000000,2500000000,2750000000,"
            + "3000000000,1.5,",
        lines(ComparedTable.SPREAD).get(1));
    assertEquals(
        "kelp,market_size,currency,USD,,Quay,2024,1500000000,2021-03,k.Quay2021-0320241.5E9,"
            + "3000000000,2022-03,k.Quay2022-0320243.0E9,1,1",
        lines(ComparedTable.REVISIONS).get(1));
    assertEquals(
        "kelp,market_size,currency,USD,,2024,3000000000,1,2000000000,1,0.5",
        lines(ComparedTable.OUTCOMES).get(1));
  }

  @Test
  void headAndLinesHaveTheSameColumns() {
    for (ComparedTable table : ComparedTable.values()) {
      List<String> lines = lines(table);
      assertEquals(2, lines.size());
      assertTrue(lines.getFirst().startsWith("\uFEFFsubject,type,unit,currency,region,"));
      assertEquals(
          lines.getFirst().split(",", -1).length, lines.get(1).split(",", -1).length, table.name());
      assertEquals(table, ComparedTable.named(table.ending()).orElseThrow());
    }
    assertTrue(ComparedTable.named("SPREAD").isEmpty());
  }
}
