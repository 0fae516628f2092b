package dev.tidemark.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tidemark.article.ArticleBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePlacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tidal power in Norway | Norway",
        "GERMANY BUILDS HARBOURS | Germany",
        "U.S. ports grow | United States",
        "How Indian Farmers Store Rain | India",
        "Harbours of the UAE and New Zealand | New Zealand,United Arab Emirates",
        "Global Pump Market to Grow | global",
        "Southeast Asia wants ferries | South-eastern Asia",
      })
  void aPlaceInTheTitleIsWhatAnArticleIsAbout(String title, String places) {
    assertEquals(List.of(places.split(",")), of(title, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bank of America lends more",
        "US-based ferry line sold",
        "Azure Tide 'Fiji' arrives",
        "A report of the University of Texas",
        "How to contact us",
        "Jordan wins again",
        "Global ideas for a kitchen",
        "Write to sales@China.example",
        "Ports in Chile, Peru, Norway and Japan",
      })
  void theNamesOfFirmsAndListsAreNone(String title) {
    assertEquals(List.of(), of(title, null, null));
  }

  @Test
  void aLeadCountsAloneWhereThereIsNoMoreText() {
    String lead = "The harbour of Poland gets a second crane.";
    assertEquals(List.of("Poland"), of("Cranes", lead, null));
    assertEquals(List.of(), of("Cranes", lead, "Cranes lift things."));
    assertEquals(List.of("Poland"), of("Cranes", lead, "Cranes lift things in Poland."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUNE, India, March 3, 2024 /PRNewswire/ -- Cranes lift more than before.",
        "A Chinese crane maker sold two cranes.",
        "Sweden's Northbank sold two cranes.",
        "Northbank, headquartered in Spain, sold two cranes.",
        "The study covers cranes in Chile, Peru, Norway and Japan.",
        "Two cranes were sold by Air India.",
        "Two cranes were sold to Kenya Ports.",
      })
  void whereSomebodyComesFromIsNotWhatItIsAbout(String lead) {
    assertEquals(List.of(), of("Cranes", lead, null));
  }

  @Test
  void aBodyMustNameAPlaceOften() {
    String once = "Cranes in Brazil lift more. ";
    assertEquals(List.of(), of("Cranes", null, once.repeat(3)));
    assertEquals(List.of("Brazil"), of("Cranes", null, once.repeat(4)));
    assertEquals(List.of(), of("Cranes", null, once.repeat(5) + "They lift. ".repeat(2_000)));
  }

  @Test
  void anyTextIsReadInTime() {
    long seed = new Random().nextLong();
    System.out.println("ArticlePlacesTest seed " + seed);
    Random random = new Random(seed);
    String[] parts = {"US", "U.S.", " of ", "'", "America", " -- ", ",", "Asia-", ". ", "\n", "é"};
    StringBuilder text = new StringBuilder();
    while (text.length() < 300_000) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    assertTimeout(
        Duration.ofSeconds(5), () -> of(text.toString(), text.toString(), text.toString()));
  }

  private static List<String> of(String title, @Nullable String summary, @Nullable String body) {
    return ArticlePlaces.of(
        new ArticleBuilder().id("a").title(title).summary(summary).body(body).build());
  }
}
