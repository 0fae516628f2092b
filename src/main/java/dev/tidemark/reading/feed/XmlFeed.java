package dev.tidemark.reading.feed;

import dev.tidemark.reading.html.Addresses;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0: dialects are mixed in the wild, so all are tried.
 */
public final class XmlFeed {
  private XmlFeed() {}

  /**
   * Reads a feed.
   *
   * @param address where it came from; null when unknown
   * @param elements how many it may have
   * @throws FeedException when it declares a document type, or is no feed
   */
  public static Feed read(String text, @Nullable String address, int elements)
      throws FeedException {
    Document tree = XmlSyntax.parse(text, elements);
    List<Element> found = new ArrayList<>();
    Element head = null;
    for (Element element : tree.getAllElements()) {
      String name = XmlElement.name(element);
      if (name.equals("item") || name.equals("entry")) {
        found.add(element);
      } else if (head == null && (name.equals("channel") || name.equals("feed"))) {
        head = element;
      }
    }
    Element root = tree.firstElementChild();
    if (head == null && (root == null || found.isEmpty())) {
      throw new FeedException("xml_error", "The XML has neither a feed nor an entry in it.", 0);
    }
    XmlElement channel = new XmlElement(head == null ? found.getFirst() : head, address);
    String site = channel.link("alternate");
    String self = channel.link("self");
    String known = Addresses.resolve(null, address);
    boolean rss = XmlElement.name(channel.element()).equals("channel");
    String base = rss ? first(site, known, self) : first(known, self, site);
    List<String> authors = head == null ? List.of() : XmlEntry.names(channel.all("author"));
    String language = head == null ? null : channel.text("language");
    List<FeedEntry> entries = new ArrayList<>();
    for (Element element : found) {
      entries.add(new XmlEntry(new XmlElement(element, base), authors, language).read());
    }
    String title = head == null ? null : channel.line("title");
    return new Feed(title, first(site, known, self), entries, !XmlSyntax.isWellFormed(text));
  }

  private static @Nullable String first(@Nullable String... addresses) {
    for (String address : addresses) {
      if (address != null) {
        return address;
      }
    }
    return null;
  }
}
