package dev.tidemark.bench;

import dev.tidemark.story.Zipf;
import java.util.List;
import java.util.Random;

/** Sentences that claim numbers, as reports on markets and those who repeat them write. */
final class InventedClaims {
  private static final List<String> REGIONS =
      List.of(
          "North America", "Europe", "Asia Pacific", "Germany", "India", "Latin America", "Japan");
  private static final int LAST_YEAR = 2025;

  private final Random random;
  private final List<String> sources;
  private final Zipf sourceRanks;

  /**
   * @param sources who counts, the most quoted ones first
   */
  InventedClaims(Random random, List<String> sources) {
    this.random = random;
    this.sources = sources;
    sourceRanks = new Zipf(sources.size());
  }

  /**
   * One that claims one or more numbers.
   *
   * @param subject what is counted
   * @param firm who did something
   */
  String sentence(String subject, String firm) {
    return switch (random.nextInt(10)) {
      case 0 ->
          "The global " + subject + " market was valued at " + money() + " in " + past() + ".";
      case 1 ->
          "The " + subject + " market is expected to reach " + money() + " by " + future() + ".";
      case 2 ->
          "According to "
              + source()
              + ", "
              + subject
              + " grows at a CAGR of "
              + rate()
              + " from "
              + past()
              + " to "
              + future()
              + ".";
      case 3 -> region() + " had " + rate() + " of all sales of " + subject + " in " + past() + ".";
      case 4 -> firm + ", which works on " + subject + ", raised " + millions() + " last spring.";
      case 5 -> firm + " had a revenue of " + millions() + " in " + past() + ", up " + rate() + ".";
      case 6 ->
          source()
              + " puts "
              + subject
              + " at "
              + money()
              + " in "
              + past()
              + " and at "
              + money()
              + " in "
              + future()
              + ", a compound annual growth rate of "
              + rate()
              + ".";
      case 7 -> rate() + " of those whom " + source() + " asked use " + subject + " every day.";
      case 8 -> firm + " bought a maker of parts for " + subject + " for " + millions() + ".";
      default ->
          "Some "
              + (2 + random.nextInt(90))
              + ",000 people earn their living by "
              + subject
              + " in "
              + region()
              + ".";
    };
  }

  private String source() {
    return sources.get(sourceRanks.next(random));
  }

  private String region() {
    return REGIONS.get(random.nextInt(REGIONS.size()));
  }

  private String money() {
    return "$" + (1 + random.nextInt(400)) + "." + random.nextInt(10) + " billion";
  }

  private String millions() {
    return "$" + (2 + random.nextInt(900)) + " million";
  }

  private String rate() {
    return (1 + random.nextInt(40)) + "." + random.nextInt(10) + "%";
  }

  private String past() {
    return Integer.toString(LAST_YEAR - random.nextInt(9));
  }

  private String future() {
    return Integer.toString(LAST_YEAR + 1 + random.nextInt(10));
  }
}
