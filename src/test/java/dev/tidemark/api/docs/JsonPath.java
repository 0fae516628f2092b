package dev.tidemark.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** As much of jq as fills a variable: a path to one value. */
final class JsonPath {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("(\\.[A-Za-z]+(\\[\\d+])?)+");

  private JsonPath() {}

  /**
   * The value at the path that a command names; empty when it asks for more than that.
   *
   * @param input what is piped to it, unless it names a file
   */
  static String value(List<String> command, String input, UnaryOperator<String> files) {
    List<String> rest = command.stream().skip(1).filter(word -> !word.startsWith("-")).toList();
    String json = rest.size() > 1 ? files.apply(rest.get(1)) : input;
    String path = rest.getFirst();
    if (!PATH.matcher(path).matches()) {
      return "";
    }
    String pointer = path.replace('.', '/').replace('[', '/').replace("]", "");
    try {
      return JSON.readTree(json).at(pointer).asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON for " + command + ": " + json, e);
    }
  }
}
