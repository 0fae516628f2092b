package dev.tidemark.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a listed address has now. What it had before and has no more stays, except where an entry
 * with the same name took its place.
 *
 * @param address identifies it
 * @param names the article of each entry that the document gives a name
 * @param failures what could not be read; those of earlier documents are forgotten
 * @param document the bytes to keep if there are failures; null to keep none
 */
public record FetchedWrite(
    String address,
    List<StatedArticle> articles,
    Map<String, String> names,
    List<SourceWrite.Failure> failures,
    @Nullable QuarantinedDocument document) {
  public FetchedWrite {
    articles = List.copyOf(articles);
    names = Map.copyOf(names);
    failures = List.copyOf(failures);
  }
}
