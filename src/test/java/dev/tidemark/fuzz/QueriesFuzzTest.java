package dev.tidemark.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchLimits;
import dev.tidemark.search.query.ParsedQuery;
import dev.tidemark.search.query.QueryParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Syntax never is an error, and how a query was read reads back as the same query. */
@Tag(Nightly.TAG)
class QueriesFuzzTest {
  private static final Set<String> CODES = Set.of("query_too_long", "invalid_character");
  private static final QueryParser PARSER =
      new QueryParser(
          Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC),
          SearchLimits.DEFAULTS);
  private static final List<String> EXAMPLES =
      List.of(
          "deep learning",
          "robots OR \"tidal power\"~5 -steam (wave* turbin~2)",
          "topic:\"Tidal Power\" published:2023..2024-06 quality:>60",
          "size:$1.5bn..2bn cagr:30..40% year:2031 metric.subject:\"tidal power\"",
          "title:gas* -provider:example.org funding:>1B",
          "a^2 /x/ field:[* TO *] {a TO b} 5G GPT-4 C++ R&D",
          "深度 学习 OR 潮汐 -\"e\u0301té\" ﬁnance １２３");
  private static final List<String> WORDS =
      List.of(
          "OR",
          "AND",
          "NOT",
          "\"",
          "(",
          ")",
          "-",
          "*",
          "~",
          "~1",
          "~99",
          ":",
          "\\",
          "^",
          "/",
          "[",
          "]",
          "{",
          "}",
          "..",
          ">",
          "<",
          ">=",
          "=",
          ",",
          "+",
          "!",
          "&&",
          "||",
          "topic:",
          "title:",
          "size:",
          "cagr:",
          "year:",
          "quality:",
          "published:",
          "metric.value:",
          "metric:cagr",
          "10B",
          "30%",
          "$",
          "€",
          "bn",
          "2031",
          "P30D..",
          "none",
          "tide",
          "wave",
          "5G",
          "url:x.org",
          "match:",
          "check:consistent",
          "language:en",
          "kind:reference",
          "region:\"North Sea\"");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, QueriesFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run(
        "queries", 10_000, seed -> new Inputs(seed, EXAMPLES, WORDS), QueriesFuzzTest::read);
  }

  private static void read(byte[] input) {
    try {
      ParsedQuery read = PARSER.parse(Fuzzing.text(input));
      assertTrue(read.words() <= 256, read::readAs);
      ParsedQuery again = PARSER.parse(read.readAs());
      assertEquals(read.root(), again.root(), read::readAs);
      assertEquals(read.readAs(), again.readAs());
    } catch (InvalidParameterException refused) {
      assertTrue(CODES.contains(refused.code()), refused::code);
    }
  }
}
