package dev.tidemark.web.search;

/**
 * Two inputs for the ends of a range.
 *
 * @param parameter that both together make
 * @param title of the pair, for those who don't see it
 * @param from as it stands, possibly empty
 * @param to as it stands, possibly empty
 * @param hint an example of what can be written
 * @param keyboard the kind of keyboard that a phone offers
 */
public record RangeView(
    String parameter, String title, String from, String to, String hint, String keyboard) {

  /** Whether an end is given. */
  public boolean isFilled() {
    return !from.isEmpty() || !to.isEmpty();
  }
}
