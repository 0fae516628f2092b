package dev.tidemark.search;

import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Match;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequest.Sort;
import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns parameters, wherever they come from, into a request. Thread-safe. */
public final class SearchRequestReader {
  /** What {@code facets} says when nothing is to be counted. */
  static final String NO_FACETS = "none";

  private static final String INVALID = "invalid_parameter";
  private static final int MOST_NOTICES = 10;

  private final Clock clock;
  private final CursorCodec cursors;
  private final SearchLimits limits;
  private final QueryParser parser;

  /**
   * With the contract's limits, and cursors that hold as long as this reader.
   *
   * @param clock what relative dates ({@code P30D..}) count from
   */
  public SearchRequestReader(Clock clock) {
    this(clock, CursorCodec.withRandomKey(), SearchLimits.DEFAULTS);
  }

  /**
   * @param clock what relative dates ({@code P30D..}) count from
   * @param cursors the codec that answers' cursors were made with
   */
  public SearchRequestReader(Clock clock, CursorCodec cursors, SearchLimits limits) {
    this.clock = clock;
    this.cursors = cursors;
    this.limits = limits;
    this.parser = new QueryParser(clock, limits);
  }

  /**
   * A request, and what of the parameters was ignored.
   *
   * @param notices in sentences; the query's own notices are in {@link SearchRequest#query}
   */
  public record Read(SearchRequest request, List<String> notices) {
    public Read {
      notices = List.copyOf(notices);
    }
  }

  /** The codec for this reader's cursors. */
  public CursorCodec cursors() {
    return cursors;
  }

  /** How large the requests that it reads may be. */
  public SearchLimits limits() {
    return limits;
  }

  /** Reads a query text alone. */
  public ParsedQuery query(String q) {
    return parser.parse(q);
  }

  /**
   * A value of a facet in canonical spelling, as {@link SearchAddress#toggled} takes it; relative
   * dates too.
   *
   * @throws InvalidParameterException when the facet can't have it
   */
  public FilterValue value(Facet facet, String text) {
    return FilterText.read(facet, facet.parameter(), text, clock);
  }

  /**
   * Reads decoded parameters in the order given.
   *
   * @throws InvalidParameterException when a parameter can't be used
   */
  public Read read(Map<String, List<String>> parameters) {
    return read(parameters, Set.of());
  }

  /**
   * Reads decoded parameters in the order given.
   *
   * @param alsoKnown names that the caller reads itself ({@code refresh}, {@code prefix}); they
   *     raise no notice
   * @throws InvalidParameterException when a parameter can't be used
   */
  public Read read(Map<String, List<String>> parameters, Set<String> alsoKnown) {
    return read(Rows.ARTICLES, parameters, alsoKnown);
  }

  /**
   * Reads decoded parameters in the order given.
   *
   * @param rows what is to be found
   * @param alsoKnown names that the caller reads itself; they need no notice
   * @throws InvalidParameterException when a parameter can't be used
   */
  public Read read(Rows rows, Map<String, List<String>> parameters, Set<String> alsoKnown) {
    ParameterValues values = new ParameterValues(parameters);
    String q = query(parameters);
    ParsedQuery query = parser.parse(q);
    Match match = Objects.requireNonNullElse(values.choice("match", Match.class), Match.AUTO);
    Sort usual = q.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
    int size = values.number("size", 0, limits.size(), SearchLimits.DEFAULT_SIZE);
    int page = values.number("page", 1, NumberText.HUGE, 1);
    String cursor = cursor(parameters);
    if (cursor == null) {
      checkWindow(page, size);
    }
    SearchRequest request =
        new SearchRequest(
            rows,
            q,
            query,
            match,
            new FilterReader(clock, limits).read(values),
            Objects.requireNonNullElse(sort(values, rows), usual),
            Objects.requireNonNullElse(values.choice("copies", Copies.class), Copies.FOLD),
            size,
            cursor == null ? page : 1,
            null,
            facets(values, rows),
            Set.copyOf(values.names(ParameterNames.FIELDS, fields(rows))),
            "true".equals(choice(values, ParameterNames.EXPLAIN)),
            !"false".equals(choice(values, ParameterNames.SYNONYMS)),
            false);
    if (cursor != null) {
      request = request.withCursor(cursors.decode(cursor, request));
    }
    return new Read(request, notices(parameters, alsoKnown, request));
  }

  /** As typed, without spaces around it; what may be in it is for the parser to say. */
  private static String query(Map<String, List<String>> parameters) {
    Set<String> texts = new LinkedHashSet<>();
    parameters.getOrDefault(ParameterNames.Q, List.of()).forEach(text -> texts.add(text.strip()));
    texts.remove("");
    if (texts.size() > 1) {
      throw new InvalidParameterException(
          INVALID, ParameterNames.Q, "q is given more than once; give one query.");
    }
    return texts.isEmpty() ? "" : texts.iterator().next();
  }

  private static @Nullable Sort sort(ParameterValues values, Rows rows) {
    List<String> known = rows.sorts().stream().map(Sort::toString).toList();
    String word = values.oneOf(ParameterNames.SORT, known);
    return word == null ? null : rows.sorts().get(known.indexOf(word));
  }

  /** As it is: whatever is wrong with it, it is no cursor of ours. */
  private static @Nullable String cursor(Map<String, List<String>> parameters) {
    Set<String> texts =
        new LinkedHashSet<>(parameters.getOrDefault(ParameterNames.CURSOR, List.of()));
    texts.remove("");
    return texts.isEmpty() ? null : texts.size() > 1 ? " " : texts.iterator().next();
  }

  private void checkWindow(int page, int size) {
    if ((long) page * size > limits.window() || page > limits.window()) {
      throw new InvalidParameterException(
          "result_window_exceeded",
          ParameterNames.PAGE,
          String.format(
              Locale.ROOT,
              "Page numbers reach the first %d rows (page times size, and page at most %d); beyond, go on with the cursor of the last answer.",
              limits.window(),
              limits.window()));
    }
  }

  private static @Nullable String choice(ParameterValues values, String parameter) {
    List<String> known = List.of("true", "false");
    List<String> given = values.names(parameter, known);
    return given.isEmpty() ? null : given.getFirst();
  }

  private static List<String> fields(Rows rows) {
    return rows == Rows.METRICS ? ParameterNames.METRIC_FIELDS : ParameterNames.ARTICLE_FIELDS;
  }

  private static List<Facet> facets(ParameterValues values, Rows rows) {
    List<String> known = new ArrayList<>();
    rows.countable().forEach(facet -> known.add(facet.parameter()));
    known.add(NO_FACETS);
    List<String> names = values.names(ParameterNames.FACETS, known);
    if (names.isEmpty()) {
      return rows.facets();
    }
    if (names.contains(NO_FACETS) && names.size() > 1) {
      throw new InvalidParameterException(
          INVALID, ParameterNames.FACETS, "none stands alone: leave it out, or the others.");
    }
    return names.stream().flatMap(name -> Facet.named(name).stream()).toList();
  }

  private static List<String> notices(
      Map<String, List<String>> parameters, Set<String> alsoKnown, SearchRequest request) {
    List<String> notices = new ArrayList<>();
    if (request.match() == Match.AUTO && !request.asksForAllWords()) {
      notices.add(
          String.format(
              Locale.ROOT,
              "The query has more than %d words, so any of them may match, best first; match=all asks for all.",
              SearchRequest.ALL_OF_UP_TO));
    }
    for (String name : parameters.keySet()) {
      if (!ParameterNames.ALL.contains(name) && !alsoKnown.contains(name)) {
        notices.add(unknown(name));
      }
      if (notices.size() == MOST_NOTICES) {
        break;
      }
    }
    return notices;
  }

  private static String unknown(String name) {
    String guess =
        Quoted.nearest(name, ParameterNames.ALL)
            .map(near -> " Did you mean “" + near + "”?")
            .orElse("");
    return String.format(
        Locale.ROOT,
        "The parameter “%s” is not known and was ignored.%s",
        Quoted.brief(name),
        guess);
  }
}
