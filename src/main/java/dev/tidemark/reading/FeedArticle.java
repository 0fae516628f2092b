package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.CanonicalUrl;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.reading.feed.Feed;
import dev.tidemark.reading.feed.FeedEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the article of one entry of a feed. */
final class FeedArticle {
  private static final int TITLE_LENGTH = 90;

  private final Content content;
  private final Feed feed;
  private final String format;
  private final Repairs repairs = new Repairs();

  FeedArticle(Content content, Feed feed, String format) {
    this.content = content;
    this.feed = feed;
    this.format = format;
    repairs.addAll(content.repairs());
    if (feed.mended()) {
      repairs.add(Repair.XML);
    }
  }

  ReadArticle read(FeedEntry entry) throws UnreadableException {
    Facts facts = new Facts(content.path(), format, content.limits(), repairs);
    facts.title(entry.title());
    if (!facts.hasTitle()) {
      facts.title(firstWords(entry));
      repairs.add(Repair.MISSING_TITLE);
    }
    facts.summary(entry.summary());
    facts.body(entry.content());
    if (!facts.hasTitle()) {
      throw UnreadableException.field(
          entry.line(), "title", "The entry has neither a title nor a text.");
    }
    fill(facts, entry);
    Article article = facts.build();
    if (article.url() == null && entry.guid() != null) {
      article = article.toBuilder().id(ArticleId.ofEntry(feedName(), entry.guid())).build();
    }
    return new ReadArticle(entry.line(), article, List.of(), List.of(), null, entry.guid());
  }

  private void fill(Facts facts, FeedEntry entry) {
    facts.url(entry.address());
    facts.image(entry.image());
    facts.authors(AuthorNames.of(entry.authors()));
    facts.topics(entry.topics());
    facts.provider(provider(entry));
    if (!facts.language(entry.language())) {
      repairs.add(Repair.LANGUAGE);
    }
    PublishedDate date = null;
    for (String written : entry.dates()) {
      date = date == null ? WrittenDate.read(written) : date;
    }
    facts.published(date);
    if (date == null && !entry.dates().isEmpty()) {
      repairs.add(Repair.DATE);
    }
  }

  /** Who published the entry first, else whose feed it is. */
  private @Nullable Provider provider(FeedEntry entry) {
    if (entry.site() != null) {
      return new Provider(entry.site(), entry.siteAddress());
    }
    String home = feed.address() == null ? entry.address() : feed.address();
    String domain = home == null ? null : CanonicalUrl.domain(home);
    String name = feed.title() == null ? domain : feed.title();
    return name == null ? null : new Provider(name, domain);
  }

  /** What the names of entries mean something within. */
  private String feedName() {
    String path = content.path();
    String canonical = path == null ? null : CanonicalUrl.of(path);
    if (canonical != null) {
      return canonical;
    }
    String stated = feed.address();
    return stated != null ? stated : path == null ? "" : path;
  }

  private static @Nullable String firstWords(FeedEntry entry) {
    String text = entry.content() == null ? entry.summary() : entry.content();
    if (text == null || text.isBlank()) {
      return null;
    }
    String title = MarkdownTitle.of(text).title();
    if (title == null || title.length() <= TITLE_LENGTH) {
      return title;
    }
    int sentence = title.indexOf(". ");
    if (sentence > 0 && sentence < TITLE_LENGTH) {
      return title.substring(0, sentence + 1);
    }
    int space = title.lastIndexOf(' ', TITLE_LENGTH);
    int end =
        space > 0
            ? space
            : title.offsetByCodePoints(
                0, Math.min(TITLE_LENGTH / 2, title.codePointCount(0, title.length())));
    return title.substring(0, end) + "…";
  }
}
