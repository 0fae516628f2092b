package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.PublishedDate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading that is rather wrong than right is never shown as sure, a plain one always is. */
class ConfidenceTest {
  private static final MetricExtractor EXTRACTOR = new MetricExtractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The kelp farming market was valued at $1.2 billion in 2021.",
        "Tide Works raised $45 million in a Series B round.",
        "Nearly 62% of ferry operators now track fuel in real time.",
        "Sonar Nine detects shoals with 94% accuracy.",
        "The brine chemicals market grows at a CAGR of 6.5%.",
        "Coral Maps Raises €12m, Valued At €1.2 Billion",
        "The port handled 1.234 million containers."
      })
  void plainReadingsAreAsSureAsCanBe(String sentence) {
    for (ExplainedMetric one : explain(sentence)) {
      assertEquals(Doubt.BEST, one.metric().confidence(), sentence);
      assertEquals(List.of(Aspect.CONFIDENCE.otherwise()), doubts(one));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The rope market grows at a CAGR of 340%. | UNUSUAL_SIZE
          The rope market was worth $1,200 in 2021. | UNUSUAL_SIZE
          The rope market will reach $900 trillion by 2031. | UNUSUAL_SIZE
          A share of 140% of skippers agreed. | UNUSUAL_SIZE
          The new winch costs €1.234 in Bergen. | AMBIGUOUS_NUMBER
          The rope market reached €3,500 Mrd in 2021. | AMBIGUOUS_NUMBER
          The harbour counted 3 mil visitors. | AMBIGUOUS_NUMBER
          The yard set rate=40% for the model. | ODD_SIGNS
          """)
  void whatIsRatherMisreadIsUnsure(String sentence, Doubt doubt) {
    List<ExplainedMetric> found = explain(sentence);
    assertFalse(found.isEmpty(), sentence);
    for (ExplainedMetric one : found) {
      assertTrue(doubts(one).contains(doubt.rule()), () -> sentence + " " + one.reasons());
      assertFalse(one.metric().sure(), sentence);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The figure was 40%. | TYPE_GUESSED
          It was worth $1.2 billion. | NO_SUBJECT
          Kelp 40% och rep 30%, tång 20% samt lina 10% dessutom hamnar. | UNKNOWN_WORDS
          """)
  void aLesserDoubtLowersTheConfidenceAlone(String sentence, Doubt doubt) {
    for (ExplainedMetric one : explain(sentence)) {
      assertTrue(doubts(one).contains(doubt.rule()), () -> sentence + " " + one.reasons());
      assertTrue(one.metric().confidence() < Doubt.BEST);
    }
  }

  @Test
  void aSubjectFromTheTitleIsALittleLessSure() {
    Article article =
        new ArticleBuilder()
            .id("c")
            .title("The kelp farming market")
            .body("The market was worth $2 billion in 2021.")
            .build();
    Metric metric = EXTRACTOR.extract(article).get(0);
    assertEquals("kelp farming", metric.subject());
    assertTrue(metric.confidence() < Doubt.BEST && metric.sure());
  }

  @Test
  void aForecastForAYearThatIsOverIsLessSure() {
    String body = "The kelp farming market will reach $2 billion by 2021.";
    ArticleBuilder old = new ArticleBuilder().id("c").body(body);
    PublishedDate date = PublishedDate.valueOf("2023-05-04");
    Metric before = EXTRACTOR.extract(old.build()).get(0);
    Metric after = EXTRACTOR.extract(old.published(date).build()).get(0);
    assertEquals(Doubt.BEST, before.confidence());
    assertTrue(after.confidence() < before.confidence() && after.sure());
  }

  @Test
  void manyNumbersInOneSentenceAreLessSure() {
    String row = "ropes $1m, sails $2m, masts $3m, oars $4m, pumps $5m, ";
    Metric one = EXTRACTOR.extract(body("Sales of " + row + row + "nets $6m.")).get(0);
    assertTrue(one.confidence() < Doubt.BEST, () -> String.valueOf(one));
  }

  /** What readers labelled, by bands: the unsure are few, and the sure are mostly right. */
  @Test
  void theSureReadingsOfTheLabelledSentencesAreRight() throws IOException {
    int unsure = 0;
    int all = 0;
    GoldScore sure = new GoldScore();
    for (String line : Files.readAllLines(Shared.path("gold/metrics.jsonl"))) {
      JsonNode record = new ObjectMapper().readTree(line);
      List<Metric> metrics = EXTRACTOR.extract(body(record.path("text").asText()));
      sure.add(record.path("metrics"), metrics.stream().filter(Metric::sure).toList());
      unsure += (int) metrics.stream().filter(metric -> !metric.sure()).count();
      all += metrics.size();
    }
    Shared.say(
        String.format(
            Locale.ROOT, "unsure %d of %d, core of the sure %.3f", unsure, all, sure.coreF1()));
    assertTrue(unsure * 50 < all);
    assertTrue(sure.coreF1() >= 0.96);
  }

  private static List<String> doubts(ExplainedMetric one) {
    return one.reasons().stream()
        .filter(reason -> reason.aspect().equals(Aspect.CONFIDENCE.toString()))
        .map(Reason::rule)
        .toList();
  }

  private static List<ExplainedMetric> explain(String text) {
    return EXTRACTOR.explain(body(text));
  }

  private static Article body(String text) {
    return new ArticleBuilder().id("c").body(text).build();
  }
}
