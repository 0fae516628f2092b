package dev.tidemark.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.article.ArticleBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is read of a number: one sentence of the lists a test. */
class ReadingRulesTest {

  @TestFactory
  Stream<DynamicTest> sentences() throws IOException {
    List<Examples.Example> examples = new ArrayList<>();
    for (String list :
        List.of(
            "readings.txt",
            "constructions.txt",
            "clauses.txt",
            "rates.txt",
            "reaches.txt",
            "names.txt",
            "kinds.txt")) {
      examples.addAll(Examples.of(list));
    }
    return examples.stream().map(example -> test(example.sentence(), example.expected()));
  }

  private static DynamicTest test(String sentence, List<String> expected) {
    return DynamicTest.dynamicTest(
        sentence,
        () -> {
          List<Metric> found =
              new MetricExtractor().extract(new ArticleBuilder().id("r").body(sentence).build());
          assertEquals(expected, found.stream().map(ReadingRulesTest::reading).toList());
        });
  }

  private static String reading(Metric m) {
    return String.join(
        " | ",
        m.text(),
        m.type().toString(),
        m.bound().toString(),
        period(m.period()),
        text(m.subject()),
        text(m.region()),
        text(m.source()),
        m.modality().toString());
  }

  private static String period(@Nullable Period period) {
    if (period == null) {
      return "-";
    }
    String from = period.from() == null ? "" : period.from();
    String to = period.to() == null ? "" : period.to();
    return period.now() ? "now" : from + ".." + to;
  }

  private static String text(@Nullable String value) {
    return value == null ? "-" : value;
  }
}
