package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Takes from the element that holds the text its title and the parts that only stand beside it. */
final class TextEdges {
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
  private static final double MOST = 0.5;
  private static final int MANY = 500;

  private TextEdges() {}

  static void trim(Element text, @Nullable String title) {
    List<Element> headings = text.select(HEADINGS);
    if (headings.size() > MANY) {
      return;
    }
    for (Element heading : headings) {
      if (heading.parent() != null && isTitle(heading, title)) {
        heading.remove();
      } else if (heading.parent() != null && NoiseWords.endsTheText(heading.text())) {
        removeSection(text, heading);
      }
    }
    for (Element label : text.select("p, div").stream().limit(10 * MANY).toList()) {
      boolean alone = label.childrenSize() <= 1 && label.ownText().length() < 60;
      if (alone && NoiseWords.endsTheText(label.text()) && isFollowedByLinks(label)) {
        removeSection(text, label);
      }
    }
    removeEmptyHeadings(text);
  }

  private static boolean isTitle(Element heading, @Nullable String title) {
    if (title == null) {
      return false;
    }
    String own = SiteName.plain(heading.text());
    String whole = SiteName.plain(title);
    return !own.isEmpty()
        && (own.equals(whole)
            || (heading.normalName().equals("h1")
                && (whole.startsWith(own) || own.startsWith(whole))));
  }

  private static boolean isFollowedByLinks(Element label) {
    Element next = label.nextElementSibling();
    if (next == null) {
      return false;
    }
    TextSizes sizes = new TextSizes(next);
    return sizes.links(next) > 0 && sizes.linkDensity(next) > MOST;
  }

  /** The heading and what follows it, to the next heading of its rank. */
  private static void removeSection(Element text, Element heading) {
    Element first = heading;
    Element parent = first.parent();
    while (parent != null && !parent.equals(text) && isFirstInk(first)) {
      first = parent;
      parent = first.parent();
    }
    List<Node> section = new ArrayList<>();
    int letters = 0;
    for (Node node = first; node != null; node = node.nextSibling()) {
      boolean heads = !node.equals(first) && node instanceof Element e && startsSection(e, heading);
      if (heads) {
        break;
      }
      section.add(node);
      letters += TextSizes.letters(node instanceof Element e ? e.text() : node.toString());
    }
    if (letters < MOST * TextSizes.letters(text.text())) {
      section.forEach(Node::remove);
    } else {
      heading.remove();
    }
  }

  private static boolean startsSection(Element element, Element heading) {
    Element found = element.selectFirst(HEADINGS);
    return found != null && rank(found) <= rank(heading) && !NoiseWords.endsTheText(found.text());
  }

  private static int rank(Element heading) {
    String name = heading.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 9;
  }

  private static boolean isFirstInk(Element element) {
    for (Node node = element.previousSibling(); node != null; node = node.previousSibling()) {
      String text = node instanceof Element e ? e.text() : node.toString();
      if (!text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static void removeEmptyHeadings(Element text) {
    List<Element> headings = text.select(HEADINGS);
    for (Element heading : headings.reversed()) {
      boolean followed = false;
      for (Element at = heading; at != null && !at.equals(text) && !followed; at = at.parent()) {
        for (Node next = at.nextSibling(); next != null && !followed; next = next.nextSibling()) {
          followed = !(next instanceof Element e ? e.text() : next.toString()).isBlank();
        }
      }
      if (!followed) {
        heading.remove();
      }
    }
  }
}
