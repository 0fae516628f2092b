package dev.tidemark.metric;

import java.math.BigDecimal;

/**
 * A metric on its way to the check.
 *
 * @param step the size of the last place written
 * @param place the sentence's place among those of the article: neighbours differ by one
 */
record Finding(Metric metric, BigDecimal step, int place) {}
