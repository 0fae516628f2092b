package dev.tidemark.web.operator;

import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleLibrary.QuarantinePage;
import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.FolderWatch;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.indexing.RereadInBackground;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.web.operator.OperatorView.Item;
import dev.tidemark.web.operator.OperatorView.Work;
import dev.tidemark.web.text.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks how the server's work stands. Thread-safe. */
@ApplicationScoped
public class OperatorViews {
  /** Where this is shown. */
  public static final String PATH = "/operator";

  private static final int ITEMS = 50;

  private final SearchEngine engine;
  private final ArticleLibrary library;
  private final Indexing indexing;
  private final FetchedViews fetched;

  public OperatorViews(
      SearchEngine engine, ArticleLibrary library, Indexing indexing, FetchedViews fetched) {
    this.fetched = fetched;
    this.engine = engine;
    this.library = library;
    this.indexing = indexing;
  }

  /**
   * How things stand now.
   *
   * @param page of the quarantine, from 1
   */
  public OperatorView now(int page) {
    QuarantinePage found = library.quarantine((page - 1) * ITEMS, ITEMS);
    Optional<EngineFeed> feed = indexing.feed();
    @Nullable FeedProgress following = feed.map(EngineFeed::progress).orElse(null);
    List<Work> works = new ArrayList<>();
    if (following != null) {
      works.add(work("Making articles searchable", "changes", following));
      feed.flatMap(EngineFeed::reevaluation)
          .ifPresent(again -> works.add(work("Finding topics anew", "articles", again)));
    }
    indexing.rereading().flatMap(OperatorViews::reading).ifPresent(works::add);
    indexing.watch().map(FolderWatch::state).map(WatchedWords::work).ifPresent(works::add);
    return new OperatorView(
        Counted.of(engine.size(), "article", "articles"),
        works,
        works.stream().anyMatch(Work::isRunning),
        following == null ? "No index follows the record." : following.failure(),
        fetched.all(),
        found.total() == 0 ? "Nothing" : Counted.of(found.total(), "document", "documents"),
        found.items().stream().map(OperatorViews::item).toList(),
        page > 1 ? address(page - 1) : null,
        (long) page * ITEMS < found.total() ? address(page + 1) : null);
  }

  private static Optional<Work> reading(RereadInBackground again) {
    return again
        .progress()
        .map(progress -> work("Reading kept originals again", "originals", progress))
        .map(
            work ->
                new Work(
                    work.name(),
                    work.words() + " Originals: " + again.report().words() + ".",
                    work.done(),
                    work.all()));
  }

  private static Work work(String name, String things, FeedProgress progress) {
    long all = progress.done() + progress.left();
    String words =
        progress.left() == 0
            ? "All done: " + Counted.number(all) + " " + things + " since the start."
            : Counted.number(progress.done())
                + " of "
                + Counted.number(all)
                + " "
                + things
                + rate(progress);
    return new Work(name, words, progress.done(), all);
  }

  private static String rate(FeedProgress progress) {
    if (progress.perSecond() <= 0) {
      return ".";
    }
    long seconds = (long) Math.ceil(progress.left() / progress.perSecond());
    return ", "
        + Counted.number(Math.round(progress.perSecond()))
        + " a second, about "
        + (seconds < 120
            ? Counted.of(seconds, "second", "seconds")
            : Counted.of(seconds / 60, "minute", "minutes"))
        + " left.";
  }

  private static Item item(Quarantined one) {
    String place = one.line() == 0 ? one.path() : one.path() + ", line " + one.line();
    return new Item(place, one.code(), one.detail());
  }

  private static String address(int page) {
    return page == 1 ? PATH : PATH + "?page=" + page;
  }
}
