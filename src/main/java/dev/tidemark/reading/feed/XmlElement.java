package dev.tidemark.reading.feed;

import dev.tidemark.reading.html.Addresses;
import dev.tidemark.reading.html.HtmlMarkdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed or an entry by its direct children. Names count without their prefix, except where two
 * vocabularies mean different things by one name.
 */
final class XmlElement {
  private static final Set<String> OTHERS =
      Set.of("media", "itunes", "podcast", "georss", "slash", "thr", "wfw", "sy", "googleplay");

  private final Element element;
  private final @Nullable String base;
  private final Map<String, List<Element>> byName = new HashMap<>();

  /**
   * Sorts the children by their names.
   *
   * @param base that relative addresses are resolved against where no xml:base is given
   */
  XmlElement(Element element, @Nullable String base) {
    this.element = element;
    this.base = base;
    for (Element child : element.children()) {
      String tag = child.tagName().toLowerCase(Locale.ROOT);
      byName.computeIfAbsent(name(tag), unseen -> new ArrayList<>()).add(child);
      if (tag.indexOf(':') > 0) {
        byName.computeIfAbsent(tag, unseen -> new ArrayList<>()).add(child);
      }
    }
  }

  Element element() {
    return element;
  }

  static String name(Element element) {
    return name(element.tagName().toLowerCase(Locale.ROOT));
  }

  /** The name without a prefix; empty for names of vocabularies that mean something else by it. */
  private static String name(String name) {
    int colon = name.indexOf(':');
    boolean other = colon > 0 && OTHERS.contains(name.substring(0, colon));
    return other ? "" : name.substring(colon + 1);
  }

  /** The children of these names, in the order of the names. */
  List<Element> all(String... names) {
    List<Element> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(byName.getOrDefault(name, List.of()));
    }
    return found;
  }

  /** The first child of these names that has a text. */
  @Nullable String text(String... names) {
    for (Element child : all(names)) {
      String text = written(child);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** The same on one line, without mark-up. */
  @Nullable String line(String... names) {
    for (Element child : all(names)) {
      String text = written(child);
      boolean markup = child.childrenSize() > 0 || hasMarkup(text) || text.indexOf('&') >= 0;
      String plain = markup ? HtmlMarkdown.plain(source(child)) : text;
      if (!plain.isBlank()) {
        return plain.strip();
      }
    }
    return null;
  }

  /** The first child of these names as Markdown. */
  @Nullable String markdown(String... names) {
    for (Element child : all(names)) {
      String source = source(child);
      boolean plain =
          child.attr("type").equals("text") || !(hasMarkup(source) || source.indexOf('&') >= 0);
      String text = plain ? source.strip() : HtmlMarkdown.ofFragment(source);
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /**
   * The address of a kind: Atom's links have a rel, RSS's are a text.
   *
   * @param rel {@code alternate} is what a link without one means
   */
  @Nullable String link(String rel) {
    String written = null;
    for (Element child : all("link")) {
      boolean atom = child.hasAttr("href");
      String own = child.attr("rel").isEmpty() ? "alternate" : child.attr("rel");
      String address = resolved(child, atom ? child.attr("href") : written(child));
      boolean page = !child.hasAttr("type") || child.attr("type").contains("html");
      if (address != null
          && own.equals(rel)
          && (written == null || (atom && page && !rel.equals("self")))) {
        written = address;
      }
    }
    return written;
  }

  /** An address in or on a child, absolute. */
  @Nullable String resolved(Element at, @Nullable String address) {
    return Addresses.resolve(baseOf(at), address);
  }

  private @Nullable String baseOf(Element at) {
    String stated = at.attr("xml:base");
    Element parent = at.parent();
    String outer = parent == null ? base : baseOf(parent);
    return stated.isBlank() ? outer : Addresses.resolve(outer, stated);
  }

  int line() {
    return Math.max(1, element.sourceRange().start().lineNumber());
  }

  static boolean hasMarkup(String text) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (Character.isLetter(next) || next == '/' || next == '!') {
        return true;
      }
    }
    return false;
  }

  /** The characters, without those of elements that a missing end tag put inside. */
  static String written(Element child) {
    return (child.childrenSize() > 0 ? child.wholeOwnText() : child.wholeText()).strip();
  }

  /** What is to be read as HTML: escaped, in CDATA, or as elements. */
  private static String source(Element child) {
    boolean elements = child.childrenSize() > 0;
    boolean lost = elements && child.children().stream().anyMatch(e -> XmlEntry.isPart(name(e)));
    return elements && !lost ? child.html() : written(child);
  }
}
