package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.story.InventedProse;
import dev.tidemark.story.SameStory;
import dev.tidemark.story.Sketch;
import dev.tidemark.story.Sketcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Texts that overlap at random, and the slow truth: everything compared with everything. */
final class RandomStories {
  private final Random random;
  private final List<List<String>> sources = new ArrayList<>();
  private final Map<String, Sketch> sketches = new TreeMap<>();
  private final Sketcher sketcher = new Sketcher();

  RandomStories(Random random) {
    this.random = random;
    InventedProse prose = new InventedProse(random);
    for (int i = 0; i < 12; i++) {
      sources.add(prose.paragraphs(6));
    }
  }

  /** Most of one text, a piece of another, or two in one. */
  List<String> text() {
    List<String> first = sources.get(random.nextInt(sources.size()));
    List<String> second = sources.get(random.nextInt(sources.size()));
    List<String> text = new ArrayList<>(first.subList(random.nextInt(3), first.size()));
    text.addAll(second.subList(0, random.nextInt(3) * random.nextInt(4)));
    return text;
  }

  void put(Article article) {
    sketches.put(article.id(), sketcher.of(article));
  }

  void remove(String id) {
    sketches.remove(id);
  }

  /** What belongs together, as sets of ids. */
  Set<Set<String>> together() {
    Map<String, Set<String>> sets = new TreeMap<>();
    sketches.keySet().forEach(id -> sets.put(id, new TreeSet<>(Set.of(id))));
    for (Map.Entry<String, Sketch> one : sketches.entrySet()) {
      for (Map.Entry<String, Sketch> other : sketches.entrySet()) {
        if (areCopies(one.getValue(), other.getValue())) {
          Set<String> joined = new TreeSet<>(sets.getOrDefault(one.getKey(), Set.of()));
          joined.addAll(sets.getOrDefault(other.getKey(), Set.of()));
          joined.forEach(id -> sets.put(id, joined));
        }
      }
    }
    return new HashSet<>(sets.values());
  }

  private static boolean areCopies(Sketch one, Sketch other) {
    return Arrays.stream(one.bands())
            .anyMatch(band -> Arrays.stream(other.bands()).anyMatch(same -> same == band))
        && SameStory.isTold(one, other);
  }

  /** The same of what was told. */
  static Set<Set<String>> together(Map<String, Story> told) {
    Map<String, Set<String>> sets = new TreeMap<>();
    told.forEach((id, story) -> sets.computeIfAbsent(story.id(), first -> new TreeSet<>()).add(id));
    Collection<Set<String>> all = sets.values();
    return new HashSet<>(all);
  }
}
