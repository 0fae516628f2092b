package dev.tidemark.reading.html;

import org.jspecify.annotations.Nullable;

/**
 * A page as it was read.
 *
 * @param markdown the main text; empty where the page has none
 * @param nature what the page is
 */
public record WebPage(PageFacts facts, String markdown, Nature nature) {

  /** What a page is, beside its facts. */
  public enum Nature {
    /** It has a text. */
    TEXT,
    /** It asks to log in before it shows one. */
    LOGIN,
    /** It has more elements than a page that people read. */
    TOO_LARGE,
    /** It leads to texts and has none itself. */
    LINKS,
    /** A script would fetch the text, or there is none. */
    EMPTY
  }

  /**
   * Reads a page; never fails, whatever it is.
   *
   * @param address where it came from; null when unknown
   * @param elements how many it may have
   */
  public static WebPage of(String html, @Nullable String address, int elements) {
    return MarkupSize.elements(html) > elements
        ? new WebPage(PageFacts.NONE, "", Nature.TOO_LARGE)
        : new PageReader(html, address).read();
  }
}
