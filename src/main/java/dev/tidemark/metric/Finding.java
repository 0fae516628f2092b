package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.List;

/**
 * A metric on its way to the check.
 *
 * @param step the size of the last place written
 * @param place the sentence's place among those of the article: neighbours differ by one
 * @param subject in its canonical form; empty where none is named
 * @param reasons of what was read; empty unless explaining
 */
record Finding(Metric metric, BigDecimal step, int place, String subject, List<Reason> reasons) {

  /** Its place among the metrics of the article, from 0. */
  int position() {
    return position(metric.id());
  }

  /** The place of a metric with this id. */
  static int position(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1)) - 1;
  }

  Finding with(Metric other) {
    return new Finding(other, step, place, subject, reasons);
  }
}
