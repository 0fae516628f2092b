package dev.tidemark.reading.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.reading.html.Addresses;
import dev.tidemark.reading.html.HtmlMarkdown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
public final class JsonFeed {
  private static final String VERSION = "https://jsonfeed.org/version/";
  private static final int HEAD = 4_096;

  private final JsonNode feed;
  private final @Nullable String base;

  private JsonFeed(JsonNode feed, @Nullable String address) {
    this.feed = feed;
    String known = Addresses.resolve(null, address);
    String home = Addresses.resolve(known, text(feed, "home_page_url"));
    this.base =
        home != null
            ? home
            : known != null ? known : Addresses.resolve(null, text(feed, "feed_url"));
  }

  /** Whether the start of a JSON text says that it is a feed. */
  public static boolean isKnown(String json) {
    String head = json.substring(0, Math.min(HEAD, json.length())).replace("\\/", "/");
    return head.stripLeading().startsWith("{") && head.contains(VERSION);
  }

  /**
   * Reads a feed.
   *
   * @param address where it came from; null when unknown
   */
  public static Feed read(JsonNode tree, @Nullable String address) {
    JsonFeed feed = new JsonFeed(tree, address);
    List<FeedEntry> entries = new ArrayList<>();
    tree.path("items").forEach(item -> entries.add(feed.entry(item)));
    return new Feed(text(tree, "title"), feed.base, entries, false);
  }

  private FeedEntry entry(JsonNode item) {
    String html = text(item, "content_html");
    String content = html == null ? text(item, "content_text") : HtmlMarkdown.ofFragment(html);
    String address = Addresses.resolve(base, text(item, "url"));
    String published = text(item, "date_published");
    String changed = text(item, "date_modified");
    List<String> dates = new ArrayList<>();
    if (published != null) {
      dates.add(published);
    }
    if (changed != null) {
      dates.add(changed);
    }
    List<String> authors = names(item);
    String language = text(item, "language");
    String image = text(item, "image");
    String guid = text(item, "id");
    return new FeedEntry(
        1,
        guid,
        text(item, "title"),
        address != null ? address : fromGuid(guid, item),
        text(item, "summary"),
        content,
        authors.isEmpty() ? names(feed) : authors,
        dates,
        changed == null ? published : changed,
        texts(item.path("tags")),
        language == null ? text(feed, "language") : language,
        Addresses.resolve(base, image == null ? text(item, "banner_image") : image),
        null,
        null);
  }

  private static @Nullable String fromGuid(@Nullable String guid, JsonNode item) {
    String own = Addresses.resolve(null, guid);
    return own != null ? own : Addresses.resolve(null, text(item, "external_url"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    List<JsonNode> people = new ArrayList<>();
    node.path("authors").forEach(people::add);
    people.add(node.path("author"));
    for (JsonNode person : people) {
      String name = person.isTextual() ? person.textValue() : text(person, "name");
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(
        element -> {
          if (element.isTextual() && !element.textValue().isBlank()) {
            texts.add(element.textValue());
          }
        });
    return texts;
  }

  /** A text, or a number as a text; null when it is absent or blank. */
  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.isBlank() ? null : text.strip();
  }
}
