package dev.tidemark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decoded parameters, asked for one by one. Empty ones count as absent: forms send them. */
final class ParameterValues {
  private static final String INVALID = "invalid_parameter";

  private final Map<String, List<String>> parameters;

  ParameterValues(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /** Every value given, stripped, once each, in the order given. */
  List<String> all(String name) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : parameters.getOrDefault(name, List.of())) {
      Invisible.refuse(name, value);
      String stripped = Invisible.spaced(value);
      if (!stripped.isEmpty()) {
        values.add(stripped);
      }
    }
    return List.copyOf(values);
  }

  /**
   * The one value; null when none is given.
   *
   * @throws InvalidParameterException when different ones are given
   */
  @Nullable String one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new InvalidParameterException(
          INVALID,
          name,
          String.format(Locale.ROOT, "%s is given more than once; give one value.", name));
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The one value, which must be known; null when none is given. */
  @Nullable String oneOf(String name, List<String> known) {
    String value = one(name);
    return value == null ? null : known(name, value, known);
  }

  /** The constant of that name in lower case; null when none is given. */
  <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
    String value = one(name);
    if (value == null) {
      return null;
    }
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return type.getEnumConstants()[known.indexOf(known(name, value, known))];
  }

  /** The comma-separated names, each known. */
  List<String> names(String name, List<String> known) {
    Set<String> names = new LinkedHashSet<>();
    for (String list : all(name)) {
      for (String one : list.split(",", 100)) {
        if (!one.isBlank()) {
          names.add(known(name, one.strip(), known));
        }
      }
    }
    return List.copyOf(new ArrayList<>(names));
  }

  /** The whole number from {@code least} to {@code most}, or the default. */
  int number(String name, int least, int most, int otherwise) {
    String value = one(name);
    if (value == null) {
      return otherwise;
    }
    Integer number = NumberText.read(value);
    if (number == null || number < least || number > most) {
      throw new InvalidParameterException(
          INVALID,
          name,
          String.format(
              Locale.ROOT,
              "%s is a whole number from %d%s, and not “%s”.",
              name,
              least,
              most == NumberText.HUGE ? "" : " to " + most,
              Quoted.brief(value)));
    }
    return number;
  }

  private static String known(String name, String value, List<String> known) {
    if (known.contains(value)) {
      return value;
    }
    String guess =
        Quoted.nearest(value, known).map(near -> " Did you mean “" + near + "”?").orElse("");
    throw new InvalidParameterException(
        INVALID,
        name,
        String.format(
            Locale.ROOT,
            "“%s” is not known here.%s Known are: %s.",
            Quoted.brief(value),
            guess,
            String.join(", ", known)));
  }
}
