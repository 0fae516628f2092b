package dev.tidemark.api.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command of curl asks for.
 *
 * @param file where the answer goes; null when it is printed
 * @param writeOut what is printed after the answer, as in {@code %{http_code}}; empty for nothing
 */
record CurlCommand(
    String method,
    String url,
    Map<String, String> headers,
    @Nullable String body,
    @Nullable String file,
    String writeOut) {

  /**
   * Reads the words of a command.
   *
   * @param files those that the recipe has written
   */
  static CurlCommand of(List<String> words, Map<String, String> files) {
    String method = null;
    String url = null;
    String file = null;
    String writeOut = "";
    boolean inAddress = false;
    Map<String, String> headers = new LinkedHashMap<>();
    List<String> data = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s", "--compressed" -> {}
        case "-G" -> inAddress = true;
        case "-X" -> method = words.get(++i);
        case "-o" -> file = words.get(++i);
        case "-D" -> i++;
        case "-w" -> writeOut = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          headers.put(header[0], header[1]);
        }
        case "-d", "--data-binary" -> data.add(content(words.get(++i), files));
        default -> url = url == null ? address(words.get(i)) : fail(words.get(i));
      }
    }
    if (url == null) {
      throw new AssertionError("no address: " + words);
    }
    String sent = data.isEmpty() ? null : String.join("&", data);
    if (inAddress) {
      return new CurlCommand("GET", url + '?' + sent, headers, null, file, writeOut);
    }
    String verb = method != null ? method : sent == null ? "GET" : "POST";
    return new CurlCommand(verb, url, headers, sent, file, writeOut);
  }

  private static String address(String word) {
    return word.startsWith("http") ? word : fail(word);
  }

  private static String content(String value, Map<String, String> files) {
    if (!value.startsWith("@")) {
      return value;
    }
    String content = files.get(value.substring(1));
    return content == null ? fail(value) : content;
  }

  private static String fail(String word) {
    throw new AssertionError("the recipes' curl does not know " + word);
  }
}
