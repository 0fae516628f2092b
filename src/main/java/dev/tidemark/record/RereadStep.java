package dev.tidemark.record;

import dev.tidemark.article.ArticleKind;
import dev.tidemark.record.RereadOutcome.Move;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a better reader found in an original. Only what is still as that original gave it is
 * replaced: what a program or another file has said since stays, and so does a deletion. An article
 * that is found no more stays, unless it was the only one and the only one now has another id.
 */
final class RereadStep implements WriteStep<RereadOutcome> {
  private final Reread reread;
  private final List<StatedContent> contents;
  private final List<String> changed = new ArrayList<>();
  private final List<String> added = new ArrayList<>();
  private final List<Move> moved = new ArrayList<>();

  RereadStep(Reread reread, List<StatedContent> contents) {
    this.reread = reread;
    this.contents = contents;
  }

  @Override
  public RereadOutcome apply(Tables tables) throws SQLException {
    changed.clear();
    added.clear();
    moved.clear();
    List<String> from = tables.originals().articles(reread.number());
    @Nullable ArticleRow one = from.isEmpty() ? null : tables.articles().current(from.getFirst());
    if (one != null) {
      take(tables, from, one);
    }
    wasRead(tables);
    return new RereadOutcome(changed, added, moved);
  }

  /** A reader of this version has read the original, and everything that came from it. */
  private void wasRead(Tables tables) throws SQLException {
    tables.originals().wasRead(reread.number(), reread.reader());
    for (String id : tables.originals().articles(reread.number())) {
      @Nullable ArticleRow row = tables.articles().current(id);
      if (row != null) {
        tables.articles().note(id, row.arrival().readBy(reread.reader()));
      }
    }
  }

  private void take(Tables tables, List<String> from, ArticleRow one) throws SQLException {
    ArrivalRow arrival = one.arrival().readBy(reread.reader());
    Set<String> missing = new HashSet<>(from);
    for (StatedContent content : contents) {
      String id = content.article().id();
      ArticleRow current = tables.articles().current(id);
      if (from.contains(id) || isFree(current)) {
        Writing writing = new Writing(tables, content, one.origin(), arrival);
        note(id, writing.run().change());
        if (one.origin() != null) {
          tables.sources().claim(one.origin(), id);
        }
      }
      missing.remove(id);
    }
    if (missing.size() == 1 && from.size() == 1 && contents.size() == 1) {
      move(tables, from.getFirst(), contents.getFirst().article().id());
    }
  }

  private static boolean isFree(@Nullable ArticleRow current) {
    return current == null || (!current.deleted() && current.kind() == ArticleKind.REFERENCE);
  }

  private void note(String id, Change change) {
    switch (change) {
      case CREATED -> added.add(id);
      case REPLACED, COMPLETED -> changed.add(id);
      case UNCHANGED -> {}
    }
  }

  private void move(Tables tables, String from, String to) throws SQLException {
    ArticleRow target = tables.articles().current(to);
    if (target == null || target.deleted()) {
      return;
    }
    WriteSteps.remove(tables, from);
    tables.sources().forgetArticle(from);
    tables.originals().move(from, to);
    added.remove(to);
    moved.add(new Move(from, to));
  }
}
