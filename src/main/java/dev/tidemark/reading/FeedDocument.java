package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.reading.feed.Feed;
import dev.tidemark.reading.feed.FeedEntry;
import dev.tidemark.reading.feed.FeedException;
import dev.tidemark.reading.feed.JsonFeed;
import dev.tidemark.reading.feed.XmlFeed;
import dev.tidemark.reading.html.PageText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RSS, Atom and JSON Feed: an article an entry, the newest of those that are the same. */
final class FeedDocument implements FormatReader {
  private static final String NO_ENTRIES = "no_entries";

  /** What an entry gave, and when it was last changed. */
  private record Version(ReadArticle article, @Nullable Instant changed) {
    boolean isAfter(Version other) {
      return changed == null || other.changed() == null || !changed.isBefore(other.changed());
    }
  }

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    if (Markup.isFeed(content)) {
      Content.requireSize(content.bytes().length, content.limits(), 0);
      PageText text = PageText.of(content.bytes(), content.charset());
      if (text.converted()) {
        content.repairs().add(Repair.CHARSET);
      }
      return articles(content, xml(text.text(), content), "feed");
    }
    boolean json =
        content.isDeclared("application/feed+json")
            || (Markup.mayBeJson(content) && JsonFeed.isKnown(Markup.head(content.bytes())));
    return json
        ? articles(
            content,
            JsonFeed.read(JsonSyntax.parse(content.text(), 1), content.path()),
            "json-feed")
        : null;
  }

  private static Feed xml(String text, Content content) throws UnreadableException {
    try {
      return XmlFeed.read(text, content.path(), content.limits().feedElements());
    } catch (FeedException e) {
      throw UnreadableException.at(e.line(), 0, e.code(), e.detail());
    }
  }

  private static Reading articles(Content content, Feed feed, String format)
      throws UnreadableException {
    Map<String, Version> byName = new LinkedHashMap<>();
    List<Unreadable> failures = new ArrayList<>();
    for (FeedEntry entry : feed.entries()) {
      try {
        ReadArticle read = new FeedArticle(content, feed, format).read(entry);
        Version version = new Version(read, changed(entry));
        String name = entry.guid() == null ? "id " + read.article().id() : "guid " + entry.guid();
        byName.merge(name, version, (old, later) -> later.isAfter(old) ? later : old);
      } catch (UnreadableException e) {
        failures.add(e.unreadable());
      }
    }
    if (byName.isEmpty() && failures.isEmpty()) {
      throw UnreadableException.document(NO_ENTRIES, "The feed has no entries.");
    }
    Map<String, Version> byId = new LinkedHashMap<>();
    for (Version version : byName.values()) {
      Article article = version.article().article();
      byId.merge(article.id(), version, (old, later) -> later.isAfter(old) ? later : old);
    }
    return new Reading(byId.values().stream().map(Version::article).toList(), failures);
  }

  private static @Nullable Instant changed(FeedEntry entry) {
    String text = entry.changed();
    PublishedDate date = text == null ? null : WrittenDate.read(text);
    return date == null ? null : date.start();
  }
}
