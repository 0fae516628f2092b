package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said twice is one claim; what may be two claims is never made one. */
class MentionsTest {
  private static final String[] PIECES = {
    "The kelp market will pass $296 billion by 2031. ",
    "The kelp market is near $300 billion. ",
    "The kelp market was worth $4.8 billion in 2023. ",
    "The Chinese kelp market will reach $4.8 billion by 2030. ",
    "The kelp market will reach about $5 billion. ",
    "According to Salt Pan Research, the kelp market will reach $4.8 billion by 2030. ",
    "According to Coral Analytics, the kelp market will reach $4.8 billion by 2030. ",
    "It grows at a CAGR of 35.48% from 2026 to 2031. ",
    "The kelp market grows at a CAGR of 35%. ",
    "Tide Works raised $45 million. ",
    "Tide Works raised $45 million and $45 million. ",
    "Harbour Line raised $45 million. ",
    "62% of skippers use sonar. ",
    "62% of skippers use sonar, and 62% of anglers do. ",
    "The market was worth $4.8 billion. ",
    "Ropes cost between $10 and $12. ",
    "No numbers here. "
  };

  private static List<Metric> metrics(String title, String body) {
    return new MetricExtractor()
        .extract(new ArticleBuilder().id("m").title(title).body(body).build());
  }

  @Test
  void theMostExactOneLeadsTheRoundedOneInTheTitle() {
    List<Metric> found =
        metrics(
            "Kelp Market Near $300B by 2031",
            "The kelp market will surpass $296 billion by 2031, growing at a CAGR of 35.48% from"
                + " 2026 to 2031.");
    assertEquals("m.2", found.get(0).mentionOf());
    assertEquals(List.of(), found.get(0).mentions());
    assertEquals(List.of("m.1"), found.get(1).mentions());
    assertTrue(found.get(1).leads());
    assertNull(found.get(2).mentionOf());
    assertEquals(found.get(1).check(), found.get(0).check());
  }

  @Test
  void ofEquallyExactOnesTheEarlierLeadsAndAllAreListedInOrder() {
    String said = "The kelp market will reach $29.6 billion by 2031. ";
    List<Metric> found = metrics("Kelp market", said + said + said);
    assertEquals(List.of("m.2", "m.3"), found.get(0).mentions());
    assertEquals("m.1", found.get(1).mentionOf());
    assertEquals("m.1", found.get(2).mentionOf());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The deep-sea market reached $4.8 billion in 2023. | The deep sea market stood at $4.8bn in 2023.
          The DL market will reach $29.6 billion by 2031.   | The deep learning market will hit $29.6 billion.
          The kelp market was worth $4.83 billion in 2023.  | The kelp market was worth about $4.8 billion in 2023.
          Tide Works raised $45 million.                    | Tide Works raised $45 million in March 2024.
          The kelp market grows at a CAGR of 35.48%.        | The kelp market grows at a CAGR of 35.5%.
          Ports handled 1.34 million crates in 2023.        | In 2023, ports handled 1.34 million crates.
          The kelp market will reach $4 to $5 billion.      | The kelp market will reach $4-5 billion.
          """)
  void theSameIsOne(String one, String two) {
    List<Metric> found = metrics("", one + " " + two);
    assertEquals(2, found.size());
    assertEquals(1, found.stream().filter(Metric::leads).count(), () -> found.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The kelp market was worth $4.8 billion in 2022.   | The kelp market was worth $4.8 billion in 2023.
          The Chinese kelp market reached $4.8 billion.     | The Indian kelp market reached $4.8 billion.
          In China the kelp market reached $4.8 billion.    | In India the kelp market reached $4.8 billion.
          Tide Works raised $45 million.                    | Harbour Line raised $45 million.
          The kelp market will reach $4 to $5 billion.      | The kelp market will reach $5 billion.
          The kelp market will reach $4 to $5 billion.      | The kelp market will reach $4 to $6 billion.
          The kelp market grows at a CAGR of 35%.           | The rope market grows at a CAGR of 35.48%.
          The kelp market was worth $4.8 billion in 2023.   | The kelp market was worth €4.8 billion in 2023.
          The kelp market was worth $4.8 billion.           | The kelp market was worth $4.9 billion.
          About 42% of skippers use sonar.                  | About 43% of skippers use sonar.
          62% of skippers use sonar.                        | 62% of skippers fear storms at night.
          Fuel use fell 12%.                                | Fuel use rose 12%.
          More than 40% of skippers use sonar.              | Less than 40% of skippers use sonar.
          According to Salt Pan Research, the kelp market will reach $4.8 billion by 2030. | \
          According to Coral Analytics, the kelp market will reach $4.8 billion by 2030.
          The kelp market is worth $4.8 billion.            | The kelp market will reach $4.8 billion by 2031.
          """)
  void whatMayBeAnotherClaimStaysApart(String one, String two) {
    List<Metric> found = metrics("", one + " " + two);
    assertEquals(2, found.size());
    assertTrue(found.stream().allMatch(Metric::leads), () -> found.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tide Works raised $45 million and then $45 million.",
        "The kelp market stood at $4.8 billion, and $4.8 billion is what the kelp market was."
      })
  void numbersOfOneSentenceStayApart(String sentence) {
    List<Metric> found = metrics("", sentence);
    assertEquals(2, found.size());
    assertTrue(found.stream().allMatch(Metric::leads));
  }

  @Test
  void aMentionThatFitsTwoClaimsBelongsToNone() {
    List<Metric> found =
        metrics(
            "",
            "The kelp market was worth $4.8 billion in 2022. The kelp market was worth $4.8 billion"
                + " in 2023. The kelp market was worth $4.8 billion.");
    assertTrue(found.stream().allMatch(Metric::leads));
  }

  @Test
  void aRoundedMentionIsNotCalledInconsistent() {
    List<Metric> found =
        metrics(
            "Kelp market near $17 billion by 2025",
            "The kelp market was valued at $10.0 billion in 2020 and is expected to reach $40.0"
                + " billion by 2025, growing at a CAGR of 10% from 2020 to 2025. The kelp market will"
                + " reach $40 billion by 2025.");
    Check leader = found.get(2).check();
    assertNotNull(leader);
    assertEquals(CheckStatus.INCONSISTENT, leader.status());
    assertEquals("m.3", found.get(4).mentionOf());
    assertNull(found.get(4).check());
  }

  @Test
  void anArticleOfVeryManyNumbersIsAListing() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i <= Mentions.MOST; i++) {
      body.append("The kelp market will reach $29.6 billion by 2031. ");
    }
    assertTrue(metrics("", body.toString()).stream().allMatch(Metric::leads));
  }

  /** Leaders lead themselves, mentions have one leader, and both sides agree. */
  @Test
  void everyMetricIsInOneClaim() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder body = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        body.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String title = PIECES[random.nextInt(PIECES.length)].strip();
      String told = "seed " + seed + ": " + title + " / " + body;
      List<Metric> found = metrics(title, body.toString());
      List<String> listed = new ArrayList<>();
      for (Metric metric : found) {
        assertTrue(metric.leads() || metric.mentions().isEmpty(), told);
        listed.add(metric.leads() ? metric.id() : leaderOf(metric, found, told));
        for (String mention : metric.mentions()) {
          assertEquals(metric.id(), found.get(Finding.position(mention)).mentionOf(), told);
          assertEquals(metric.type(), found.get(Finding.position(mention)).type(), told);
        }
        List<String> sorted =
            metric.mentions().stream()
                .sorted((a, b) -> Integer.compare(Finding.position(a), Finding.position(b)))
                .toList();
        assertEquals(sorted, metric.mentions(), told);
      }
      assertEquals(found.size(), listed.size(), told);
    }
  }

  private static String leaderOf(Metric mention, List<Metric> found, String told) {
    String id = mention.mentionOf();
    assertNotNull(id, told);
    Metric leader = found.get(Finding.position(id));
    assertTrue(leader.leads() && leader.mentions().contains(mention.id()), told);
    return id;
  }
}
