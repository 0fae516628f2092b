package dev.tidemark.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads query strings strictly: what is not percent-encoded UTF-8 is refused, never replaced. */
public final class Parameters {
  private Parameters() {}

  /**
   * The parameters of a query string in the order sent, each with its values in the order sent.
   *
   * @param query without question mark; null or empty for none
   * @throws ProblemException with {@code invalid_encoding} when it is no percent-encoded UTF-8,
   *     with {@code invalid_character} when it holds control characters other than tab and line
   *     ends
   */
  public static Map<String, List<String>> read(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null || query.isEmpty()) {
      return parameters;
    }
    int from = 0;
    while (from <= query.length()) {
      int ampersand = query.indexOf('&', from);
      int end = ampersand < 0 ? query.length() : ampersand;
      if (end > from) {
        add(parameters, query.substring(from, end));
      }
      from = end + 1;
    }
    return parameters;
  }

  private static void add(Map<String, List<String>> parameters, String pair) {
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals), null);
    String value = equals < 0 ? "" : decode(pair.substring(equals + 1), name);
    parameters.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
  }

  private static String decode(String text, @Nullable String parameter) {
    String decoded = PercentCoding.decode(text.replace('+', ' '));
    if (decoded == null) {
      throw refused("invalid_encoding", parameter, "must be percent-encoded UTF-8");
    }
    refuseControls(parameter, decoded);
    return decoded;
  }

  /**
   * Refuses a value that no parameter may have, however it came.
   *
   * @param parameter its name; null where the text is itself the name of a parameter
   * @throws ProblemException as {@link #read}
   */
  public static void refuseControls(@Nullable String parameter, String text) {
    if (text.chars().anyMatch(Parameters::isForbidden)) {
      throw refused("invalid_character", parameter, "must not hold control characters");
    }
  }

  private static ProblemException refused(
      String code, @Nullable String parameter, String expectation) {
    Problem problem =
        parameter == null
            ? Problem.of(400, code, "The names of parameters " + expectation + ".")
            : Problem.ofParameter(
                400, code, parameter, "The value of " + parameter + " " + expectation + ".");
    return new ProblemException(problem);
  }

  private static boolean isForbidden(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
  }
}
