package dev.tidemark.reading.pdf;

import java.util.List;
import java.util.Random;

/** Sentences about markets that nobody wrote, the same for the same seed. */
public final class Prose {
  private static final List<String> WHO =
      List.of("The market", "Demand", "Capacity", "Investment", "The largest maker", "Each region");
  private static final List<String> DID =
      List.of("grew by", "reached", "is expected to pass", "fell short of", "was valued at");
  private static final List<String> WHAT =
      List.of("$4.2 billion", "12.5%", "340 units", "€1,250 million", "7.1 percent", "$96 million");
  private static final List<String> WHY =
      List.of(
          "because prices of raw material stayed low",
          "while older plants were taken out of service",
          "as buyers in most countries held their orders back",
          "although interest rates remained where they had been",
          "since new rules for storage came into force");

  private final Random random;

  public Prose(long seed) {
    random = new Random(seed);
  }

  public String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(sentence());
    }
    return text.toString();
  }

  private String sentence() {
    int year = 2019 + random.nextInt(15);
    return one(WHO) + " " + one(DID) + " " + one(WHAT) + " in " + year + " " + one(WHY) + ".";
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
