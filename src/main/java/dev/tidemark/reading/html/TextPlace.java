package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page without noise that holds its text, and parts that belong to it. */
final class TextPlace {
  private static final int ENOUGH = 200;
  private static final int LONG = 100;
  private static final int HIGHEST = 6;
  private static final double LINKS = 0.4;

  private final Document page;
  private final TextSizes sizes;

  private TextPlace(Document page) {
    this.page = page;
    this.sizes = new TextSizes(page.body());
  }

  /** The element; may take strangers out from between its parts. */
  static Element in(Document page) {
    return new TextPlace(page).find();
  }

  private Element find() {
    Element stated = stated();
    if (stated != null) {
      return stated;
    }
    Element chosen = ReadabilityChoice.of(page);
    if (chosen == null || sizes.text(chosen) == 0) {
      return largest();
    }
    return widened(joined(chosen));
  }

  /** What the page itself calls the body of the article. */
  private @Nullable Element stated() {
    Elements bodies = page.select("[itemprop=articleBody]");
    bodies.removeIf(body -> body.parents().is("[itemprop=articleBody]"));
    int all = bodies.stream().mapToInt(sizes::text).sum();
    if (bodies.isEmpty() || all < ENOUGH) {
      return null;
    }
    Element first = bodies.first();
    if (bodies.size() == 1) {
      return first;
    }
    Element parent = first == null ? null : first.parent();
    while (parent != null && parent.select("[itemprop=articleBody]").size() < bodies.size()) {
      parent = parent.parent();
    }
    return parent;
  }

  /** Without a choice of the library: what is marked as the article, else all. */
  private Element largest() {
    Element best = page.body();
    for (Element part : page.select("article, main, [role=main]")) {
      boolean enough = sizes.text(part) * 2 >= sizes.text(page.body());
      best = enough && sizes.text(part) <= sizes.text(best) ? part : best;
    }
    return best;
  }

  /** Goes up where parts of the same text stand beside the chosen one. */
  private Element joined(Element chosen) {
    Element best = chosen;
    List<Element> strangers = new ArrayList<>();
    Element at = chosen;
    for (int level = 0; level < HIGHEST && isWithin(at); level++) {
      Element parent = at.parent();
      if (parent == null) {
        break;
      }
      boolean joins = ownText(parent) > LONG;
      for (Element sibling : parent.children()) {
        if (!sibling.equals(at) && belongs(sibling, at)) {
          joins |= sizes.text(sibling) > 0 && !sibling.is("header");
        } else if (!sibling.equals(at)) {
          strangers.add(sibling);
        }
      }
      if (joins) {
        strangers.forEach(Node::remove);
        strangers.clear();
        best = parent;
      }
      at = parent;
    }
    return best;
  }

  private boolean isWithin(Element at) {
    return !at.equals(page.body()) && !at.is("main, [role=main], body, td") && !isPost(at);
  }

  /** An article is whole, unless it is one of many of its kind. */
  private boolean isPost(Element at) {
    Element parent = at.parent();
    return at.is("article")
        && (parent == null
            || parent.children().stream()
                    .filter(
                        other ->
                            !other.equals(at) && isAlike(other, at) && sizes.text(other) > LONG)
                    .mapToInt(sizes::text)
                    .sum()
                < sizes.text(at));
  }

  private boolean belongs(Element sibling, Element at) {
    if (sibling.is("p, h1, h2, h3, h4, blockquote, pre, ul, ol, dl, figure, table, br, hr")) {
      return sizes.linkDensity(sibling) < LINKS || sibling.is("h1, h2, h3, h4, br, hr");
    }
    if (sibling.is("header")) {
      return sibling.selectFirst("h1") != null;
    }
    if (sizes.linkDensity(sibling) >= LINKS
        || (sibling.is("tr, td, article") && !isAlike(sibling, at))) {
      return false;
    }
    if (HtmlMarkdown.isInline(sibling)) {
      return true;
    }
    boolean alike = isAlike(sibling, at) && sizes.text(sibling) * 20 > sizes.text(at);
    return alike || (isPlain(sibling) && hasProse(sibling));
  }

  private static boolean isAlike(Element one, Element other) {
    return one.normalName().equals(other.normalName())
        && !one.className().isEmpty()
        && one.className().equals(other.className());
  }

  private static boolean isPlain(Element element) {
    return element.className().isEmpty() && element.id().isEmpty();
  }

  private boolean hasProse(Element element) {
    for (Element part : element.getAllElements()) {
      if (ownText(part) > LONG && sizes.linkDensity(part) < LINKS) {
        return true;
      }
    }
    return false;
  }

  private static int ownText(Element element) {
    int sum = 0;
    for (Node child : element.childNodes()) {
      sum += child instanceof TextNode text ? TextSizes.letters(text.getWholeText()) : 0;
    }
    return sum;
  }

  /** An article or main part that has little more than what was found is taken as a whole. */
  private Element widened(Element found) {
    TextSizes now = new TextSizes(page.body());
    Element best = found;
    for (Element parent : found.parents()) {
      double most = parent.is("article") ? 1.6 : parent.is("main, [role=main]") ? 1.25 : 0;
      if (most > 0 && now.text(parent) <= most * now.text(found)) {
        best = parent;
      }
    }
    return best;
  }
}
