package dev.tidemark.record;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stated article in the form that is stored.
 *
 * @param arrival null when it is not told how it came in
 */
record StatedContent(
    ArticleContent article, List<ArticleContent> references, @Nullable PackedArrival arrival) {

  /**
   * How an article came in, in the form that is stored.
   *
   * @param original null where none is kept
   */
  record PackedArrival(String way, int reader, @Nullable PackedOriginal original) {}

  static StatedContent of(StatedArticle stated) {
    return of(stated, null, new IdentityHashMap<>());
  }

  /** All that a file gave; what was read from one original shares it. */
  static List<StatedContent> of(List<StatedArticle> articles, String path) {
    IdentityHashMap<Original, PackedOriginal> packed = new IdentityHashMap<>();
    return articles.stream().map(stated -> of(stated, path, packed)).toList();
  }

  private static StatedContent of(
      StatedArticle stated,
      @Nullable String path,
      IdentityHashMap<Original, PackedOriginal> packed) {
    Arrival arrival = stated.arrival();
    return new StatedContent(
        ArticleContent.of(stated.article()),
        stated.references().stream().map(ArticleContent::of).toList(),
        arrival == null ? null : packed(arrival, path, packed));
  }

  private static PackedArrival packed(
      Arrival arrival, @Nullable String path, IdentityHashMap<Original, PackedOriginal> packed) {
    Original original = arrival.original();
    return new PackedArrival(
        arrival.way().toString(),
        arrival.reader(),
        original == null
            ? null
            : packed.computeIfAbsent(original, one -> PackedOriginal.of(one, path)));
  }

  long bytes() {
    long bytes = article.document().length;
    for (ArticleContent reference : references) {
      bytes += reference.document().length;
    }
    if (arrival != null && arrival.original() != null) {
      bytes += arrival.original().packed().length;
    }
    return bytes;
  }
}
