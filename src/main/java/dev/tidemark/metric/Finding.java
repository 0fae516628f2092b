package dev.tidemark.metric;

import java.math.BigDecimal;
import java.util.List;

/**
 * A metric on its way to the check.
 *
 * @param step the size of the last place written
 * @param place the sentence's place among those of the article: neighbours differ by one
 * @param reasons of what was read; empty unless explaining
 */
record Finding(Metric metric, BigDecimal step, int place, List<Reason> reasons) {}
