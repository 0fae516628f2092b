package dev.tidemark.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that narrows a result besides its words: different facets all hold.
 *
 * @param selections only facets with something chosen; of {@link Facet#OF_ONE_METRIC} only what is
 *     left out
 * @param metric conditions on one and the same metric; where it constrains more than the type, the
 *     types chosen in {@link Facet#METRIC} belong to that one metric too
 */
public record Filters(Map<Facet, Selection> selections, MetricCondition metric) {
  /** Nothing narrowed. */
  public static final Filters NONE = new Filters(Map.of(), MetricCondition.NONE);

  public Filters {
    selections = Map.copyOf(selections);
  }

  /** What is chosen of a facet, possibly nothing. */
  public Selection of(Facet facet) {
    Selection selection = selections.getOrDefault(facet, Selection.EMPTY);
    return facet.isOfOneMetric()
        ? new Selection(MetricConditionFacets.chosen(metric, facet), selection.none())
        : selection;
  }

  /** With a value chosen (and no longer left out), or no longer chosen where it was. */
  public Filters toggled(Facet facet, FilterValue value) {
    Selection old = of(facet);
    boolean chosen = contains(old.any(), value);
    List<FilterValue> any = without(old.any(), value.text());
    return with(
        facet,
        Selections.canonical(chosen ? any : plus(any, value), without(old.none(), value.text())));
  }

  /** With a value left out (and no longer chosen), or no longer left out where it was. */
  public Filters excluded(Facet facet, FilterValue value) {
    Selection old = of(facet);
    boolean out = contains(old.none(), value);
    List<FilterValue> none = without(old.none(), value.text());
    return with(
        facet,
        Selections.canonical(without(old.any(), value.text()), out ? none : plus(none, value)));
  }

  /** Without what is chosen and left out of a facet. */
  public Filters without(Facet facet) {
    return with(facet, Selection.EMPTY);
  }

  /** Without one condition, given as its parameter and canonical value. */
  public Filters without(String parameter, String value) {
    boolean not = parameter.endsWith(ParameterNames.NOT);
    String name =
        not ? parameter.substring(0, parameter.length() - ParameterNames.NOT.length()) : parameter;
    return Facet.named(name)
        .filter(facet -> not || !facet.isOfOneMetric())
        .map(
            facet -> {
              Selection old = of(facet);
              return with(
                  facet,
                  new Selection(
                      not ? old.any() : without(old.any(), value),
                      not ? without(old.none(), value) : old.none()));
            })
        .orElseGet(
            () -> new Filters(selections, MetricConditionFacets.without(metric, parameter, value)));
  }

  private Filters with(Facet facet, Selection selection) {
    boolean ofOne = facet.isOfOneMetric();
    Selection kept = ofOne ? new Selection(List.of(), selection.none()) : selection;
    Map<Facet, Selection> changed = new EnumMap<>(Facet.class);
    changed.putAll(selections);
    if (kept.equals(Selection.EMPTY)) {
      changed.remove(facet);
    } else {
      changed.put(facet, kept);
    }
    return new Filters(
        changed, ofOne ? MetricConditionFacets.choosing(metric, facet, selection.any()) : metric);
  }

  private static boolean contains(List<FilterValue> values, FilterValue value) {
    return without(values, value.text()).size() < values.size();
  }

  private static List<FilterValue> plus(List<FilterValue> values, FilterValue value) {
    return Stream.concat(values.stream(), Stream.of(value)).toList();
  }

  private static List<FilterValue> without(List<FilterValue> values, String text) {
    String key = Selections.key(text);
    return values.stream().filter(one -> !Selections.key(one.text()).equals(key)).toList();
  }
}
