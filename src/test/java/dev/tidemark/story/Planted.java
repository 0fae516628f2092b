package dev.tidemark.story;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Copies planted among other articles, and how many of them are found. */
final class Planted {
  private final Sketcher sketcher = new Sketcher();
  private final List<Sketch> sketches = new ArrayList<>();
  private final List<Integer> families = new ArrayList<>();
  private final Map<Mutation, List<int[]>> planted = new EnumMap<>(Mutation.class);

  /** Adds an article of a family of its own; returns its number. */
  int add(List<String> paragraphs, String title) {
    return add(paragraphs, title, sketches.size());
  }

  private int add(List<String> paragraphs, String title, int family) {
    Article article =
        new ArticleBuilder().title(title).body(String.join("\n\n", paragraphs)).build();
    sketches.add(sketcher.of(article));
    families.add(family);
    return sketches.size() - 1;
  }

  /** Adds a copy of every kind. */
  void addCopies(
      int original, List<String> paragraphs, List<String> others, String title, Random random) {
    for (Mutation mutation : Mutation.values()) {
      int copy = add(mutation.of(paragraphs, others, random), title, families.get(original));
      planted.computeIfAbsent(mutation, first -> new ArrayList<>()).add(new int[] {original, copy});
    }
  }

  /** How much the originals share with their copies of a kind, on average. */
  double shared(Mutation mutation) {
    return planted.getOrDefault(mutation, List.of()).stream()
        .mapToDouble(
            pair ->
                sketches.get(pair[0]).shingles().with(sketches.get(pair[1]).shingles()).jaccard())
        .average()
        .orElse(0);
  }

  /** The part of the copies of a kind that are found to be copies of their originals. */
  double recall(Mutation mutation) {
    List<int[]> pairs = planted.getOrDefault(mutation, List.of());
    return (double) pairs.stream().filter(pair -> isFound(pair[0], pair[1])).count() / pairs.size();
  }

  private boolean isFound(int one, int other) {
    Set<Integer> bands = new HashSet<>();
    for (int band : sketches.get(one).bands()) {
      bands.add(band);
    }
    for (int band : sketches.get(other).bands()) {
      if (bands.contains(band)) {
        return SameStory.isTold(sketches.get(one), sketches.get(other));
      }
    }
    return false;
  }

  /** The part of the pairs found that are of one family. */
  double precision() {
    Map<Integer, List<Integer>> byBand = new HashMap<>();
    Set<Long> found = new HashSet<>();
    for (int i = 0; i < sketches.size(); i++) {
      for (int band : sketches.get(i).bands()) {
        List<Integer> same = byBand.computeIfAbsent(band, first -> new ArrayList<>());
        for (int other : same) {
          found.add(((long) other << 32) | i);
        }
        same.add(i);
      }
    }
    long right = 0;
    long all = 0;
    for (long pair : found) {
      int one = (int) (pair >>> 32);
      int other = (int) pair;
      if (SameStory.isTold(sketches.get(one), sketches.get(other))) {
        all++;
        right += families.get(one).equals(families.get(other)) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  /** All figures in a line each. */
  String report() {
    Map<String, String> lines = new TreeMap<>();
    for (Mutation mutation : Mutation.values()) {
      lines.put(
          mutation.name(),
          String.format(
              Locale.ROOT, "shared %.2f, recall %.4f", shared(mutation), recall(mutation)));
    }
    return lines + String.format(Locale.ROOT, ", precision %.4f", precision());
  }
}
