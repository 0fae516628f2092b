package dev.tidemark.search;

import java.util.List;

/**
 * What is chosen of one facet.
 *
 * @param any articles must have one of these; empty admits all
 * @param none articles must have none of these
 */
public record Selection(List<FilterValue> any, List<FilterValue> none) {
  /** Nothing chosen. */
  public static final Selection EMPTY = new Selection(List.of(), List.of());

  public Selection {
    any = List.copyOf(any);
    none = List.copyOf(none);
  }

  /** Whether a value with that text is among those wanted. */
  public boolean includes(String text) {
    return any.stream().anyMatch(value -> value.text().equals(text));
  }
}
