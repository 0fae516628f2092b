package dev.tidemark.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a query's reader has to say, each thing once and no more than a screen holds. */
final class Notices {
  private static final int MOST = 8;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  /** Says so where nothing more particular was said. */
  void addIfNone(String sentence) {
    if (sentences.isEmpty()) {
      add(sentence);
    }
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
