package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.article.CanonicalUrl;
import dev.tidemark.firm.Authors;
import dev.tidemark.firm.CreditedFirms;
import dev.tidemark.firm.Publishers;
import dev.tidemark.search.Regions;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A name in its one spelling stays as it is: else an article could not be found by its own. */
@Tag(Nightly.TAG)
class NamesFuzzTest {
  private static final List<String> EXAMPLES =
      List.of(
          "The Harbour Post, Inc.",
          "www.Example.com",
          "Northbank Research™ Pvt. Ltd.",
          "By Dr. Ada Example and Bo Example, PhD",
          "North America (excl. Mexico)",
          "https://user@www.example.org:443/a//b/?utm_source=x&b=2#c");
  private static final List<String> WORDS =
      List.of(
          " ",
          ".",
          ",",
          ":",
          "-",
          "&",
          "'",
          "’",
          "(",
          ")",
          "/",
          "?",
          "#",
          "@",
          "%20",
          "%2c",
          "The ",
          "the ",
          "Inc",
          " Ltd",
          " LLC",
          "GmbH",
          ".com",
          ".co.uk",
          "www.",
          "m.",
          "https://",
          "By ",
          "Dr. ",
          " and ",
          " PhD",
          "™",
          "®",
          "Global",
          "U.S.",
          "UK",
          "Asia-Pacific",
          "APAC",
          "Ada",
          "EXAMPLE",
          "é",
          "İ",
          "ß",
          "&amp;");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, NamesFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run("names", 6_000, seed -> new Inputs(seed, EXAMPLES, WORDS), NamesFuzzTest::read);
  }

  private static void read(byte[] input) {
    String name = Fuzzing.text(input);
    stays(Publishers::canonical, name);
    stays(CreditedFirms::canonical, name);
    stays(Authors::canonical, name);
    stays(Regions::read, name);
    String address = CanonicalUrl.of(name);
    if (address != null && !address.startsWith("www.")) { // www.www.example.org
      assertEquals(address, CanonicalUrl.of("http://" + address), name);
      assertFalse(address.contains("#"), address);
    }
  }

  private static void stays(UnaryOperator<String> canonical, String name) {
    String once = canonical.apply(name);
    assertEquals(once, canonical.apply(once), name);
  }
}
