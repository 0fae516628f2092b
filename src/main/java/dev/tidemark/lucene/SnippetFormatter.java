package dev.tidemark.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Passages as escaped HTML with marks, best first, each bounded in length; a title is given whole.
 */
final class SnippetFormatter extends PassageFormatter {
  private final boolean whole;

  SnippetFormatter(boolean whole) {
    this.whole = whole;
  }

  /** What is found in one field of one document. */
  record Snippets(List<String> html) {}

  @Override
  public Snippets format(Passage[] passages, String content) {
    return new Snippets(
        Arrays.stream(passages)
            .filter(passage -> passage.getNumMatches() > 0)
            .sorted(Comparator.comparingDouble(Passage::getScore).reversed())
            .map(
                passage ->
                    whole
                        ? SnippetText.whole(content, passage)
                        : SnippetText.around(content, passage))
            .toList());
  }
}
