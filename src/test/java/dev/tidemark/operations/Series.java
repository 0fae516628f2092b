package dev.tidemark.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The series that a text of Prometheus holds, and those that an expression asks for. */
final class Series {
  private static final List<String> OURS =
      List.of("tidemark_", "jvm_", "process_", "system_", "http_");

  private Series() {}

  /** The names of all series. */
  static Set<String> of(String metrics) {
    Set<String> names = new TreeSet<>();
    for (String line : metrics.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        names.add(line.substring(0, end(line, 0)));
      }
    }
    return names;
  }

  /** The names in an expression, in the order of their places. */
  static List<String> in(String expression) {
    List<String> names = new ArrayList<>();
    int at = 0;
    while (at < expression.length()) {
      int end = end(expression, at);
      String word = expression.substring(at, end);
      if (OURS.stream().anyMatch(word::startsWith)) {
        names.add(word);
      }
      at = Math.max(end, at + 1);
    }
    return names;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
