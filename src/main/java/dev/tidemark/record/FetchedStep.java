package dev.tidemark.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a listed address has now. */
final class FetchedStep implements WriteStep<FetchedOutcome> {
  private final FetchedWrite write;
  private final List<StatedContent> contents;

  FetchedStep(FetchedWrite write) {
    this.write = write;
    contents = StatedContent.of(write.articles(), write.address());
  }

  /** About how much memory it holds. */
  long bytes() {
    QuarantinedDocument document = write.document();
    return contents.stream().mapToLong(StatedContent::bytes).sum()
        + (document == null ? 0 : document.bytes().length);
  }

  @Override
  public FetchedOutcome apply(Tables tables) throws SQLException {
    tables.quarantine().releaseOthers(write.address(), write.failures());
    SourceWrite articles =
        new SourceWrite(write.address(), false, null, write.articles(), write.failures(), null);
    SourceOutcome outcome = WriteSteps.source(articles, wanted(tables)).apply(tables);
    QuarantinedDocument document = write.document();
    if (document != null && !write.failures().isEmpty()) {
      tables.quarantine().keep(write.address(), document, true);
    }
    int replaced = 0;
    for (Map.Entry<String, String> former : rename(tables).entrySet()) {
      replaced += dropped(tables, former.getKey(), former.getValue()) ? 1 : 0;
    }
    return new FetchedOutcome(outcome.articles(), replaced);
  }

  /** All but entries that came from here before and were deleted since: a deletion stays. */
  private List<StatedContent> wanted(Tables tables) throws SQLException {
    List<StatedContent> wanted = new ArrayList<>();
    for (StatedContent content : contents) {
      String id = content.article().id();
      ArticleRow current = tables.articles().current(id);
      boolean unwanted = current != null && current.deleted();
      if (!unwanted || !tables.fetches().isNamed(write.address(), id)) {
        wanted.add(content);
      }
    }
    return wanted;
  }

  /** Notes the articles of the entries that have a name; returns what they were before. */
  private Map<String, String> rename(Tables tables) throws SQLException {
    Map<String, String> formers = new HashMap<>();
    for (Map.Entry<String, String> name : write.names().entrySet()) {
      @Nullable String former = tables.fetches().article(write.address(), name.getKey());
      if (former != null && !former.equals(name.getValue())) {
        formers.put(former, name.getValue());
      }
      tables.fetches().name(write.address(), name.getKey(), name.getValue());
    }
    return formers;
  }

  /**
   * Whether an article went that no entry here and nothing else gives any more; its id leads on.
   */
  private boolean dropped(Tables tables, String former, String now) throws SQLException {
    String address = write.address();
    if (tables.fetches().isNamed(address, former)) {
      return false;
    }
    tables.sources().unclaim(address, former);
    ArticleRow current = tables.articles().current(former);
    boolean cameFromHere =
        current != null && !current.deleted() && address.equals(current.origin());
    if (!cameFromHere || tables.sources().isClaimed(former)) {
      return false;
    }
    WriteSteps.remove(tables, former);
    tables.originals().move(former, now);
    return true;
  }
}
