package dev.tidemark.reading.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of an XML feed. */
final class XmlEntry {
  private static final Set<String> PARTS =
      Set.of("item", "entry", "link", "guid", "pubdate", "description", "published", "updated");
  private static final int LONG = 600;

  private final XmlElement entry;
  private final List<String> channelAuthors;
  private final @Nullable String channelLanguage;

  /**
   * An entry.
   *
   * @param channelAuthors who wrote it where it does not say so itself
   */
  XmlEntry(XmlElement entry, List<String> channelAuthors, @Nullable String channelLanguage) {
    this.entry = entry;
    this.channelAuthors = channelAuthors;
    this.channelLanguage = channelLanguage;
  }

  /** Whether elements of this name stand beside the texts of an entry, never in them. */
  static boolean isPart(String name) {
    return PARTS.contains(name);
  }

  FeedEntry read() {
    String content = entry.markdown("encoded", "content", "body", "fulltext");
    String summary = entry.markdown("description", "summary", "media:description");
    if (content == null && summary != null && summary.length() > LONG) {
      content = summary;
    }
    if (summary != null && summary.equals(content)) {
      summary = null;
    }
    String guid = guid();
    Element source = entry.all("source").stream().findFirst().orElse(null);
    return new FeedEntry(
        entry.line(),
        guid,
        entry.line("title", "media:title"),
        address(),
        summary,
        content,
        authors(),
        dates(),
        entry.text("updated", "modified", "pubdate", "date", "published"),
        topics(),
        language(),
        image(),
        source == null ? null : siteName(source),
        source == null ? null : siteAddress(source));
  }

  private @Nullable String guid() {
    String stated = entry.text("guid", "id");
    String about = entry.element().attr("rdf:about").strip();
    return stated != null ? stated : about.isEmpty() ? null : about;
  }

  private @Nullable String address() {
    String link = entry.link("alternate");
    if (link != null) {
      return link;
    }
    for (Element guid : entry.all("guid", "id")) {
      boolean permanent = !guid.attr("isPermaLink").equalsIgnoreCase("false");
      String text = XmlElement.written(guid);
      String address = permanent && text.contains("://") ? entry.resolved(guid, text) : null;
      if (address != null) {
        return address;
      }
    }
    for (Element origin : entry.all("origlink")) {
      return entry.resolved(origin, XmlElement.written(origin));
    }
    return entry.resolved(entry.element(), entry.element().attr("rdf:about"));
  }

  private List<String> authors() {
    List<String> own = names(entry.all("creator", "author", "contributor", "itunes:author"));
    boolean collected = !entry.all("source").isEmpty();
    return own.isEmpty() && !collected ? channelAuthors : own;
  }

  static List<String> names(List<Element> people) {
    Set<String> names = new LinkedHashSet<>();
    String kind = people.isEmpty() ? "" : people.getFirst().tagName();
    for (Element person : people) {
      String name = new XmlElement(person, null).line("name");
      String text = name != null ? name : person.text().strip();
      if (person.tagName().equals(kind) && !text.isEmpty()) {
        names.add(withoutMail(text));
      }
    }
    names.removeIf(String::isBlank);
    return List.copyOf(names);
  }

  /** RSS writes {@code jane@paper.example (Jane Roe)}. */
  private static String withoutMail(String text) {
    int open = text.indexOf('(');
    boolean mail = text.indexOf('@') > 0 && text.indexOf('@') < (open < 0 ? text.length() : open);
    if (!mail) {
      return text;
    }
    int close = text.indexOf(')', Math.max(0, open));
    return open > 0 && close > open ? text.substring(open + 1, close).strip() : "";
  }

  private List<String> dates() {
    List<String> dates = new ArrayList<>();
    for (String name :
        new String[] {"published", "pubdate", "date", "issued", "created", "updated", "modified"}) {
      String text = entry.text(name);
      if (text != null) {
        dates.add(text);
      }
    }
    return dates;
  }

  private List<String> topics() {
    Set<String> topics = new LinkedHashSet<>();
    for (Element category : entry.all("category", "subject")) {
      String label =
          category.attr("label").isBlank() ? category.attr("term") : category.attr("label");
      topics.add(label.isBlank() ? category.text().strip() : label.strip());
    }
    topics.removeIf(topic -> topic.isEmpty() || topic.contains("://"));
    return List.copyOf(topics);
  }

  private @Nullable String language() {
    for (Element at = entry.element(); at != null; at = at.parent()) {
      if (!at.attr("xml:lang").isBlank()) {
        return at.attr("xml:lang").strip();
      }
    }
    String own = entry.text("language");
    return own != null ? own : channelLanguage;
  }

  private @Nullable String image() {
    List<Element> pictures =
        entry.all("media:content", "media:thumbnail", "enclosure", "link", "itunes:image", "image");
    for (Element group : entry.all("media:group")) {
      pictures.addAll(new XmlElement(group, null).all("media:content", "media:thumbnail"));
    }
    for (Element picture : pictures) {
      String type = (picture.attr("type") + picture.attr("medium")).toLowerCase(Locale.ROOT);
      boolean always =
          picture.tagName().endsWith("thumbnail") || picture.tagName().endsWith("image");
      boolean shown = always || type.startsWith("image");
      String address = picture.hasAttr("url") ? picture.attr("url") : picture.attr("href");
      String absolute = shown ? entry.resolved(picture, address) : null;
      if (absolute != null) {
        return absolute;
      }
    }
    return null;
  }

  private static @Nullable String siteName(Element source) {
    String title = new XmlElement(source, null).line("title");
    String text = XmlElement.written(source);
    return title != null ? title : text.isEmpty() ? null : text;
  }

  private @Nullable String siteAddress(Element source) {
    String link = new XmlElement(source, null).link("alternate");
    return link != null ? link : entry.resolved(source, source.attr("url"));
  }
}
