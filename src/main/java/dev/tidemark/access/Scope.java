package dev.tidemark.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key allows beyond reading. */
public enum Scope {
  /** Send, replace and delete articles. */
  WRITE,
  /** See what only those who run the server need; make and revoke keys. */
  OPERATE;

  /** The scope of that name, as people and programs write it. */
  public static Optional<Scope> named(String name) {
    return Arrays.stream(values()).filter(scope -> scope.toString().equals(name)).findFirst();
  }

  /** Its name, in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
