package dev.tidemark.mcp;

import dev.tidemark.http.Parameters;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.search.InvalidParameterException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call as parameters, under the same names as in an address. What a tool takes
 * out for itself is no longer among those that the search reads.
 */
final class ToolInput {
  private static final String INVALID = "invalid_parameter";

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  /**
   * Reads arguments.
   *
   * @throws InvalidParameterException when one is neither a text, a number, yes or no, nor a list
   */
  ToolInput(Map<String, ?> arguments) {
    arguments.forEach(
        (name, value) -> {
          checkText(null, name);
          parameters.put(name, texts(name, value));
        });
  }

  /** What has not been taken. */
  Map<String, List<String>> rest() {
    return parameters;
  }

  /** Says how many rows are wanted where the caller does not. */
  ToolInput usually(String name, String value) {
    parameters.putIfAbsent(name, List.of(value));
    return this;
  }

  /** Takes the one text of that name; null when there is none. */
  @Nullable String take(String name) {
    List<String> values = parameters.remove(name);
    if (values == null || values.isEmpty() || values.getFirst().isBlank()) {
      return null;
    }
    if (values.size() > 1) {
      throw invalid(name, name + " is given more than once; give one value.");
    }
    return values.getFirst().strip();
  }

  /** Takes a whole number. */
  int take(String name, int low, int high, int usual) {
    String text = take(name);
    if (text == null) {
      return usual;
    }
    boolean digits = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    if (number < low || number > high) {
      throw invalid(
          name, String.format(Locale.ROOT, "%s is a whole number from %d to %d.", name, low, high));
    }
    return number;
  }

  /** Takes one of some words; the first when none is given. */
  String take(String name, List<String> known) {
    String text = take(name);
    if (text != null && !known.contains(text)) {
      throw invalid(name, name + " is one of " + String.join(", ", known) + ".");
    }
    return text == null ? known.getFirst() : text;
  }

  static InvalidParameterException invalid(String name, String message) {
    return new InvalidParameterException(INVALID, name, message);
  }

  private static List<String> texts(String name, Object value) {
    if (!(value instanceof Iterable<?> several)) {
      return List.of(text(name, value));
    }
    List<String> texts = new ArrayList<>();
    for (Object one : several) {
      if (one != null) {
        texts.add(text(name, one));
      }
    }
    return texts;
  }

  private static String text(String name, Object value) {
    String text =
        switch (value) {
          case String written -> written;
          case Boolean yes -> yes.toString();
          case Integer whole -> whole.toString();
          case Long whole -> whole.toString();
          case Number number -> plain(name, number);
          default -> throw invalid(name, name + " is a text, a number, or a list of them.");
        };
    checkText(name, text);
    return text;
  }

  private static String plain(String name, Number number) {
    BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
    if (exact.precision() > 40 || Math.abs(exact.scale()) > 40) {
      throw invalid(name, name + " has too many digits.");
    }
    return exact.toPlainString();
  }

  private static void checkText(@Nullable String name, String text) {
    Parameters.refuseControls(name, text);
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      String message = (name == null ? "The name of an argument" : name) + " must be Unicode text.";
      throw new ProblemException(
          Problem.ofParameter(400, "invalid_encoding", name == null ? "" : name, message));
    }
  }
}
