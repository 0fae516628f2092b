package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed as JSON Feed 1.1; the names are its own. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {
  static final String MEDIA_TYPE = "application/feed+json";

  /** One entry. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Item(
      String id,
      String url,
      @JsonProperty("external_url") @Nullable String externalUrl,
      String title,
      @JsonProperty("content_html") @JsonInclude(JsonInclude.Include.ALWAYS) String contentHtml,
      @JsonProperty("date_published") @Nullable Instant datePublished,
      @JsonProperty("date_modified") Instant dateModified,
      List<Author> authors,
      List<String> tags,
      @Nullable String language) {

    static Item of(FeedEntry entry) {
      List<String> names =
          entry.authors().isEmpty()
              ? Stream.ofNullable(entry.provider()).toList()
              : entry.authors();
      return new Item(
          entry.id(),
          entry.page(),
          entry.original(),
          entry.title(),
          entry.html(),
          entry.published(),
          entry.updated(),
          names.stream().map(Author::new).toList(),
          entry.topics(),
          entry.language());
    }
  }

  /** Who wrote it, or who published it. */
  record Author(String name) {}

  static String of(Feed feed) {
    return ApiJson.write(
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            feed.title(),
            feed.page(),
            feed.json(),
            feed.entries().stream().map(Item::of).toList()));
  }
}
