package dev.tidemark.web.search;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.web.text.Counted;
import dev.tidemark.web.text.DateText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays the counts of dates out as bars, in the proportion of their time. */
public final class Histogram {
  private static final int MOST_SLOTS = 60;
  private static final int FEWEST_SLOTS = 6;
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  private final int width;
  private final int height;

  private final Rows rows;

  /** Of articles, of that size in the drawing's own units. */
  public Histogram(int width, int height) {
    this(width, height, Rows.ARTICLES);
  }

  private Histogram(int width, int height, Rows rows) {
    this.width = width;
    this.height = height;
    this.rows = rows;
  }

  /** The same for counts of other rows. */
  public Histogram counting(Rows others) {
    return new Histogram(width, height, others);
  }

  /**
   * The drawing of a facet's counts.
   *
   * @param link the address behind a date
   */
  public HistogramView of(FacetCounts counts, UnaryOperator<String> link) {
    int length = "month".equals(counts.interval()) ? MONTH : YEAR;
    List<FacetCounts.Value> dates =
        counts.values().stream().filter(value -> isSpan(value.value(), length)).toList();
    long largest = dates.stream().mapToLong(FacetCounts.Value::count).max().orElse(0);
    if (largest == 0) {
      return new HistogramView(width, height, "", "", "0", List.of());
    }
    int first = ordinal(dates.getFirst().value());
    int span = ordinal(dates.getLast().value()) - first + 1;
    boolean inProportion = span >= dates.size() && span <= MOST_SLOTS;
    int slots = inProportion ? span : dates.size();
    int slot = Math.max(1, Math.min(width / FEWEST_SLOTS, width / slots));
    List<HistogramView.Bar> bars = new ArrayList<>(dates.size());
    for (int i = 0; i < dates.size(); i++) {
      FacetCounts.Value date = dates.get(i);
      int place = inProportion ? ordinal(date.value()) - first : i;
      bars.add(bar(date, largest, place * slot, slot, link.apply(date.value())));
    }
    return new HistogramView(
        slot * slots,
        height,
        bars.getFirst().label(),
        bars.getLast().label(),
        Counted.number(largest),
        bars);
  }

  private HistogramView.Bar bar(
      FacetCounts.Value date, long largest, int x, int slot, String link) {
    int rise = date.count() == 0 ? 0 : (int) Math.max(2, date.count() * height / largest);
    int gap = Math.max(1, slot / 8);
    return new HistogramView.Bar(
        DateText.range(date.value()),
        Counted.number(date.count()),
        Wording.counted(rows, date.count()),
        date.selected(),
        link,
        x,
        slot,
        height - rise,
        Math.max(1, slot - gap),
        rise);
  }

  private static boolean isSpan(String value, int length) {
    return value.length() == length
        && value.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  private static int ordinal(String value) {
    int year = Integer.parseInt(value.substring(0, YEAR));
    return value.length() == YEAR ? year : year * 12 + Integer.parseInt(value.substring(YEAR + 1));
  }
}
