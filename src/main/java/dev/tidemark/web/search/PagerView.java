package dev.tidemark.web.search;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to the other pages of a result.
 *
 * @param previous null on the first page
 * @param next null on the last page
 * @param pages numbers in order; a gap has no address
 * @param truncated whether there are more rows than pages lead to
 */
public record PagerView(
    @Nullable String previous, @Nullable String next, List<Link> pages, boolean truncated) {
  public PagerView {
    pages = List.copyOf(pages);
  }
}
