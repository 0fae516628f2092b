package dev.tidemark.web.search;

/** The search that shows every article of a story. */
public final class StoryLink {
  private StoryLink() {}

  /**
   * Its address.
   *
   * @param story an id, which needs no escaping
   */
  public static String of(String story) {
    return "/search?q=story%3A" + story + "&copies=all";
  }
}
