package dev.tidemark.search;

import dev.tidemark.search.SearchRequest.Copies;
import dev.tidemark.search.SearchRequest.Match;
import dev.tidemark.search.SearchRequest.Sort;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints requests as addresses: canonical, short, fixed order, defaults left out. Every change of
 * what is found goes to page 1 and drops the cursor.
 */
public final class SearchAddress {
  private static final Clock NO_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private SearchAddress() {}

  /**
   * The parameters, percent-encoded, without a leading question mark; empty when all are defaults.
   * A cursor is left out: only its codec can print it.
   */
  public static String of(SearchRequest request) {
    AddressText text = result(request);
    addShape(text, request);
    return text.addUnless(request.page() == 1, ParameterNames.PAGE, "" + request.page()).toString();
  }

  /** The same with the request's own cursor, if it has one, in place of the page. */
  public static String of(SearchRequest request, CursorCodec cursors) {
    Cursor cursor = request.cursor();
    return cursor == null ? of(request) : after(request, cursor, cursors);
  }

  /** The address of what follows a place: the answer's next rows, without end. */
  public static String after(SearchRequest request, Cursor cursor, CursorCodec cursors) {
    AddressText text = result(request);
    addShape(text, request);
    return text.add(ParameterNames.CURSOR, cursors.encode(cursor, request)).toString();
  }

  /** The parameters that decide which rows there are and in what order, and no others. */
  static String ofResult(SearchRequest request) {
    return request.rows() + "?" + result(request);
  }

  /**
   * The same search with a value of a facet chosen, or no longer chosen where it was.
   *
   * @throws InvalidParameterException when the facet can't have the value; a relative date needs
   *     {@link SearchRequestReader#value}
   */
  public static SearchRequest toggled(SearchRequest request, Facet facet, String value) {
    return toggled(request, facet, FilterText.read(facet, facet.parameter(), value, NO_CLOCK));
  }

  /** The same search with a value of a facet chosen, or no longer chosen where it was. */
  public static SearchRequest toggled(SearchRequest request, Facet facet, FilterValue value) {
    return request.withFilters(request.filters().toggled(facet, value));
  }

  /**
   * The same search with a value of a facet left out, or no longer left out where it was; errors as
   * {@link #toggled(SearchRequest, Facet, String)}.
   */
  public static SearchRequest excluded(SearchRequest request, Facet facet, String value) {
    return excluded(request, facet, FilterText.read(facet, facet.parameter(), value, NO_CLOCK));
  }

  /** The same search with a value of a facet left out, or no longer left out where it was. */
  public static SearchRequest excluded(SearchRequest request, Facet facet, FilterValue value) {
    return request.withFilters(request.filters().excluded(facet, value));
  }

  /** The same search on another page. */
  public static SearchRequest onPage(SearchRequest request, int page) {
    return request.withPage(page);
  }

  /** The same search in another order, on page 1. */
  public static SearchRequest withSort(SearchRequest request, Sort sort) {
    return request.withSort(sort);
  }

  /** The same search with so many rows a page, on page 1. */
  public static SearchRequest withSize(SearchRequest request, int size) {
    return request.withSize(size);
  }

  /** The same search with one row a story, or every article, on page 1. */
  public static SearchRequest withCopies(SearchRequest request, Copies copies) {
    return request.withCopies(copies);
  }

  /** The same search without what is chosen and left out of a facet. */
  public static SearchRequest withoutFilter(SearchRequest request, Facet facet) {
    return request.withFilters(request.filters().without(facet));
  }

  /** The same search without one of its {@link #active} conditions. */
  public static SearchRequest without(SearchRequest request, Condition condition) {
    return request.withFilters(request.filters().without(condition.parameter(), condition.value()));
  }

  /** The same query, order and size without any filter. */
  public static SearchRequest cleared(SearchRequest request) {
    return request.withFilters(Filters.NONE);
  }

  /**
   * A condition in force.
   *
   * @param parameter its name in addresses: {@code topic}, {@code topic.not}, {@code metric.value}
   * @param value in canonical spelling
   */
  public record Condition(String parameter, String value) {}

  /** Every condition in force, in the order of the address. */
  public static List<Condition> active(SearchRequest request) {
    List<Condition> active = new ArrayList<>();
    for (Facet facet : Facet.OF_ARTICLES) {
      List<FilterValue> any = request.filters().of(facet).any();
      any.forEach(value -> active.add(new Condition(facet.parameter(), value.text())));
      active.addAll(leftOut(request, facet));
    }
    MetricCondition metric = request.filters().metric();
    metric.values().forEach(v -> active.add(new Condition(ParameterNames.METRIC_VALUE, v.text())));
    metric.years().forEach(v -> active.add(new Condition(ParameterNames.METRIC_YEAR, v.text())));
    metric.subjects().forEach(v -> active.add(new Condition(ParameterNames.METRIC_SUBJECT, v)));
    metric.regions().forEach(v -> active.add(new Condition(ParameterNames.METRIC_REGION, v)));
    metric.sources().forEach(v -> active.add(new Condition(ParameterNames.METRIC_SOURCE, v)));
    metric
        .modalities()
        .forEach(v -> active.add(new Condition(ParameterNames.METRIC_MODALITY, v.toString())));
    metric.units().forEach(v -> active.add(new Condition(ParameterNames.METRIC_UNIT, v)));
    Facet.OF_ONE_METRIC.forEach(facet -> active.addAll(leftOut(request, facet)));
    return active;
  }

  private static List<Condition> leftOut(SearchRequest request, Facet facet) {
    return request.filters().of(facet).none().stream()
        .map(value -> new Condition(facet.parameter() + ParameterNames.NOT, value.text()))
        .toList();
  }

  /** The order of a request that asks for none. */
  public static Sort usualSort(SearchRequest request) {
    return request.q().isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  private static AddressText result(SearchRequest request) {
    AddressText text = new AddressText();
    text.addUnless(request.q().isEmpty(), ParameterNames.Q, request.q());
    text.addUnless(request.match() == Match.AUTO, ParameterNames.MATCH, word(request.match()));
    active(request).forEach(one -> text.add(one.parameter(), one.value()));
    text.addUnless(request.sort() == usualSort(request), ParameterNames.SORT, word(request.sort()));
    text.addUnless(request.synonyms(), ParameterNames.SYNONYMS, "false");
    return text.addUnless(
        request.copies() == Copies.FOLD, ParameterNames.COPIES, word(request.copies()));
  }

  private static void addShape(AddressText text, SearchRequest request) {
    List<String> facets = request.facets().stream().map(Facet::parameter).toList();
    text.addUnless(
        request.size() == SearchLimits.DEFAULT_SIZE, ParameterNames.SIZE, "" + request.size());
    text.addUnless(
        request.facets().equals(request.rows().facets()),
        ParameterNames.FACETS,
        facets.isEmpty() ? SearchRequestReader.NO_FACETS : String.join(",", facets));
    text.addUnless(
        request.fields().isEmpty(),
        ParameterNames.FIELDS,
        String.join(",", request.fields().stream().sorted().toList()));
    text.addUnless(!request.explain(), ParameterNames.EXPLAIN, "true");
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
