package dev.tidemark.web.search;

import dev.tidemark.web.text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which pages a result has and which of them are offered. */
public final class Pager {
  private static final int AROUND = 2;

  private Pager() {}

  /**
   * The pages of a result.
   *
   * @param size rows a page; with 0 there are none
   * @param window how many rows can be reached by page number
   * @param address where a page is
   * @return null when everything is on one page
   */
  public static @Nullable PagerView of(
      long total, int size, int current, int window, IntFunction<String> address) {
    int last = lastPage(total, size, window);
    if (last <= 1) {
      return null;
    }
    TreeSet<Integer> offered = new TreeSet<>(List.of(1, last));
    for (int page = current - AROUND; page <= current + AROUND; page++) {
      if (page >= 1 && page <= last) {
        offered.add(page);
      }
    }
    List<Link> pages = new ArrayList<>();
    int before = 0;
    for (int page : offered) {
      if (page > before + 1) {
        pages.add(Link.to("…", ""));
      }
      pages.add(new Link(Integer.toString(page), address.apply(page), page == current));
      before = page;
    }
    return new PagerView(
        current > 1 ? address.apply(Math.min(current - 1, last)) : null,
        current < last ? address.apply(current + 1) : null,
        pages,
        total > (long) last * size);
  }

  private static int lastPage(long total, int size, int window) {
    if (size <= 0) {
      return 0;
    }
    long reachable = Math.min((total + size - 1) / size, window / size);
    return (int) reachable;
  }
}
