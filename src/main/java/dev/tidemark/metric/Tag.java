package dev.tidemark.metric;

import java.util.Locale;

/** What a word or phrase tells the rules; each has its list among the resources. */
enum Tag {
  // Words that hold a sentence together.
  DETERMINER,
  PREPOSITION,
  CONJUNCTION,
  PRONOUN,
  AUXILIARY,
  ADVERB,
  VERB,
  WONDER,
  // How a value relates to what is said.
  ABOUT,
  AT_LEAST,
  AT_MOST,
  // What is measured.
  MARKET,
  MARKET_WORTH,
  CAGR,
  YEARLY,
  RISE,
  FALL,
  RELATIVE,
  FUNDING,
  INVEST,
  FIELD_MONEY,
  VALUATION,
  REVENUE,
  PROFIT,
  SPEND,
  SAVE,
  EFFORT,
  OFF,
  TRADED,
  IMPACT,
  LOSS,
  DEAL,
  DEAL_HEAD,
  PRODUCT,
  QUARREL,
  ACQUIRE,
  PRICE,
  PAY,
  MARKET_SHARE,
  SHARE,
  JOBS,
  PEOPLE,
  CAPABILITY,
  STOCK,
  // Kinds of numbers that are no metric.
  DURATION,
  MEASURE,
  EXAMPLE,
  ENTIRELY,
  // When, who, where.
  NOW,
  MONTH,
  FORECAST_PERIOD,
  FORECAST,
  PAST,
  REPORT_VERB,
  REPORT_NOUN,
  REGION,
  NUMBER_WORD;

  /** Its place in a set kept as one number, never stored. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /** The resource that lists its words. */
  String resource() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }
}
