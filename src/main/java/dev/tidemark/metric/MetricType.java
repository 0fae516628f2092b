package dev.tidemark.metric;

/** What a metric measures; the 20 types of the annotation rules. */
public enum MetricType {
  /** The level of a market, industry or sector. */
  MARKET_SIZE("market_size"),
  /** A yearly compound or average rate of growth. */
  CAGR("cagr"),
  /** Any other relative change. */
  GROWTH("growth"),
  /** An absolute change. */
  CHANGE("change"),
  /** Money raised by or put into one company. */
  FUNDING("funding"),
  /** Money into many companies, a field or a public programme. */
  INVESTMENT("investment"),
  /** What one company is worth. */
  VALUATION("valuation"),
  /** Of a company, product or project. */
  REVENUE("revenue"),
  /** Of a company, product or project. */
  PROFIT("profit"),
  /** Cost, budget, or investment that one body makes in its own work. */
  SPENDING("spending"),
  /** Money, time or effort saved. */
  SAVING("saving"),
  /** Contribution to an economy, value or loss for society or an industry. */
  IMPACT("impact"),
  /** Price of an acquisition, contract or sale. */
  DEAL("deal"),
  /** Price of a product or unit. */
  PRICE("price"),
  /** Salary, wage. */
  PAY("pay"),
  /** Part of a market held by one company, product or segment. */
  MARKET_SHARE("market_share"),
  /** Any other part of a whole. */
  SHARE("share"),
  /** Jobs, employees, vacancies. */
  HEADCOUNT("headcount"),
  /** Units, users, customers, devices, transactions, data. */
  VOLUME("volume"),
  /** A capability: accuracy, error rate, speed-up, throughput. */
  PERFORMANCE("performance"),
  /** None of the others. */
  OTHER("other");

  private final String word;

  MetricType(String word) {
    this.word = word;
  }

  /** The word of the contract, lower case. */
  @Override
  public String toString() {
    return word;
  }
}
