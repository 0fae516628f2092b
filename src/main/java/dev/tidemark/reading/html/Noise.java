package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Takes out of a page what no reader would copy as its text: by what it is, and by its names. */
final class Noise {
  private static final String FURNITURE =
      "nav, footer, aside, menu, [role=navigation], [role=banner], [role=contentinfo],"
          + " [role=complementary], [role=dialog], [role=alertdialog], [role=search], [role=menu],"
          + " [role=toolbar], [aria-modal=true], figcaption";
  private static final int SHORT = 160;
  private static final int CARD = 200;
  private static final double MOST = 0.6;
  private static final double LINKS = 0.6;

  private final Document page;
  private TextSizes sizes;

  private Noise(Document page) {
    this.page = page;
    this.sizes = new TextSizes(page.body());
  }

  /** Changes the page; what is left may still hold things that only their place gives away. */
  static void removeFrom(Document page) {
    removeUnseen(page.body());
    Noise noise = new Noise(page);
    noise.run(noise::isFurniture);
    noise.run(noise::isNamedNoise);
    noise.run(noise::isLinks);
    noise.run(noise::isTeasers);
    noise.run(noise::isAboutTheText);
  }

  /** Removes what a browser does not show, from the element and its children. */
  static void removeUnseen(Element root) {
    root.filter(
        (node, depth) -> {
          boolean unseen =
              node instanceof Comment || (node instanceof Element e && HtmlTree.isUnseen(e));
          return unseen && depth > 0
              ? NodeFilter.FilterResult.REMOVE
              : NodeFilter.FilterResult.CONTINUE;
        });
  }

  private void run(java.util.function.Predicate<Element> rule) {
    sizes = new TextSizes(page.body());
    page.body()
        .filter(
            (Node node, int depth) ->
                depth > 0 && node instanceof Element element && rule.test(element)
                    ? NodeFilter.FilterResult.REMOVE
                    : NodeFilter.FilterResult.CONTINUE);
  }

  private boolean isFurniture(Element element) {
    if (element.is("figcaption")) {
      Element figure = element.closest("figure");
      return figure != null && figure.selectFirst("table, blockquote, pre") == null;
    }
    if (element.is("header")) {
      boolean ofPage = element.selectFirst("h1") == null && !isInside(element, "article, main");
      return ofPage && share(element) < MOST;
    }
    return element.is(FURNITURE) && share(element) < MOST && element.selectFirst("main") == null;
  }

  private boolean isNamedNoise(Element element) {
    int certainty = HtmlMarkdown.isInline(element) ? 0 : NoiseWords.certainty(element);
    if (certainty == 0 || element.is("main, [role=main], [itemprop=articleBody], h1, th, td, tr")) {
      return false;
    }
    if (element.selectFirst("main, [role=main], [itemprop=articleBody]") != null) {
      return false;
    }
    boolean holdsTitle =
        element.select("h1").stream().anyMatch(h1 -> sizes.text(h1) > 0)
            && sizes.text(element) > 2 * SHORT;
    boolean isPost = element.is("article") && certainty < 2 && !isInside(element, "article");
    boolean holdsPost =
        element.select("article").stream()
            .anyMatch(
                post ->
                    !post.equals(element)
                        && NoiseWords.certainty(post) < 2
                        && share(post) > MOST / 2);
    if (holdsTitle || holdsPost || (isPost && share(element) > 0.25)) {
      return false;
    }
    return certainty == 2 || share(element) < MOST / 2;
  }

  /** Lists and boxes of links, whatever they are called. */
  private boolean isLinks(Element element) {
    if (!element.is("ul, ol, div, section, dl, table, form, center") || sizes.links(element) < 2) {
      return false;
    }
    boolean dense = sizes.linkDensity(element) > LINKS;
    return dense && share(element) < MOST && element.selectFirst("h1") == null;
  }

  /** A row of cards, each a headline that leads away and perhaps a line below it. */
  private boolean isTeasers(Element element) {
    if (element.childrenSize() < 3 || sizes.links(element) < 3 || element.is("p, tr, dl")) {
      return false;
    }
    Map<String, List<Element>> kinds = new HashMap<>();
    for (Element child : element.children()) {
      String kind = child.normalName() + ' ' + child.className();
      kinds.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(child);
    }
    int all = sizes.text(element);
    return kinds.values().stream().anyMatch(cards -> areCards(cards, all));
  }

  private boolean areCards(List<Element> cards, int all) {
    int letters = cards.stream().mapToInt(sizes::text).sum();
    boolean most = letters > 0.8 * all && letters < CARD * cards.size();
    if (cards.size() < 3 || !most) {
      return false;
    }
    return cards.stream()
        .allMatch(
            card ->
                sizes.linkDensity(card) > LINKS
                    || card.selectFirst("a h2, a h3, a h4, h2 a, h3 a, h4 a") != null);
  }

  /** Who wrote it and when: short, and no part of a paragraph. */
  private boolean isAboutTheText(Element element) {
    if (element.is("h1, h2, h3, h4, main, article, td, th, tr, table, tbody, li")
        || isInside(element, "p, li, td, h1, h2, h3")
        || sizes.text(element) > SHORT) {
      return false;
    }
    boolean named =
        NoiseWords.isAboutTheText(element) && element.selectFirst("h1, h2, p + p") == null;
    return (named && !isSentence(element)) || isDate(element) || isLabel(element);
  }

  /** A block that says nothing but a date and a name. */
  private static boolean isDate(Element element) {
    Element time = element.is("time") ? element : element.selectFirst("time");
    return time != null && !HtmlMarkdown.isInline(element) && !isSentence(element);
  }

  private boolean isLabel(Element element) {
    return element.is("p, div, span, a, small, center, strong, b")
        && sizes.text(element) > 0
        && NoiseWords.isLabel(element.text());
  }

  private static boolean isSentence(Element element) {
    String text = element.text().strip();
    boolean ended = !text.isEmpty() && ".!?。؟”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return ended && text.length() > 60 && !NoiseWords.isLabel(text);
  }

  private double share(Element element) {
    return (double) sizes.text(element) / Math.max(1, sizes.text(page.body()));
  }

  private static boolean isInside(Element element, String selector) {
    for (Element parent : List.copyOf(element.parents())) {
      if (parent.is(selector)) {
        return true;
      }
    }
    return false;
  }
}
