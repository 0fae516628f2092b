package dev.tidemark.web.search;

import dev.tidemark.search.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The two inputs that a form has for a range which the address writes as one: {@code
 * published.from=2023&published.to=2024} is {@code published=2023..2024}.
 */
public final class RangeForm {
  private static final String FROM = ".from";
  private static final String TO = ".to";
  private static final List<String> RANGES =
      List.of("published", "quality", "metric.value", "metric.year");

  private final Address address;
  private final Predicate<Address.Parameter> offered;

  /**
   * @param offered which parameters have a control of their own, so that the inputs leave them
   */
  RangeForm(Address address, Predicate<Address.Parameter> offered) {
    this.address = address;
    this.offered = offered;
  }

  /** Whether the parameters come from a form and not from a link. */
  public static boolean isSubmitted(Map<String, List<String>> parameters) {
    return RANGES.stream()
        .anyMatch(name -> parameters.containsKey(name + FROM) || parameters.containsKey(name + TO));
  }

  /** The parameters with each pair of ends made one range, and without what was left blank. */
  public static Map<String, List<String>> merged(Map<String, List<String>> parameters) {
    Map<String, List<String>> merged = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
          if (!isEnd(name) && !given.isEmpty()) {
            merged.put(name, new ArrayList<>(given));
          }
        });
    for (String name : RANGES) {
      String range = range(first(parameters, name + FROM), first(parameters, name + TO));
      if (!range.isEmpty()) {
        merged.computeIfAbsent(name, n -> new ArrayList<>()).add(range);
      }
    }
    return merged;
  }

  private static boolean isEnd(String name) {
    return RANGES.stream().anyMatch(range -> name.equals(range + FROM) || name.equals(range + TO));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }

  private static String range(String from, String to) {
    if (from.equals(to) || (to.isEmpty() && from.contains(".."))) {
      return from;
    }
    return from.isEmpty() && to.contains("..") ? to : from + ".." + to;
  }

  /** Whether the inputs hold this parameter of the address. */
  boolean holds(Address.Parameter parameter) {
    return RANGES.contains(parameter.name())
        && !offered.test(parameter)
        && single(parameter.name()) != null;
  }

  /** The inputs of a facet; null for one that has no ranges. */
  @Nullable RangeView view(Facet facet) {
    return switch (facet) {
      case PUBLISHED -> published();
      case QUALITY -> view("quality", "Quality", "0 to 150", "numeric");
      default -> null;
    };
  }

  /** Inputs for the date of an article. */
  RangeView published() {
    return view("published", "Date published", "2023, 2024-06 or 2024-Q3", "text");
  }

  /** Inputs for the value of a number. */
  RangeView value() {
    return view("metric.value", "Value", "296B, $1.5bn or 35%", "text");
  }

  /** Inputs for the year that a number is about. */
  RangeView year() {
    return view("metric.year", "Target year", "2030", "numeric");
  }

  private RangeView view(String name, String title, String hint, String keyboard) {
    String text = single(name);
    if (text == null) {
      return new RangeView(name, title, "", "", hint, keyboard);
    }
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    return new RangeView(name, title, from, to, hint, keyboard);
  }

  private @Nullable String single(String name) {
    List<String> values =
        address.parameters().stream()
            .filter(parameter -> parameter.name().equals(name) && !offered.test(parameter))
            .map(Address.Parameter::value)
            .toList();
    return values.size() == 1 ? values.getFirst() : null;
  }
}
