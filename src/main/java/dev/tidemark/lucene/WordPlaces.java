package dev.tidemark.lucene;

import java.util.Arrays;

/** Where a word stands in a text, in order. For one thread. */
final class WordPlaces {
  static final WordPlaces NONE = new WordPlaces();

  private int[] places = new int[4];
  private int size;

  void add(int place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] = place;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return places[index];
  }

  boolean has(int place) {
    return Arrays.binarySearch(places, 0, size, place) >= 0;
  }
}
