package dev.tidemark.lucene;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How filter values are compared: without regard to case, width or surrounding space. */
final class Folding {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();

  /** Terms may have 32,766 bytes; a filter value that long is compared by its start. */
  private static final int LONGEST_TERM = 8_000;

  private Folding() {}

  static String fold(String value) {
    String folded = NFKC.normalize(value).strip().toLowerCase(Locale.ROOT);
    return folded.length() <= LONGEST_TERM ? folded : folded.substring(0, LONGEST_TERM);
  }

  /** A facet label that fits a doc value; only absurd ones are cut. */
  static String label(String value) {
    if (value.length() <= LONGEST_TERM || value.getBytes(StandardCharsets.UTF_8).length < 32_000) {
      return value;
    }
    return value.substring(0, LONGEST_TERM);
  }
}
