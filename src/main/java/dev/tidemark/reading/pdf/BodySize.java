package dev.tidemark.reading.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The size that most of the text is set in. */
final class BodySize {
  private BodySize() {}

  static float of(List<List<Segment>> pages) {
    Map<Integer, Integer> characters = new TreeMap<>();
    for (List<Segment> page : pages) {
      for (Segment segment : page) {
        characters.merge(Math.round(segment.size() * 2), segment.text().length(), Integer::sum);
      }
    }
    int most = 0;
    int size = 20;
    for (Map.Entry<Integer, Integer> one : characters.entrySet()) {
      if (one.getValue() > most) {
        most = one.getValue();
        size = one.getKey();
      }
    }
    return size / 2f;
  }
}
