package dev.tidemark.reading.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.reading.pdf.Layouts.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of a page is what a reader would copy, in that order, and on that page. */
class QualityTest {
  private static final double ENOUGH = 0.95;

  static Stream<Layout> layouts() {
    return Layouts.all().stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void textIsInReadingOrderOnItsPage(Layout layout) {
    PdfAnswer answer =
        PdfExtraction.read(layout.document(), new ExtractionLimits(1_000, 1_000_000));
    List<String> pages =
        assertInstanceOf(PdfAnswer.Read.class, answer, answer::toString).report().pages();
    assertEquals(layout.pages().size(), pages.size());
    for (int i = 0; i < pages.size(); i++) {
      double score = score(words(layout.pages().get(i)), words(pages.get(i)));
      String told = layout + ", page " + (i + 1) + ": " + score + "\n" + pages.get(i);
      assertTrue(score >= ENOUGH, told);
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split("[^\\p{L}\\p{N}.,$€%]+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Harmonic mean of precision and recall of the longest common sequence. */
  private static double score(List<String> wanted, List<String> got) {
    int[][] longest = new int[wanted.size() + 1][got.size() + 1];
    for (int i = 1; i <= wanted.size(); i++) {
      for (int j = 1; j <= got.size(); j++) {
        longest[i][j] =
            wanted.get(i - 1).equals(got.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    int common = longest[wanted.size()][got.size()];
    return 2.0 * common / (wanted.size() + got.size());
  }
}
