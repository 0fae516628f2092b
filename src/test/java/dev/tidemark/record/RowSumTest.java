package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowSumTest {
  private static final int ARTICLES = 1_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  @Test
  void itIsTheSumThatOthersComputeToo() {
    assertEquals(0xe3069283L, RowSum.of("123456789".getBytes(StandardCharsets.US_ASCII)));
    assertNull(RowSum.of(null));
  }

  @Test
  void valuesDoNotRunIntoEachOther() {
    assertNotEquals(
        new RowSum().add("ab").add("c").value(), new RowSum().add("a").add("bc").value());
    String none = null;
    assertNotEquals(new RowSum().add(none).value(), new RowSum().add("").value());
    assertEquals(new RowSum().add("a").add(5).value(), new RowSum().add("a").add(5).value());
  }

  /** What the sums of articles take, beside what it takes to keep them; indexing is more. */
  @Test
  void itCostsNextToNothing() {
    Random random = new Random(5);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder body = new StringBuilder();
      while (body.length() < 4_000) {
        body.append(SomeArticles.text(random));
      }
      articles.add(SomeArticles.article("a" + i, body.toString()));
    }
    List<ArticleContent> contents = articles.stream().map(ArticleContent::of).toList();
    double sums = sums(contents);
    for (int round = 0; round < 20; round++) {
      sums = Math.min(sums, sums(contents));
    }
    double kept = kept(articles);
    System.out.printf(
        "RowSumTest: sums %.2f us, keeping %.0f us an article: %.2f%%%n",
        sums, kept, 100 * sums / kept);
    assertTrue(sums < kept / 50, sums + " of " + kept);
  }

  private static double sums(List<ArticleContent> contents) {
    long start = THREADS.getCurrentThreadCpuTime();
    long all = 0;
    for (ArticleContent one : contents) {
      RowFacts facts =
          new RowFacts(
              one.id(), 5, false, "article", one.hash(), one.title(), null, 5, ArrivalRow.UNTOLD);
      Long text = RowSum.of(one.document());
      all += facts.sum() + (text == null ? 0 : text);
    }
    assertNotEquals(0, all);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / contents.size();
  }

  private double kept(List<Article> articles) {
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      long start = System.nanoTime();
      List<CompletableFuture<?>> waiting = new ArrayList<>();
      for (Article one : articles) {
        waiting.add(record.put(new StatedArticle(one, List.of()), null));
      }
      waiting.forEach(CompletableFuture::join);
      return (System.nanoTime() - start) / 1e3 / articles.size();
    }
  }
}
