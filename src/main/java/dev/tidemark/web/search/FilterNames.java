package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import dev.tidemark.web.text.DateText;
import dev.tidemark.web.text.FacetText;
import java.util.Optional;

/** Which parameters narrow a search, and what each of their values is called. */
final class FilterNames {
  private static final String NOT = ".not";

  private FilterNames() {}

  /** Whether a parameter narrows the result. */
  static boolean isFilter(String parameter) {
    return parameter.startsWith("metric.") || facet(parameter).isPresent();
  }

  /** The facet that a parameter chooses or leaves out values of. */
  static Optional<Facet> facet(String parameter) {
    return Facet.named(
        isExclusion(parameter)
            ? parameter.substring(0, parameter.length() - NOT.length())
            : parameter);
  }

  /** Whether a parameter leaves values out. */
  static boolean isExclusion(String parameter) {
    return parameter.endsWith(NOT);
  }

  /** {@code Topic}, {@code Not topic}, {@code Value of a number}. */
  static String name(String parameter) {
    return switch (parameter) {
      case "metric.value" -> "Value";
      case "metric.year" -> "Target year";
      case "metric.subject" -> "Subject of a number";
      case "metric.region" -> "Region of a number";
      case "metric.source" -> "Source of a number";
      default -> facetName(parameter);
    };
  }

  private static String facetName(String parameter) {
    String title = facet(parameter).map(FacetText::title).orElse(parameter);
    return isExclusion(parameter) ? "Without " + title.toLowerCase(java.util.Locale.UK) : title;
  }

  /** A value in words. */
  static String value(String parameter, String value) {
    if (parameter.equals("metric.value") || parameter.startsWith("metric.year")) {
      return DateText.range(value);
    }
    return facet(parameter).map(facet -> FacetText.value(facet, value)).orElse(value);
  }
}
