package dev.tidemark.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.json.TidemarkJson;
import java.util.Locale;

/** Text to a JSON tree: no key twice, nothing after the value, bounded depth. */
final class JsonSyntax {
  private JsonSyntax() {}

  /**
   * The tree.
   *
   * @param firstLine the number of the line that the text starts on
   * @throws UnreadableException with code {@code invalid_json}, line and column; its sentence
   *     quotes nothing of the text
   */
  static JsonNode parse(String text, int firstLine) throws UnreadableException {
    try {
      return TidemarkJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      int line = place == null ? firstLine : firstLine + Math.max(0, place.getLineNr() - 1);
      int column = place == null ? 0 : Math.max(0, place.getColumnNr());
      throw UnreadableException.at(
          line,
          column,
          "invalid_json",
          String.format(Locale.ROOT, "At line %d, column %d: %s", line, column, reason(e)));
    } catch (StackOverflowError tooDeep) {
      throw UnreadableException.at(firstLine, 0, "invalid_json", "The JSON nests too deeply.");
    }
  }

  private static String reason(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof JsonEOFException) {
      return "the JSON ends before it is complete.";
    }
    if (e instanceof StreamConstraintsException) {
      return message.contains("depth")
          ? String.format(
              Locale.ROOT, "the JSON nests deeper than %d levels.", TidemarkJson.MAX_DEPTH)
          : "a number, name or string is too long.";
    }
    if (message.startsWith("duplicate field")) {
      return "the same key stands twice in one object.";
    }
    if (message.startsWith("trailing token")) {
      return "something follows the JSON value; give one value alone.";
    }
    return "this is not JSON; look for a missing quote, comma or bracket just before.";
  }
}
