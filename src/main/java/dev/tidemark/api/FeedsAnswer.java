package dev.tidemark.api;

import dev.tidemark.indexing.sources.SourceView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The addresses that articles are fetched from, by name. */
@Schema(name = "FetchedAddresses")
record FeedsAnswer(List<Item> items, int total) {

  /**
   * One of them; see {@link SourceView}.
   *
   * @param interval in ISO 8601, {@code PT1H}
   */
  @Schema(name = "FetchedAddress")
  record Item(
      String name,
      String address,
      String interval,
      String status,
      @Nullable String detail,
      @Nullable String movedTo,
      int failures,
      @Nullable String lastRun,
      @Nullable String lastSuccess,
      @Nullable String nextRun,
      int added,
      int changed,
      int unreadable,
      long articles) {

    static Item of(SourceView view) {
      return new Item(
          view.name(),
          view.address(),
          view.interval().toString(),
          view.status(),
          view.detail(),
          view.movedTo(),
          view.failures(),
          text(view.lastRun()),
          text(view.lastSuccess()),
          text(view.nextRun()),
          view.added(),
          view.changed(),
          view.unreadable(),
          view.articles());
    }

    private static @Nullable String text(@Nullable Instant time) {
      return time == null ? null : time.toString();
    }
  }

  static FeedsAnswer of(List<SourceView> views) {
    return new FeedsAnswer(views.stream().map(Item::of).toList(), views.size());
  }
}
