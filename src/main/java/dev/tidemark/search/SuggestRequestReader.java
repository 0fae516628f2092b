package dev.tidemark.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns parameters into a request for suggestions. Thread-safe. */
public final class SuggestRequestReader {
  private final SearchLimits limits;

  public SuggestRequestReader(SearchLimits limits) {
    this.limits = limits;
  }

  /**
   * What form the answer has.
   *
   * @see #form
   */
  public enum Form {
    /** Titles and values with their addresses. */
    JSON,
    /** The same for a search box: names of fields and their values besides. */
    BOX,
    /** What browsers ask for from their address bar. */
    OPENSEARCH
  }

  /**
   * Reads decoded parameters.
   *
   * @throws InvalidParameterException when one can't be used
   */
  public SuggestRequest read(Map<String, List<String>> parameters) {
    int size =
        new ParameterValues(parameters)
            .number(ParameterNames.SIZE, 1, SuggestRequest.MOST, SuggestRequest.DEFAULT_SIZE);
    return new SuggestRequest(typed(parameters), size);
  }

  /**
   * The form that {@code format} names.
   *
   * @throws InvalidParameterException when there is no such form
   */
  public Form form(Map<String, List<String>> parameters) {
    Form form = new ParameterValues(parameters).choice("format", Form.class);
    return form == null ? Form.JSON : form;
  }

  /** As typed: a space at the end means that the word before it is whole. */
  private String typed(Map<String, List<String>> parameters) {
    Set<String> texts = new LinkedHashSet<>(parameters.getOrDefault(ParameterNames.Q, List.of()));
    texts.removeIf(String::isBlank);
    if (texts.size() > 1) {
      throw new InvalidParameterException(
          "invalid_parameter", ParameterNames.Q, "q is given more than once; give one text.");
    }
    String text = texts.isEmpty() ? "" : texts.iterator().next();
    Invisible.refuse(ParameterNames.Q, text);
    if (text.codePointCount(0, text.length()) > limits.queryLength()) {
      throw new InvalidParameterException(
          "query_too_long",
          ParameterNames.Q,
          String.format(Locale.ROOT, "q may have %d characters.", limits.queryLength()));
    }
    return text;
  }
}
