package dev.tidemark.http;

import dev.tidemark.access.Scope;

/** The {@link Scope}s of keys, as annotations name them. */
public final class Roles {
  /** Send, replace and delete articles. */
  public static final String WRITE = "write";

  /** See what only those who run the server need; make and revoke keys. */
  public static final String OPERATE = "operate";

  private Roles() {}
}
