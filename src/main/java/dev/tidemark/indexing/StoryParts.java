package dev.tidemark.indexing;

import dev.tidemark.article.StoryId;
import dev.tidemark.record.StoryMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Some articles that hang together anew, and the names of their stories. A story keeps its name
 * while its founder is in it or gone altogether; of several names the oldest stays; who is alone
 * has his own. Joining is transitive.
 */
final class StoryParts {
  private static final Comparator<StoryMember> BY_AGE =
      Comparator.comparingLong(StoryMember::first).thenComparing(StoryMember::article);

  private final Map<String, StoryMember> members = new TreeMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<Long, Integer> sizes = new HashMap<>();
  private @Nullable StoryMember changed;
  private @Nullable StoryMember changedFrom;

  /**
   * @param before as it was
   * @param moved whether its story changed, or its being alone
   */
  record Settled(StoryMember before, long story, long founded, boolean moved) {}

  private record Name(long story, long founded) {}

  void add(StoryMember member) {
    members.put(member.article(), member);
    parents.put(member.article(), member.article());
  }

  /** Adds all that tell a story, together as they are. */
  void addTogether(List<StoryMember> tellers) {
    for (StoryMember member : tellers) {
      add(member);
      join(tellers.getFirst().article(), member.article());
    }
    if (!tellers.isEmpty()) {
      wasTold(tellers.getFirst().story(), tellers.size());
    }
  }

  /**
   * Adds the article that changed, as if it had been alone.
   *
   * @param old as it was; null when it is new
   */
  void addChanged(StoryMember fresh, @Nullable StoryMember old) {
    add(fresh);
    changed = fresh;
    changedFrom = old;
  }

  /** How many told a story before. */
  void wasTold(long story, int size) {
    sizes.put(story, size);
  }

  boolean areTogether(String one, String other) {
    return root(one).equals(root(other));
  }

  void join(String one, String other) {
    parents.put(root(one), root(other));
  }

  private String root(String article) {
    String at = article;
    String parent = Objects.requireNonNull(parents.get(at), at);
    while (!parent.equals(at)) {
      String next = Objects.requireNonNull(parents.get(parent), parent);
      parents.put(at, next);
      at = parent;
      parent = next;
    }
    return at;
  }

  /** What each of them tells now. */
  Collection<Settled> settled() {
    Map<String, List<StoryMember>> parts = new TreeMap<>();
    for (StoryMember member : members.values()) {
      parts.computeIfAbsent(root(member.article()), first -> new ArrayList<>()).add(member);
    }
    Map<Long, String> owners = owners();
    List<Settled> settled = new ArrayList<>(members.size());
    for (Map.Entry<String, List<StoryMember>> part : parts.entrySet()) {
      Name name = name(part.getKey(), part.getValue(), owners);
      boolean alone = part.getValue().size() == 1;
      for (StoryMember member : part.getValue()) {
        settled.add(
            new Settled(member, name.story(), name.founded(), isMoved(member, name, alone)));
      }
    }
    return settled;
  }

  private boolean isMoved(StoryMember member, Name name, boolean alone) {
    if (member.equals(changed)) {
      StoryMember old = changedFrom;
      return old == null || old.story() != name.story() || wasAlone(old) != alone;
    }
    return member.story() != name.story() || wasAlone(member) != alone;
  }

  private boolean wasAlone(StoryMember member) {
    return sizes.getOrDefault(member.story(), 1) == 1;
  }

  /** The part that each known name stays with. */
  private Map<Long, String> owners() {
    Map<Long, StoryMember> holders = new HashMap<>();
    for (StoryMember member : members.values()) {
      holders.merge(member.story(), member, (a, b) -> BY_AGE.compare(a, b) <= 0 ? a : b);
    }
    for (StoryMember member : members.values()) {
      holders.replace(StoryId.keyFoundedBy(member.article()), member);
    }
    Map<Long, String> owners = new HashMap<>();
    holders.forEach((story, member) -> owners.put(story, root(member.article())));
    return owners;
  }

  private static Name name(String part, List<StoryMember> tellers, Map<Long, String> owners) {
    StoryMember oldest = tellers.stream().min(BY_AGE).orElseThrow();
    Name own = new Name(StoryId.keyFoundedBy(oldest.article()), oldest.first());
    if (tellers.size() == 1) {
      return own;
    }
    return tellers.stream()
        .filter(member -> part.equals(owners.get(member.story())))
        .map(member -> new Name(member.story(), member.founded()))
        .min(
            Comparator.comparingLong(Name::founded)
                .thenComparing(Name::story, Long::compareUnsigned))
        .orElse(own);
  }
}
