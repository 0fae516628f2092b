package dev.tidemark.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file gave, all of it or one part of several.
 *
 * @param path identifies the file, absolute where it is one
 * @param first what the file gave before is stale from here on
 * @param complete the file as a whole, on the last part: it need not be read again while this
 *     holds; null on the others
 * @param failures what could not be read of this part
 * @param document the bytes to keep if there are failures; null to keep none
 */
public record SourceWrite(
    String path,
    boolean first,
    @Nullable SourceState complete,
    List<StatedArticle> articles,
    List<Failure> failures,
    @Nullable QuarantinedDocument document) {

  public SourceWrite {
    articles = List.copyOf(articles);
    failures = List.copyOf(failures);
  }

  /**
   * Something that could not be read.
   *
   * @param line from 1; 0 when it is the file as a whole
   */
  public record Failure(int line, String code, String detail) {}
}
