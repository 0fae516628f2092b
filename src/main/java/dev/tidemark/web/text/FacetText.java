package dev.tidemark.web.text;

import dev.tidemark.metric.MetricType;
import dev.tidemark.search.Facet;
import java.util.Locale;

/** Facets and their values in words. */
public final class FacetText {
  private FacetText() {}

  /** The name over a group, {@code Topic}. */
  public static String title(Facet facet) {
    return switch (facet) {
      case TOPIC -> "Topic";
      case PROVIDER -> "Provider";
      case QUALITY -> "Quality";
      case PUBLISHED -> "Published";
      case METRIC -> "Number";
      case SOURCE -> "Source of numbers";
      case AUTHOR -> "Author";
      case REGION -> "Region";
      case LANGUAGE -> "Language";
      case KIND -> "Kind";
      case CHECK -> "Check";
      case METRIC_SUBJECT -> "Subject";
      case METRIC_YEAR -> "Target year";
      case METRIC_MODALITY -> "Said as";
      case METRIC_UNIT -> "Unit";
    };
  }

  /** Many of its values, in lower case: {@code topics}. */
  public static String plural(Facet facet) {
    return switch (facet) {
      case TOPIC -> "topics";
      case PROVIDER -> "providers";
      case QUALITY -> "quality bands";
      case PUBLISHED -> "dates";
      case METRIC -> "kinds of number";
      case SOURCE -> "sources";
      case AUTHOR -> "authors";
      case REGION -> "regions";
      case LANGUAGE -> "languages";
      case KIND -> "kinds";
      case CHECK -> "checks";
      case METRIC_SUBJECT -> "subjects";
      case METRIC_YEAR -> "target years";
      case METRIC_MODALITY -> "ways of saying";
      case METRIC_UNIT -> "units";
    };
  }

  /** Whether a group is worth its space before anything is chosen in it. */
  public static boolean unfolded(Facet facet) {
    return switch (facet) {
      case TOPIC, PROVIDER, PUBLISHED, QUALITY, METRIC, METRIC_SUBJECT, METRIC_UNIT -> true;
      default -> false;
    };
  }

  /** One of its values. */
  public static String value(Facet facet, String value) {
    return switch (facet) {
      case TOPIC, PROVIDER, SOURCE, AUTHOR, METRIC_SUBJECT -> value;
      case METRIC_YEAR -> value.replace("..", "–");
      case METRIC_MODALITY -> modality(value);
      case METRIC_UNIT -> unit(value);
      case REGION -> value.equals("global") ? "Global" : value;
      case QUALITY -> quality(value);
      case PUBLISHED -> DateText.range(value);
      case METRIC -> sentence(value);
      case LANGUAGE -> language(value);
      case KIND -> kind(value);
      case CHECK -> check(value);
    };
  }

  /** A metric's type inside a line: {@code market size}, {@code CAGR}. */
  public static String metricType(MetricType type) {
    return type == MetricType.CAGR ? "CAGR" : type.toString().replace('_', ' ');
  }

  private static String sentence(String word) {
    if (word.equals("cagr")) {
      return "CAGR";
    }
    String text = word.replace('_', ' ');
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
  }

  private static String quality(String value) {
    if (value.equals("none")) {
      return "Not rated";
    }
    int dots = value.indexOf("..");
    if (dots < 0) {
      return value;
    }
    String from = value.substring(0, dots);
    String to = value.substring(dots + 2);
    if (from.isEmpty()) {
      return "up to " + to;
    }
    return to.isEmpty() ? from + " and over" : from + "–" + to;
  }

  private static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    return name.isEmpty() ? tag : name;
  }

  private static String kind(String value) {
    return switch (value) {
      case "article" -> "Full article";
      case "reference" -> "Reference only";
      default -> value;
    };
  }

  private static String modality(String value) {
    return switch (value) {
      case "forecast" -> "Forecast";
      case "actual" -> "Fact";
      default -> value;
    };
  }

  private static String unit(String value) {
    return switch (value) {
      case "percent" -> "Percent";
      case "percentage_point" -> "Percentage points";
      case "multiple" -> "Times";
      case "count" -> "Count";
      default -> value;
    };
  }

  private static String check(String value) {
    return switch (value) {
      case "consistent" -> "Numbers agree";
      case "inconsistent" -> "Numbers disagree";
      case "derived" -> "A third can be derived";
      case "not_checkable" -> "Not checkable";
      default -> value;
    };
  }
}
