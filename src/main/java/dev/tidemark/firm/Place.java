package dev.tidemark.firm;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A country, a part of one, or what is made of several.
 *
 * @param name the one that is shown
 * @param code of ISO 3166, or of UN M49; null where neither has one
 * @param members codes of all that it is made of, its own for a country; {@code US-CA} lies in
 *     {@code US}; empty where nothing lies in it
 */
record Place(String name, @Nullable String code, Set<String> members) {
  Place {
    members = Set.copyOf(members);
  }

  /** Whether the other lies in it, and it is not the same. */
  boolean contains(Place other) {
    return !other.members.isEmpty()
        && !name.equals(other.name)
        && other.members.stream().allMatch(this::holds);
  }

  private boolean holds(String member) {
    int part = member.indexOf('-');
    return members.contains(member) || (part > 0 && members.contains(member.substring(0, part)));
  }
}
