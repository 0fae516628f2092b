package dev.tidemark.http;

/** What a client may do beyond reading. */
public final class Roles {
  /** Send, replace and delete articles. */
  public static final String WRITE = "write";

  /** See what only those who run the server need. */
  public static final String OPERATE = "operate";

  private Roles() {}
}
