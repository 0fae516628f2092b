package dev.tidemark.record;

import java.util.List;

/**
 * What a better reader finds in an original.
 *
 * @param number of the original
 * @param reader its version
 * @param articles what it finds; empty when it can't read the original: all stays as it is then
 */
public record Reread(long number, int reader, List<StatedArticle> articles) {
  public Reread {
    articles = List.copyOf(articles);
  }
}
