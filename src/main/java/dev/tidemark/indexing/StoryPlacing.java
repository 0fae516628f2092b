package dev.tidemark.indexing;

import dev.tidemark.article.StoryId;
import dev.tidemark.record.StoryMember;
import dev.tidemark.record.StoryTables;
import dev.tidemark.record.StoryTables.Candidate;
import dev.tidemark.story.SameStory;
import dev.tidemark.story.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one change does to stories. Two articles are copies where they share a band and {@link
 * SameStory} says so; a story is all that hang together by copies, so that the order in which they
 * came decides nothing but the story's name.
 */
final class StoryPlacing {
  private final StoryTables tables;
  private final long sequence;
  private final long since;
  private final Set<String> moved;

  /**
   * @param sequence of the change
   * @param since from when on an engine has to be told
   * @param moved takes the ids of all articles whose story changed, or their being alone
   */
  StoryPlacing(StoryTables tables, long sequence, long since, Set<String> moved) {
    this.tables = tables;
    this.sequence = sequence;
    this.since = since;
    this.moved = moved;
  }

  /** Takes an article in, or in its new form. */
  void put(String id, Sketch sketch) {
    @Nullable StoryMember old = tables.find(id);
    byte[] bytes = sketch.toBytes();
    if (old != null
        && Arrays.equals(old.sketch(), bytes)
        && Arrays.equals(old.bands(), sketch.bands())) {
      return;
    }
    long own = StoryId.keyFoundedBy(id);
    long first = old == null ? sequence : old.first();
    StoryMember fresh =
        new StoryMember(
            id, own, first, first, old == null ? since : old.since(), sketch.bands(), bytes);
    Map<Long, List<StoryMember>> copies = copies(id, sketch, old == null ? own : old.story());
    if (old == null && copies.size() == 1 && tables.size(own) == 0) {
      StoryMember copy = copies.values().iterator().next().getFirst();
      if (tables.size(copy.story()) > 1) {
        tables.put(fresh.telling(copy.story(), copy.founded(), since));
        moved.add(id);
        return;
      }
    }
    StoryParts parts = new StoryParts();
    if (old != null) {
      addRest(parts, old);
    }
    for (long story : copies.keySet()) {
      if (old == null || story != old.story()) {
        parts.addTogether(tables.tellers(story));
      }
    }
    if (old == null && !copies.containsKey(own)) {
      parts.addTogether(tables.tellers(own));
    }
    parts.addChanged(fresh, old);
    copies.values().forEach(same -> same.forEach(copy -> parts.join(id, copy.article())));
    settle(parts, id);
  }

  /** The article is gone. */
  void remove(String id) {
    @Nullable StoryMember old = tables.find(id);
    if (old == null) {
      return;
    }
    tables.remove(id);
    StoryParts parts = new StoryParts();
    addRest(parts, old);
    settle(parts, null);
  }

  /** What a story is without one of it: as much of it together as hangs together. */
  private void addRest(StoryParts parts, StoryMember without) {
    List<StoryMember> all = new ArrayList<>(tables.tellers(without.story()));
    all.removeIf(member -> member.article().equals(without.article()));
    List<@Nullable Sketch> sketches = new ArrayList<>();
    for (StoryMember member : all) {
      parts.add(member);
      sketches.add(Sketch.of(member.bands(), member.sketch()));
    }
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        String one = all.get(i).article();
        String other = all.get(j).article();
        if (!parts.areTogether(one, other) && areCopies(sketches.get(i), sketches.get(j))) {
          parts.join(one, other);
        }
      }
    }
    parts.wasTold(without.story(), all.size() + 1);
  }

  private static boolean areCopies(@Nullable Sketch one, @Nullable Sketch other) {
    if (one == null || other == null) {
      return false;
    }
    Set<Integer> bands = new HashSet<>();
    for (int band : one.bands()) {
      bands.add(band);
    }
    for (int band : other.bands()) {
      if (bands.contains(band)) {
        return SameStory.isTold(one, other);
      }
    }
    return false;
  }

  /** The copies that are there, by story; one of each story, but all of one that may fall apart. */
  private Map<Long, List<StoryMember>> copies(String id, Sketch sketch, long all) {
    List<Map.Entry<Candidate, Integer>> likely =
        new ArrayList<>(tables.sharing(sketch.bands()).entrySet());
    likely.sort(Map.Entry.<Candidate, Integer>comparingByValue().reversed());
    Map<Long, List<StoryMember>> copies = new TreeMap<>();
    for (Map.Entry<Candidate, Integer> entry : likely) {
      Candidate candidate = entry.getKey();
      boolean known = candidate.story() != all && copies.containsKey(candidate.story());
      if (known || candidate.article().equals(id)) {
        continue;
      }
      @Nullable StoryMember member = tables.find(candidate.article());
      @Nullable Sketch other = member == null ? null : Sketch.of(member.bands(), member.sketch());
      if (member != null && other != null && SameStory.isTold(sketch, other)) {
        copies.computeIfAbsent(member.story(), story -> new ArrayList<>()).add(member);
      }
    }
    return copies;
  }

  private void settle(StoryParts parts, @Nullable String changed) {
    Collection<StoryParts.Settled> settled = parts.settled();
    for (StoryParts.Settled one : settled) {
      StoryMember before = one.before();
      boolean itself = before.article().equals(changed);
      StoryMember after =
          before.telling(one.story(), one.founded(), one.moved() ? since : before.since());
      if (one.moved()) {
        moved.add(before.article());
      }
      if (itself) {
        tables.put(after);
      } else if (one.moved() || one.founded() != before.founded()) {
        tables.putStory(after);
      }
    }
  }
}
