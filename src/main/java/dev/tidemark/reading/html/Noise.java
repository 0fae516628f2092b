package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

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

  private static final Evaluator FURNISHED = Selector.evaluatorOf(FURNITURE);
  private static final Evaluator KEPT =
      Selector.evaluatorOf("main, [role=main], [itemprop=articleBody]");
  private static final Evaluator POST = Selector.evaluatorOf("article");
  private static final Evaluator POST_OR_MAIN = Selector.evaluatorOf("article, main");
  private static final Evaluator IN_TEXT = Selector.evaluatorOf("p, li, td, h1, h2, h3");
  private static final Evaluator CARD_TITLE =
      Selector.evaluatorOf("a h2, a h3, a h4, h2 a, h3 a, h4 a");
  private static final Evaluator PARTS = Selector.evaluatorOf("h1, h2, p + p");
  private static final Set<String> WHOLE =
      Set.of("main", "h1", "th", "td", "tr", "tbody", "body", "html");
  private static final Set<String> BOXES =
      Set.of("ul", "ol", "div", "section", "dl", "table", "form", "center");
  private static final Set<String> TEXTS =
      Set.of("h1", "h2", "h3", "h4", "main", "article", "td", "th", "tr", "table", "tbody", "li");
  private static final Set<String> LABELS =
      Set.of("p", "div", "span", "a", "small", "center", "strong", "b");
  private static final int FEW = 30;

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
    if (element.normalName().equals("figcaption")) {
      Element figure = element.closest("figure");
      return figure != null && figure.selectFirst("table, blockquote, pre") == null;
    }
    if (element.normalName().equals("header")) {
      boolean ofPage = element.selectFirst("h1") == null && !isInside(element, POST_OR_MAIN);
      return ofPage && share(element) < MOST;
    }
    return element.is(FURNISHED) && share(element) < MOST && element.selectFirst("main") == null;
  }

  private boolean isNamedNoise(Element element) {
    int certainty = HtmlMarkdown.isInline(element) ? 0 : NoiseWords.certainty(element);
    if (certainty == 0 || WHOLE.contains(element.normalName())) {
      return false;
    }
    if (element.selectFirst(KEPT) != null) {
      return false;
    }
    boolean holdsTitle =
        element.select("h1").stream().anyMatch(h1 -> sizes.text(h1) > 0)
            && sizes.text(element) > 2 * SHORT;
    boolean isPost =
        element.normalName().equals("article") && certainty < 2 && !isInside(element, POST);
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
    if (!BOXES.contains(element.normalName()) || sizes.links(element) < 2) {
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
        .allMatch(card -> sizes.linkDensity(card) > LINKS || card.selectFirst(CARD_TITLE) != null);
  }

  /** Who wrote it and when: short, and no part of a paragraph. */
  private boolean isAboutTheText(Element element) {
    if (TEXTS.contains(element.normalName())
        || sizes.text(element) > SHORT
        || sizes.elements(element) > FEW
        || isInside(element, IN_TEXT)) {
      return false;
    }
    boolean named = NoiseWords.isAboutTheText(element) && element.selectFirst(PARTS) == null;
    return (named && !isSentence(element)) || isDate(element) || isLabel(element);
  }

  /** A block that says nothing but a date and a name. */
  private static boolean isDate(Element element) {
    Element time = element.normalName().equals("time") ? element : element.selectFirst("time");
    return time != null && !HtmlMarkdown.isInline(element) && !isSentence(element);
  }

  private boolean isLabel(Element element) {
    return LABELS.contains(element.normalName())
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

  private static boolean isInside(Element element, Evaluator kind) {
    Element parent = element.parent();
    return parent != null && parent.closest(kind) != null;
  }
}
