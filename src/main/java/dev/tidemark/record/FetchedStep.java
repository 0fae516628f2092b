package dev.tidemark.record;

import dev.tidemark.record.ArticleRows.Current;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what a listed address has now. */
final class FetchedStep implements WriteStep<FetchedOutcome> {
  private final FetchedWrite write;
  private final List<StatedContent> contents;

  FetchedStep(FetchedWrite write) {
    this.write = write;
    contents = write.articles().stream().map(StatedContent::of).toList();
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
    SourceOutcome outcome = WriteSteps.source(articles, contents).apply(tables);
    QuarantinedDocument document = write.document();
    if (document != null && !write.failures().isEmpty()) {
      tables.quarantine().keep(write.address(), document, true);
    }
    int replaced = 0;
    for (String former : rename(tables)) {
      replaced += dropped(tables, former) ? 1 : 0;
    }
    return new FetchedOutcome(outcome.articles(), replaced);
  }

  /** Notes the articles of the entries that have a name; returns those that they were before. */
  private Set<String> rename(Tables tables) throws SQLException {
    Set<String> formers = new HashSet<>();
    for (Map.Entry<String, String> name : write.names().entrySet()) {
      @Nullable String former = tables.fetches().article(write.address(), name.getKey());
      if (former != null && !former.equals(name.getValue())) {
        formers.add(former);
      }
      tables.fetches().name(write.address(), name.getKey(), name.getValue());
    }
    return formers;
  }

  /** Whether an article went that no entry here and nothing else gives any more. */
  private boolean dropped(Tables tables, String former) throws SQLException {
    String address = write.address();
    if (tables.fetches().isNamed(address, former)) {
      return false;
    }
    tables.sources().unclaim(address, former);
    Current current = tables.articles().current(former);
    boolean cameFromHere =
        current != null && !current.deleted() && address.equals(current.origin());
    if (!cameFromHere || tables.sources().isClaimed(former)) {
      return false;
    }
    WriteSteps.remove(tables, former);
    return true;
  }
}
