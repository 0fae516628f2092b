package dev.tidemark.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

/** Values in one order, each once, so that the same choice always has the same address. */
final class Selections {
  private Selections() {}

  static Selection canonical(
      Collection<? extends FilterValue> any, Collection<? extends FilterValue> none) {
    return new Selection(
        ordered(List.<FilterValue>copyOf(any), FilterValue::text),
        ordered(List.<FilterValue>copyOf(none), FilterValue::text));
  }

  /** By text; of those that differ in case alone, the first. */
  static <T> List<T> ordered(List<T> values, Function<T, String> text) {
    TreeMap<String, T> ordered = new TreeMap<>(Comparator.naturalOrder());
    values.forEach(value -> ordered.putIfAbsent(key(text.apply(value)), value));
    return List.copyOf(ordered.values());
  }

  /** What two texts of one and the same value share. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
