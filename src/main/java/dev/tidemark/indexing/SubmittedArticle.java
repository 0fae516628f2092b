package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Way;
import dev.tidemark.reading.ReadArticle;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.record.Arrival;
import dev.tidemark.record.Original;
import dev.tidemark.record.StatedArticle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules for what a program may send. */
final class SubmittedArticle {
  private SubmittedArticle() {}

  /**
   * The one article of what was read.
   *
   * @throws RejectedArticleException when it could not be read, or when it is not one
   */
  static ReadArticle only(Reading reading) {
    if (!reading.failures().isEmpty()) {
      throw rejection(reading.failures().getFirst());
    }
    if (reading.articles().size() != 1) {
      throw new RejectedArticleException(
          "invalid_article",
          "one article at a time is taken here, this holds "
              + reading.articles().size()
              + "; send more as a bulk, one a line",
          0,
          0,
          null);
    }
    ReadArticle read = reading.articles().getFirst();
    Article article = read.article();
    if (isBlank(article.title()) && isBlank(article.body())) {
      throw new RejectedArticleException(
          "invalid_article", "an article needs a title or a body", 0, 0, "title");
    }
    return read;
  }

  /**
   * The article under its id. With an address the id follows from that, and must be the one that it
   * is sent to. Without one, any well-formed id will do: the one that it is sent to, else the one
   * that it states itself, so that what was exported comes back as the same article.
   *
   * @param id that it is sent to; null when it is sent to none
   */
  static ReadArticle under(@Nullable String id, ReadArticle read) {
    Article article = read.article();
    String stated = read.statedId();
    if (id == null) {
      if (stated != null && article.url() == null && ArticleId.isWellFormed(stated)) {
        return renamed(read, stated);
      }
      return withNotice(read);
    }
    if (stated != null && !stated.equals(id)) {
      throw mismatch("the article says that its id is " + stated + "; send it there", "id");
    }
    if (id.equals(article.id())) {
      return read;
    }
    if (!ArticleId.isWellFormed(id)) {
      throw mismatch("an id is 16 characters of 0-9 and a-z", "id");
    }
    if (article.url() != null) {
      throw mismatch(
          "the address of this article leads to the id " + article.id() + "; send it there", "url");
    }
    return renamed(read, id);
  }

  /**
   * What the record is told of it.
   *
   * @param reader version of the reader that read it
   */
  static StatedArticle stated(ReadArticle read, Original original, int reader) {
    return stated(read, new Arrival(Way.SENT, reader, original));
  }

  /** The same of one that came in by another way. */
  static StatedArticle stated(ReadArticle read, Arrival arrival) {
    return new StatedArticle(read.article(), read.related(), arrival);
  }

  private static ReadArticle renamed(ReadArticle read, String id) {
    Article article = read.article().toBuilder().id(id).build();
    return new ReadArticle(read.line(), article, read.related(), read.notices(), id, read.guid());
  }

  private static ReadArticle withNotice(ReadArticle read) {
    String stated = read.statedId();
    if (stated == null || stated.equals(read.article().id())) {
      return read;
    }
    List<String> notices = new ArrayList<>(read.notices());
    notices.add("id was ignored: the id of this article is " + read.article().id());
    return new ReadArticle(
        read.line(), read.article(), read.related(), notices, stated, read.guid());
  }

  private static RejectedArticleException mismatch(String message, String field) {
    return new RejectedArticleException("id_mismatch", message, 0, 0, field);
  }

  private static RejectedArticleException rejection(Unreadable failure) {
    return new RejectedArticleException(
        failure.code(), failure.detail(), failure.line(), failure.column(), failure.field());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
