package dev.tidemark.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** Snowball's 174 English words that say nothing beside others. */
final class StopWords {
  private static final CharArraySet ENGLISH = english();

  private StopWords() {}

  static boolean isOne(String lowerCase) {
    return ENGLISH.contains(lowerCase);
  }

  static Set<?> all() {
    return ENGLISH;
  }

  private static CharArraySet english() {
    try (InputStream list =
        Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt"))) {
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(list, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
