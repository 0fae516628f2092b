package dev.tidemark.mcp;

/** How queries are written, for assistants. */
final class QueryLanguage {
  static final String TEXT =
      """
      # The query language of Tidemark

      The syntax of `q` is never an error: what can't be read as one of these is searched for as words, and a notice
      says so. At most 2,000 characters and 256 words, of which 32 operators.

      | write | finds |
      | --- | --- |
      | `deep learning` | both words; of more than four words any, best first |
      | `"deep learning"` | the phrase |
      | `"market report"~5` | the words at most five apart |
      | `robotics OR automation` | either; OR in capitals |
      | `cloud -gaming` | without the second |
      | `(battery OR solar) storage` | brackets |
      | `semicond*` | words that start so |
      | `robotics~` | words spelt nearly so |
      | `title:forecast`, `body:`, `url:` | in that field |
      | `topic:"Machine Learning"`, `provider:`, `source:`, `author:`, `region:`, `language:`, `kind:`, `check:` | values |
      | `published:2023..2024`, `quality:>60` | ranges |
      | `size:>10B`, `cagr:30..40%`, `funding:>1B`, `year:2031` | conditions that hold for one and the same number |

      Values of one parameter are alternatives, different parameters must all hold, `.not` leaves values out. Ranges are
      `a..b`, ends included, either end open. `10B` means any currency, `$10B` US dollars. `metric`, `metric.value`,
      `metric.year`, `metric.subject`, `metric.region`, `metric.source`, `metric.modality` and `metric.unit` hold for one
      and the same number. `metric.year` is the year that a number speaks of, `published` when the article came out.
      """;

  private QueryLanguage() {}
}
