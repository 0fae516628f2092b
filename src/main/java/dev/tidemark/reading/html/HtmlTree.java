package dev.tidemark.reading.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Text to a tree that is never so deep that a walk through it could overflow a stack. */
final class HtmlTree {
  private static final int DEEPEST = 120;

  /** Of a piece of HTML in something else, as an entry of a feed. */
  private static final int MOST_IN_PIECE = 50_000;

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "svg",
          "img",
          "picture",
          "video",
          "audio",
          "map",
          "input",
          "select",
          "textarea",
          "button",
          "datalist",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "param",
          "source",
          "track",
          "rt",
          "rp",
          "dialog",
          "frameset",
          "frame",
          "progress",
          "meter",
          "noscript",
          "noframes");

  private HtmlTree() {}

  /** Whether a piece of HTML has more elements than anything that people read. */
  static boolean isTooLarge(String html) {
    return MarkupSize.elements(html) > MOST_IN_PIECE;
  }

  /** The words of a piece of HTML without making a tree of it. */
  static String words(String html) {
    StringBuilder words = new StringBuilder();
    int start = 0;
    int open = html.indexOf('<');
    while (open >= 0) {
      int close = html.indexOf('>', open);
      words.append(html, start, open).append(' ');
      start = close < 0 ? html.length() : close + 1;
      open = html.indexOf('<', start);
    }
    words.append(html, start, html.length());
    return Parser.unescapeEntities(words.toString(), false).strip();
  }

  static Document page(String html, String address) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
  }

  /** The element that holds a piece of HTML. */
  static Element fragment(String html) {
    return page(html, "").body();
  }

  /** Whether nothing of the element is text that a reader sees. */
  static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName()) || isHidden(element);
  }

  /** Whether the element itself says that it is not shown; style sheets are not read. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
