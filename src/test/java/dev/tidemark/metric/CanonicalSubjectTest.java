package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wordings of one subject become one value, readable and never empty. */
class CanonicalSubjectTest {
  private static final String[] PIECES = {
    "the",
    "a",
    "global",
    "market",
    "markets",
    "industry",
    "job",
    "AI",
    "DL",
    "LLMs",
    "deep",
    "learning",
    "deep-learning",
    "chips",
    "companies",
    "analytics",
    "businesses",
    "(DL)",
    "(",
    ")",
    "Microsoft's",
    "'s",
    "s'",
    "R&D",
    "C++",
    "e-commerce",
    "data centres",
    "\u2013",
    "\u2019s",
    "...",
    "42%",
    "$",
    "\u6df1\u5ea6\u5b66\u4e60",
    "\ud83d\ude80",
    "ss",
    "sss",
    "ies",
    "xes",
    "#",
    "&",
    ",",
    "/",
    "SaaS",
    "AR/VR",
    "Cr\u00e8me",
    "x",
    "*AI*",
    "\"sales\""
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DL market | deep learning
          the deep-learning market | deep learning
          Deep Learning (DL) | deep learning
          Global Deep Learning Markets | deep learning
          deep learning industry | deep learning
          AI | artificial intelligence
          artificial-intelligence sector | artificial intelligence
          generative AI | generative artificial intelligence
          GenAI | generative artificial intelligence
          LLMs | large language model
          Internet of Things (IoT) market | internet of things
          IoT | internet of things
          AI/ML | artificial intelligence and machine learning
          EVs | electric vehicle
          SaaS segment | software as a service
          chips | chip
          companies | company
          businesses | business
          switches | switch
          Coral Maps' users | coral maps user
          Tide Works\u2019s ropes | tide works rope
          data analytics | data analytics
          robotics | robotics
          retail sales | retail sales
          Siemens | siemens
          United States | united states
          photos | photos
          job market | job market
          housing market segment | housing market
          market | market
          the global market | market
          Microsoft (NASDAQ:MSFT) stock | microsoft stock
          (AI) | artificial intelligence
          data centres | data center
          organisations | organization
          e-commerce | e commerce
          AI in banking | artificial intelligence in banking
          AT&T | at&t
          C++ developers | c++ developer
          sea\u2011level sensors | sea level sensor
          """)
  void wordingsOfOneSubjectAreOne(String wording, String canonical) {
    assertEquals(canonical, CanonicalSubject.of(wording));
  }

  @ParameterizedTest
  @CsvSource({"the", "'...'", "'()'", "'--'", "a", "'#'"})
  void nothingButMarksStaysAsItIs(String wording) {
    assertEquals(wording.toLowerCase(Locale.ROOT), CanonicalSubject.of(wording));
  }

  @Test
  void aBlankSubjectStaysBlank() {
    assertEquals("", CanonicalSubject.of("  "));
  }

  @Test
  void appliedAgainItChangesNothing() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder wording = new StringBuilder();
      for (int n = 1 + random.nextInt(6); n > 0; n--) {
        wording.append(PIECES[random.nextInt(PIECES.length)]);
        wording.append(random.nextInt(4) == 0 ? "" : " ");
      }
      String once = CanonicalSubject.of(wording.toString());
      String told = "seed " + seed + ": " + wording;
      assertEquals(once, CanonicalSubject.of(once), told);
      assertEquals(once, CanonicalSubject.of(wording.toString().toUpperCase(Locale.ROOT)), told);
      assertFalse(once.isBlank(), told);
    }
  }

  @Test
  void noSpellingStandsForAnotherOne() {
    for (String line : Lexicon.lines("subject-spellings.txt")) {
      String[] pair = line.split("=", 2);
      assertEquals(CanonicalSubject.of(pair[1]), CanonicalSubject.of(pair[0]), line);
    }
  }
}
