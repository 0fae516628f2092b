package dev.tidemark.metric;

import java.math.BigDecimal;

/**
 * Digits as written.
 *
 * @param end UTF-16 offset after the last digit
 * @param decimals digits after the decimal mark
 * @param grouped whether thousands are set apart: {@code 10,000}
 * @param commaDecimal whether the decimal mark is a comma, as in {@code 3,5}: right only where a
 *     unit follows
 */
record NumberLiteral(
    BigDecimal value, int end, int decimals, boolean grouped, boolean commaDecimal) {}
