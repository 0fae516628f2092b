package dev.tidemark.access;

import java.util.Set;

/** Who shows a valid key: the key's name, and what it allows. */
public record KeyHolder(String name, Set<Scope> scopes) {
  public KeyHolder {
    scopes = Set.copyOf(scopes);
  }
}
