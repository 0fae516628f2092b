package dev.tidemark.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the repairs made on one article, in order and without repetition; not thread-safe. */
final class Repairs {
  private final Set<Repair> made = new LinkedHashSet<>();

  void add(Repair repair) {
    made.add(repair);
  }

  void addAll(Repairs others) {
    made.addAll(others.made);
  }

  boolean contains(Repair repair) {
    return made.contains(repair);
  }

  List<String> names() {
    return made.stream().map(Repair::toString).toList();
  }
}
