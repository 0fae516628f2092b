package dev.tidemark.reading.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How many letters and digits stand in each element, and how many of them in links. */
final class TextSizes {
  private static final int[] NONE = {0, 0, 0, 0};

  private final Map<Element, int[]> sizes = new HashMap<>();

  TextSizes(Element root) {
    measure(root, false);
  }

  int text(Element element) {
    return sizes.getOrDefault(element, NONE)[0];
  }

  int links(Element element) {
    return sizes.getOrDefault(element, NONE)[2];
  }

  int elements(Element element) {
    return sizes.getOrDefault(element, NONE)[3];
  }

  /** How much a walk through the text of each element would read. */
  long work() {
    return sizes.values().stream().mapToLong(size -> size[0] + 1L).sum();
  }

  /** The part of the text that is links; 0 without text. */
  double linkDensity(Element element) {
    int[] size = sizes.getOrDefault(element, NONE);
    return size[0] == 0 ? 0 : (double) size[1] / size[0];
  }

  private int[] measure(Element element, boolean inLink) {
    int[] size = new int[4];
    boolean link = inLink || element.normalName().equals("a");
    size[2] = !inLink && link ? 1 : 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        int letters = letters(text.getWholeText());
        size[0] += letters;
        size[1] += link ? letters : 0;
      } else if (child instanceof Element inner) {
        int[] part = measure(inner, link);
        size[0] += part[0];
        size[1] += part[1];
        size[2] += part[2];
        size[3] += part[3] + 1;
      }
    }
    sizes.put(element, size);
    return size;
  }

  static int letters(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        count += c >= 0x3040 && c < 0xd7b0 ? 3 : 1;
      }
    }
    return count;
  }
}
