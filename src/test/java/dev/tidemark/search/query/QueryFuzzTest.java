package dev.tidemark.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed is read, quickly, and its reading reads back to the same tree. */
class QueryFuzzTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final QueryParser PARSER = new QueryParser(CLOCK, SearchLimits.DEFAULTS);
  private static final String[] BITS = {
    "robots",
    "AI",
    "deep",
    "learning",
    "OR",
    "AND",
    "NOT",
    "(",
    ")",
    "\"",
    "-",
    "*",
    "~",
    "~1",
    "~9",
    ":",
    "\\",
    "topic:",
    "title:",
    "size:",
    ">10B",
    "cagr:30..40%",
    "year:2031",
    "..",
    "5G",
    "GPT-4",
    "quality:>60",
    "quality:none",
    "published:2023..",
    "metric:cagr",
    "url:example.com",
    "\"two words\"",
    "^2",
    "!!!",
    "/",
    "$",
    "\u200b",
    "ﬁn",
    "（",
    "＂",
    "é",
    "深度",
    "🚀",
    "+",
    ",",
    "metric.value:",
    "$1.5..2bn",
    "<script>",
    "[a TO b]",
    "year:",
    "2030",
    "size:<20B",
    "size:>1B",
    "cagr:>3",
    "metric.subject:\"deep learning\"",
    "billion",
    "e\u0301"
  };

  @Test
  void everyTextIsReadAndItsReadingIsStable() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      int bits = 1 + random.nextInt(12);
      for (int b = 0; b < bits; b++) {
        text.append(BITS[random.nextInt(BITS.length)]);
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      String query = text.toString();
      ParsedQuery read = PARSER.parse(query);
      ParsedQuery again = PARSER.parse(read.readAs());
      assertEquals(
          read.root(),
          again.root(),
          () -> "seed " + seed + ", query [" + query + "], read as [" + read.readAs() + "]");
      assertEquals(read.readAs(), again.readAs());
    }
  }

  @Test
  void randomCharactersNeverFail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String signs = "()\"-*~:\\/^.<>OR aé1 ";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(2_000);
      int kinds = 1 + random.nextInt(signs.length());
      while (text.length() < length) {
        text.append(signs.charAt(random.nextInt(kinds)));
      }
      try {
        ParsedQuery read = PARSER.parse(text.toString());
        assertEquals(read.root(), PARSER.parse(read.readAs()).root(), () -> "seed " + seed);
      } catch (InvalidParameterException tooLong) {
        assertEquals("query_too_long", tooLong.code(), () -> "seed " + seed);
      }
    }
  }

  @Test
  void theWorstThatIsAllowedIsReadInUnderFiveMilliseconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (String bit :
        List.of(
            "\"",
            "(",
            "(a ",
            "-a ",
            "a\\",
            "year:20%02d ",
            "size:%d1..%d2B ",
            "topic:a%d ",
            "ab* ")) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 250 && text.length() + bit.length() + 8 < 2_000; i++) {
        text.append(bit.replace("%02d", "" + (10 + i % 90)).replace("%d", "" + i));
      }
      String query = bit.startsWith("-") ? "-a ".repeat(32) : text.toString();
      long fastest = Long.MAX_VALUE;
      for (int round = 0; round < 60; round++) {
        long start = threads.getCurrentThreadCpuTime();
        PARSER.parse(query);
        fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
      }
      assertTrue(fastest < 5_000_000, bit + " takes " + fastest / 1_000 + " µs");
    }
  }
}
