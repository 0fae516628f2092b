package dev.tidemark.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from and what had to be mended on the way.
 *
 * @param format the contract's word for the input format: {@code text}, {@code front-matter},
 *     {@code markdown}, {@code json}, {@code html}, {@code pdf}, {@code related} …
 * @param path file or address it was read from; null when a program sent it
 * @param pages where in the body each page of the document begins, in code points; empty when it
 *     has none
 * @param repairs names of the repairs made, in the order made, without repetition; empty when none
 */
public record Origin(
    String format, @Nullable String path, List<String> repairs, List<Integer> pages) {
  public Origin {
    repairs = List.copyOf(repairs);
    pages = pages == null ? List.of() : List.copyOf(pages);
  }

  /** Of a text without pages. */
  public Origin(String format, @Nullable String path, List<String> repairs) {
    this(format, path, repairs, List.of());
  }

  /** The same for a text that came without a file. */
  public Origin withoutPath() {
    return new Origin(format, null, repairs, pages);
  }

  /**
   * The page that a place of the body is on, from 1; null where the text has no pages.
   *
   * @param offset in code points
   */
  public @Nullable Integer page(int offset) {
    int page = 0;
    while (page < pages.size() && pages.get(page) <= offset) {
      page++;
    }
    return page == 0 ? null : page;
  }
}
