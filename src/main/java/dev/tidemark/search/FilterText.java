package dev.tidemark.search;

import dev.tidemark.article.ArticleKind;
import dev.tidemark.firm.Authors;
import dev.tidemark.firm.CreditedFirms;
import dev.tidemark.firm.Publishers;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of filters as users write them, read the same in parameters and in queries. */
public final class FilterText {
  private static final List<String> METRICS = words(Arrays.stream(MetricType.values()));
  private static final List<String> KINDS = words(Arrays.stream(ArticleKind.values()));
  private static final List<String> CHECKS = words(Arrays.stream(CheckStatus.values()));

  private static final List<String> MODALITIES = words(Arrays.stream(Modality.values()));

  private FilterText() {}

  private static List<String> words(Stream<?> values) {
    return values.map(Object::toString).toList();
  }

  /**
   * Reads a value or range of a facet in its canonical spelling.
   *
   * @param parameter named in the error
   * @param clock what relative dates count from
   * @throws InvalidParameterException when it is no value that the facet could have
   */
  public static FilterValue read(Facet facet, String parameter, String text, Clock clock) {
    String value = canonical(text);
    return switch (facet) {
      case QUALITY -> QualityText.read(parameter, value);
      case PUBLISHED -> DateText.read(parameter, value, clock);
      case METRIC -> new FilterValue.Term(known(parameter, value, METRICS));
      case KIND -> new FilterValue.Term(known(parameter, value, KINDS));
      case CHECK -> new FilterValue.Term(known(parameter, value, CHECKS));
      case LANGUAGE -> new FilterValue.Term(value.toLowerCase(Locale.ROOT));
      case METRIC_MODALITY -> new FilterValue.Term(known(parameter, value, MODALITIES));
      case METRIC_UNIT -> new FilterValue.Term(UnitText.read(parameter, value));
      case METRIC_YEAR -> new FilterValue.Term(YearsText.read(parameter, value).text());
      case PROVIDER -> new FilterValue.Term(Publishers.canonical(value));
      case SOURCE -> new FilterValue.Term(source(value));
      case REGION -> new FilterValue.Term(region(value));
      case AUTHOR -> new FilterValue.Term(Authors.canonical(value));
      case METRIC_SUBJECT, TOPIC -> new FilterValue.Term(value);
    };
  }

  /** The metric type of that name, in any case, with spaces or hyphens for underscores. */
  public static Optional<MetricType> metricType(String name) {
    String word = word(name);
    return Arrays.stream(MetricType.values())
        .filter(type -> type.toString().equals(word))
        .findFirst();
  }

  /** Composed (NFC), without invisible characters, every run of spaces one space. */
  static String canonical(String text) {
    return Invisible.spaced(Normalizer.normalize(Invisible.removed(text), Normalizer.Form.NFC));
  }

  /** The one name of a region. */
  public static String region(String text) {
    return Regions.read(text);
  }

  /** The one name of a firm that numbers are credited to. */
  public static String source(String text) {
    return CreditedFirms.canonical(canonical(text));
  }

  static String known(String parameter, String value, List<String> words) {
    String word = word(value);
    if (words.contains(word)) {
      return word;
    }
    String guess =
        Quoted.nearest(word, words).map(near -> " Did you mean “" + near + "”?").orElse("");
    throw new InvalidParameterException(
        "invalid_parameter",
        parameter,
        String.format(
            Locale.ROOT,
            "“%s” is not known here.%s Known are: %s.",
            Quoted.brief(value),
            guess,
            String.join(", ", words)));
  }

  static String word(String value) {
    return value.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
