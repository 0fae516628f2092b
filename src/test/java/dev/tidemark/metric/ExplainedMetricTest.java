package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every metric says why, and asking for it changes nothing. */
class ExplainedMetricTest {
  private static final MetricExtractor EXTRACTOR = new MetricExtractor();

  /** What is decided for every metric, with or without a word that says so. */
  private static final Set<Aspect> BY_DEFAULT =
      EnumSet.of(Aspect.BOUND, Aspect.MODALITY, Aspect.CONFIDENCE);

  /** Each line below a sentence is a reason that must be given, one for each number in it. */
  @TestFactory
  Stream<DynamicTest> reasonsNameTheirRuleAndItsWords() throws IOException {
    return Examples.of("reasons.txt").stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.sentence(),
                    () -> {
                      List<String> given = reasons(body(example.sentence()));
                      for (String line : example.expected()) {
                        assertTrue(
                            given.contains(line),
                            () -> line + "\n  is none of\n  " + String.join("\n  ", given));
                      }
                    }));
  }

  @Test
  void everySentenceOfTheExamplesIsReadAlike() throws IOException {
    for (String resource : List.of("readings.txt", "reasons.txt")) {
      for (Examples.Example example : Examples.of(resource)) {
        assertSound(body(example.sentence()));
      }
    }
  }

  @Test
  void everyTextOfTheCorpusIsReadAlike() throws IOException {
    int texts = 0;
    try (Stream<Path> walk = Files.walk(Shared.path("corpus"))) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        assertSound(body(Files.readString(file)));
        texts++;
      }
    }
    assertTrue(texts > 1_000);
  }

  @Test
  void reasonsOfAWholeArticleReachAcrossItsFields() {
    Article article =
        new ArticleBuilder()
            .id("a")
            .title("Brine chemicals market near $4B")
            .body("The market was worth $2 billion in 2021. It will reach $4 billion by 2030.")
            .build();
    assertSound(article);
    assertTrue(
        reasons(article)
            .contains(
                "$2 billion | subject | Brine chemicals"
                    + " | the nearest market named before this sentence or in the title |"));
  }

  @Test
  void aTextWithoutNumbersHasNothingToExplain() {
    assertTrue(EXTRACTOR.explain(body("No numbers here.")).isEmpty());
  }

  /** The same metrics, each with one reason an aspect, and no rule without its words. */
  private static void assertSound(Article article) {
    List<ExplainedMetric> explained = EXTRACTOR.explain(article);
    assertEquals(
        EXTRACTOR.extract(article), explained.stream().map(ExplainedMetric::metric).toList());
    for (ExplainedMetric one : explained) {
      List<String> aspects = new ArrayList<>();
      for (Reason reason : one.reasons()) {
        Aspect aspect = Aspect.valueOf(reason.aspect().toUpperCase(Locale.ROOT));
        aspects.add(reason.aspect());
        boolean bare = reason.rule().equals(aspect.otherwise());
        boolean empty = reason.value().equals("none");
        assertTrue(!bare || empty || BY_DEFAULT.contains(aspect), () -> one + " " + reason);
        assertFalse(reason.rule().isBlank());
        assertTrue(!empty || bare || aspect == Aspect.CHECK, () -> one + " " + reason);
      }
      List<String> once = aspects.subList(0, aspects.indexOf("confidence"));
      assertEquals(once.stream().distinct().toList(), once);
      assertTrue(aspects.containsAll(List.of("text", "bound", "unit", "type", "period")));
      assertEquals(one.metric().type().toString(), told(one, "type"));
      assertEquals(one.metric().modality().toString(), told(one, "modality"));
      assertEquals(one.metric().bound().toString(), told(one, "bound"));
      String subject = one.metric().subject();
      assertEquals(subject == null ? "none" : subject, told(one, "subject"));
      String source = one.metric().source();
      assertEquals(source == null ? "none" : source, told(one, "source"));
    }
  }

  private static String told(ExplainedMetric one, String aspect) {
    return one.reasons().stream()
        .filter(reason -> reason.aspect().equals(aspect))
        .map(Reason::value)
        .findFirst()
        .orElse("missing");
  }

  private static List<String> reasons(Article article) {
    return EXTRACTOR.explain(article).stream()
        .flatMap(one -> one.reasons().stream().map(reason -> line(one.metric(), reason)))
        .toList();
  }

  private static String line(Metric metric, Reason reason) {
    String words = String.join("; ", reason.words());
    return String.join(" | ", metric.text(), reason.aspect(), reason.value(), reason.rule(), words)
        .strip();
  }

  private static Article body(String text) {
    return new ArticleBuilder().id("e").body(text).build();
  }
}
