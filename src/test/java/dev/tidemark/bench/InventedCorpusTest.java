package dev.tidemark.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import dev.tidemark.metric.MetricExtractor;
import dev.tidemark.reading.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what is measured is measured on articles like real ones, and on the same ones each time. */
class InventedCorpusTest {
  private static final int MANY = 1_000;
  private static final List<Article> ARTICLES = first(MANY, 7);

  @Test
  void aSeedGivesTheSameBytesEachTime(@TempDir Path folder) throws IOException {
    ArticleFile one = ArticleFile.of(folder.resolve("one"), 150, 3);
    ArticleFile other = ArticleFile.of(folder.resolve("other"), 150, 3);
    assertArrayEquals(Files.readAllBytes(one.path()), Files.readAllBytes(other.path()));
    assertEquals(one.text(), other.text());
    assertEquals(150, Files.readAllLines(one.path()).size());
    ArticleFile another = ArticleFile.of(folder.resolve("one"), 150, 4);
    assertNotEquals(-1, Files.mismatch(one.path(), another.path()));
  }

  @Test
  void aFileBeginsAsAShorterOneOfTheSameSeed(@TempDir Path folder) throws IOException {
    List<String> shorter = Files.readAllLines(ArticleFile.of(folder, 40, 5).path());
    List<String> longer = Files.readAllLines(ArticleFile.of(folder, 160, 5).path());
    assertEquals(shorter, longer.subList(0, 40));
  }

  @Test
  void theReaderTakesEveryLineAsItWasMeant() throws IOException {
    ArticleReader reader = new ArticleReader();
    for (Article article : ARTICLES.subList(0, 50)) {
      byte[] line = ArticleLine.of(article).toBytes();
      Article read = reader.readJsonLine(line, 1, null).articles().getFirst().article();
      assertEquals(article.id(), read.id());
      assertEquals(article.title(), read.title());
      assertEquals(article.body(), read.body());
      assertEquals(article.topics(), read.topics());
      assertEquals(article.quality(), read.quality());
      assertEquals(article.published(), read.published());
      assertEquals(ArticleLine.of(article), ArticleLine.of(ArticleLine.read(text(line))));
    }
  }

  @Test
  void articlesHaveSomeFiveKilobytesEachItsOwnAddressAndTenYears() {
    double length =
        ARTICLES.stream().mapToInt(article -> body(article).length()).average().orElse(0);
    assertTrue(length > 4_500 && length < 5_500, () -> "on average " + length);
    assertEquals(MANY, ARTICLES.stream().map(Article::id).distinct().count());
    assertEquals(10, distinct(ARTICLES.stream().map(InventedCorpusTest::year).toList()));
  }

  @Test
  void fewWordsAreFrequentAndMostAreRare() {
    Map<String, Integer> counts = new HashMap<>();
    ARTICLES.forEach(
        article ->
            Arrays.stream(body(article).split("[^\\p{L}]+"))
                .forEach(word -> counts.merge(word, 1, Integer::sum)));
    List<Integer> sorted = new ArrayList<>(counts.values());
    sorted.sort((a, b) -> b - a);
    long all = sorted.stream().mapToLong(Integer::longValue).sum();
    long hundred = sorted.subList(0, 100).stream().mapToLong(Integer::longValue).sum();
    assertTrue(hundred > all * 0.25 && hundred < all * 0.6, () -> hundred + " of " + all);
    long rare = sorted.stream().filter(count -> count <= 2).count();
    assertTrue(rare > sorted.size() * 0.3, () -> rare + " of " + sorted.size());
  }

  @Test
  void publishersAndTopicsAreOfUnequalSize() {
    assertUnequal(
        ARTICLES.stream()
            .map(Article::provider)
            .map(Objects::requireNonNull)
            .map(Provider::name)
            .toList(),
        0.05);
    assertUnequal(
        ARTICLES.stream().flatMap(article -> article.topics().stream()).map(Topic::name).toList(),
        0.08);
  }

  @Test
  void everyTwentiethIsNearlyACopy() {
    Map<String, Integer> leads = new HashMap<>();
    ARTICLES.forEach(article -> leads.merge(String.valueOf(article.summary()), 1, Integer::sum));
    int copies = MANY - leads.size();
    assertTrue(copies > MANY / 30 && copies < MANY / 14, () -> copies + " copies");
  }

  @Test
  void articlesClaimNumbers() {
    MetricExtractor extractor = new MetricExtractor();
    int metrics = 0;
    for (Article article : ARTICLES.subList(0, 40)) {
      metrics += extractor.extract(article).size();
    }
    int found = metrics;
    assertTrue(found > 90 && found < 240, () -> found + " numbers in 40 articles");
  }

  @Test
  void theMixIsTheSameEachTimeAndHasItsShares() {
    List<MixedRequest> mix = RequestMix.of(7);
    assertEquals(mix, RequestMix.of(7));
    assertNotEquals(mix, RequestMix.of(8));
    assertEquals(300, mix.size());
    for (Kind kind : Kind.values()) {
      assertEquals(kind.requests(), mix.stream().filter(request -> request.kind() == kind).count());
    }
  }

  private static void assertUnequal(Collection<String> names, double leastShareOfTheFirst) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    int least = counts.values().stream().min(Integer::compare).orElse(0);
    assertTrue(most > names.size() * leastShareOfTheFirst, () -> most + " of " + names.size());
    assertTrue(least * 5 < most, () -> least + " and " + most);
  }

  private static List<Article> first(int count, long seed) {
    InventedCorpus corpus = new InventedCorpus(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(corpus.next());
    }
    return articles;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }

  private static String body(Article article) {
    return String.valueOf(article.body());
  }

  private static String year(Article article) {
    return String.valueOf(article.published()).substring(0, 4);
  }

  private static int distinct(Collection<String> values) {
    return new HashSet<>(values).size();
  }
}
