package dev.tidemark.reading.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a page stands, by the rules of the reading view of Firefox. What that library
 * leaves out within the text (short tables, lists) is not asked: the place alone is taken.
 */
final class ReadabilityChoice {
  private static final int MOST_ELEMENTS = 10_000;
  private static final int MOST_WORK = 20_000_000;

  /** The library prints the page several times over: so it would need gigabytes for megabytes. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private static final String NUMBER = "data-tidemark";
  private static final double ENOUGH = 0.88;

  private ReadabilityChoice() {}

  /** The smallest element that holds nearly all of the text found; null when nothing was found. */
  static @Nullable Element of(Document page) {
    List<Element> elements = page.body().getAllElements();
    TextSizes sizes = new TextSizes(page.body());
    boolean tooMuch = sizes.work() > MOST_WORK || characters(page.body()) > MOST_CHARACTERS;
    if (tooMuch || elements.size() > MOST_ELEMENTS) {
      return null;
    }
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).attr(NUMBER, Integer.toString(i));
    }
    Document copy = page.clone();
    Element found = new Readability4J("https://page.invalid/", copy).parse().getArticleContent();
    Set<Element> chosen = new HashSet<>();
    if (found != null) {
      for (Element element : found.getElementsByAttribute(NUMBER)) {
        chosen.add(elements.get(Integer.parseInt(element.attr(NUMBER))));
      }
    }
    elements.forEach(element -> element.removeAttr(NUMBER));
    return chosen.isEmpty() ? null : holder(page.body(), chosen);
  }

  /** About how long the element is when it is printed. */
  private static long characters(Element element) {
    long[] sum = {0};
    element.traverse(
        (node, depth) -> {
          sum[0] += node instanceof TextNode text ? text.getWholeText().length() : 2;
          node.attributes().forEach(attribute -> sum[0] += attribute.getValue().length());
        });
    return sum[0];
  }

  private static Element holder(Element body, Set<Element> chosen) {
    Map<Element, Integer> weights = new HashMap<>();
    int all = weigh(body, chosen, weights);
    Element at = body;
    Element next = at;
    while (next != null) {
      at = next;
      next = null;
      for (Element child : at.children()) {
        if (weights.getOrDefault(child, 0) >= ENOUGH * all) {
          next = child;
        }
      }
    }
    return at;
  }

  /** The own text of chosen elements in and below an element. */
  private static int weigh(Element at, Set<Element> chosen, Map<Element, Integer> weights) {
    int sum = chosen.contains(at) ? TextSizes.letters(at.ownText()) : 0;
    for (Element child : at.children()) {
      sum += weigh(child, chosen, weights);
    }
    weights.put(at, sum);
    return sum;
  }
}
