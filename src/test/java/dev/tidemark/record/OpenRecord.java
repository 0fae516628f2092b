package dev.tidemark.record;

import static dev.tidemark.record.SomeArticles.article;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidemark.article.Article;
import dev.tidemark.article.RelatedArticle;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A record that is open for a test, and short ways of using it. */
@NullMarked
abstract class OpenRecord {
  protected abstract ArticleRecord open();

  protected ArticleRecord record;

  @BeforeEach
  void start() {
    record = open();
  }

  @AfterEach
  void stop() {
    record.close();
  }

  protected PutOutcome.Done put(Article article, Article... references) {
    return assertInstanceOf(
        PutOutcome.Done.class,
        record.put(new StatedArticle(article, List.of(references)), null).join());
  }

  protected long delete(Article article) {
    return assertInstanceOf(DeleteOutcome.Deleted.class, record.delete(article.id(), null).join())
        .sequence();
  }

  protected List<String> related(Article article) {
    return record.find(article.id()).orElseThrow().related().stream()
        .map(RelatedArticle::id)
        .sorted()
        .toList();
  }

  protected void source(String path, Article article, Article... references) {
    StatedArticle stated = new StatedArticle(article, List.of(references));
    SourceState state = new SourceState(path, "hash", 1);
    record.putSource(new SourceWrite(path, true, state, List.of(stated), List.of(), null)).join();
  }

  protected void fail(String path, byte[] bytes, SourceWrite.Failure failure) {
    SourceState state = new SourceState(path, "hash", 1);
    QuarantinedDocument document = new QuarantinedDocument("a", bytes, bytes.length);
    record
        .putSource(new SourceWrite(path, true, state, List.of(), List.of(failure), document))
        .join();
  }
}
