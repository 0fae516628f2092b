package dev.tidemark.web.text;

/**
 * A way to another page.
 *
 * @param current whether it leads to where one is
 */
public record Link(String label, String href, boolean current) {
  /** A link to elsewhere. */
  public static Link to(String label, String href) {
    return new Link(label, href, false);
  }
}
