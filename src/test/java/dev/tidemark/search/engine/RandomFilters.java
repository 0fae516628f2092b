package dev.tidemark.search.engine;

import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Unit;
import dev.tidemark.search.Facet;
import dev.tidemark.search.FilterValue;
import dev.tidemark.search.Filters;
import dev.tidemark.search.MetricCondition;
import dev.tidemark.search.Selection;
import dev.tidemark.search.YearsText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Filters over the values of {@link RandomArticles}, in other cases and with values that nothing
 * has.
 */
final class RandomFilters {
  private final Random random;

  RandomFilters(Random random) {
    this.random = random;
  }

  Filters next() {
    Map<Facet, Selection> selections = new EnumMap<>(Facet.class);
    addTerms(selections, Facet.TOPIC, List.of("AI", "robotics", "Energy", "Nothing"));
    addTerms(selections, Facet.PROVIDER, List.of("Harbour Post", "wire.example", "Quay Daily"));
    addTerms(selections, Facet.METRIC, List.of("market_size", "cagr", "growth"));
    addTerms(selections, Facet.SOURCE, List.of("Northbank Research", "Nobody"));
    addTerms(selections, Facet.CHECK, List.of("consistent", "derived"));
    addTerms(selections, Facet.KIND, List.of("article", "reference"));
    addTerms(selections, Facet.AUTHOR, List.of("Ada Quill"));
    for (Facet facet : Facet.OF_ONE_METRIC) {
      addLeftOut(selections, facet);
    }
    addRanges(selections);
    return new Filters(selections, random.nextInt(3) == 0 ? condition() : MetricCondition.NONE);
  }

  private void addTerms(Map<Facet, Selection> selections, Facet facet, List<String> values) {
    List<FilterValue> any = new ArrayList<>();
    List<FilterValue> none = new ArrayList<>();
    for (String value : values) {
      switch (random.nextInt(8)) {
        case 0 -> any.add(new FilterValue.Term(value));
        case 1 -> none.add(new FilterValue.Term(value));
        default -> {}
      }
    }
    if (!any.isEmpty() || !none.isEmpty()) {
      selections.put(facet, new Selection(any, none));
    }
  }

  private void addLeftOut(Map<Facet, Selection> selections, Facet facet) {
    if (random.nextInt(8) == 0) {
      String value =
          switch (facet) {
            case METRIC_SUBJECT -> "Robots";
            case METRIC_YEAR -> random.nextBoolean() ? "2030" : "..2028";
            case METRIC_MODALITY -> "forecast";
            default -> random.nextBoolean() ? "percent" : "EUR";
          };
      selections.put(facet, new Selection(List.of(), List.of(new FilterValue.Term(value))));
    }
  }

  private void addRanges(Map<Facet, Selection> selections) {
    if (random.nextInt(3) == 0) {
      int low = random.nextInt(120);
      List<FilterValue> any = new ArrayList<>();
      any.add(new FilterValue.NumberRange(low + "..", low, random.nextBoolean() ? null : low + 30));
      if (random.nextBoolean()) {
        any.add(new FilterValue.Missing("none"));
      }
      selections.put(Facet.QUALITY, new Selection(any, List.of()));
    }
    if (random.nextInt(3) == 0) {
      int year = 2019 + random.nextInt(5);
      Instant from = Instant.parse(year + "-01-01T00:00:00Z");
      Instant until = random.nextBoolean() ? null : Instant.parse((year + 3) + "-01-01T00:00:00Z");
      selections.put(
          Facet.PUBLISHED,
          new Selection(List.of(new FilterValue.DateRange(year + "..", from, until)), List.of()));
    }
  }

  private MetricCondition condition() {
    BigDecimal low = BigDecimal.valueOf(random.nextInt(60)).multiply(BigDecimal.TEN.pow(9));
    MetricCondition.Amount amount =
        random.nextBoolean()
            ? new MetricCondition.Amount(
                "a",
                low,
                null,
                random.nextBoolean() ? Unit.CURRENCY : null,
                random.nextBoolean() ? "USD" : null)
            : new MetricCondition.Amount(
                "a", BigDecimal.TEN, BigDecimal.valueOf(40), Unit.PERCENT, null);
    return new MetricCondition(
        List.of(),
        random.nextBoolean() ? List.of(amount) : List.of(),
        random.nextBoolean() ? List.of(YearsText.of(2028, null)) : List.of(),
        random.nextInt(3) == 0 ? List.of("Robots", "solid-state batteries") : List.of(),
        List.of(),
        random.nextInt(4) == 0 ? List.of("northbank research") : List.of(),
        random.nextInt(5) == 0 ? List.of(Modality.FORECAST) : List.of(),
        random.nextInt(5) == 0 ? List.of("EUR", "percent") : List.of());
  }
}
