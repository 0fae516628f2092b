package dev.tidemark.record;

import dev.tidemark.article.ArticleKind;
import dev.tidemark.record.ArticleRows.Current;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of what replaces what. Everything that takes time is done before a step runs. */
final class WriteSteps {
  private WriteSteps() {}

  static WriteStep<PutOutcome> put(StatedContent content, @Nullable Condition condition) {
    return tables ->
        holds(condition, tables, content.article().id())
            ? write(tables, content, null)
            : new PutOutcome.ConditionFailed();
  }

  static WriteStep<DeleteOutcome> delete(String id, @Nullable Condition condition) {
    return tables -> {
      Current current = tables.articles().current(id);
      if (current == null || current.deleted()) {
        return new DeleteOutcome.Absent();
      }
      if (!holds(condition, tables, id)) {
        return new DeleteOutcome.ConditionFailed();
      }
      tables.sources().forgetFilesOf(id);
      return new DeleteOutcome.Deleted(remove(tables, id));
    };
  }

  static WriteStep<SourceOutcome> source(SourceWrite write, List<StatedContent> contents) {
    return tables -> {
      String path = write.path();
      if (write.first()) {
        tables.sources().forget(path);
        tables.quarantine().releaseOthers(path, write.failures());
      }
      List<PutOutcome.Done> outcomes = new ArrayList<>();
      for (StatedContent content : contents) {
        outcomes.add(write(tables, content, path));
        tables.sources().claim(path, content.article().id());
        for (ArticleContent reference : content.references()) {
          tables.sources().claim(path, reference.id());
        }
      }
      tables.quarantine().add(path, write.failures());
      if (write.document() != null && !write.failures().isEmpty()) {
        tables.quarantine().keep(path, write.document(), write.first());
      }
      if (write.complete() != null) {
        tables.sources().keep(write.complete());
      }
      return new SourceOutcome(outcomes);
    };
  }

  static WriteStep<Integer> forget(List<String> paths) {
    return tables -> {
      for (String path : paths) {
        tables.sources().forget(path);
        tables.quarantine().release(path);
      }
      return paths.size();
    };
  }

  static WriteStep<StaleOutcome> removeStale(String root, int atMost) {
    return tables -> {
      List<String> stale = tables.sources().stale(root, atMost);
      int removed = 0;
      for (String id : stale) {
        tables.sources().dropStale(root, id);
        Current current = tables.articles().current(id);
        boolean cameFromFile = current != null && !current.deleted() && current.origin() != null;
        if (cameFromFile && !tables.sources().isClaimed(id)) {
          remove(tables, id);
          removed++;
        }
      }
      return new StaleOutcome(stale.size(), removed);
    };
  }

  private static boolean holds(@Nullable Condition condition, Tables tables, String id)
      throws SQLException {
    if (condition == null) {
      return true;
    }
    Optional<StoredArticle> current = tables.articles().find(id);
    return condition.holds(current);
  }

  private static long remove(Tables tables, String id) throws SQLException {
    tables.links().replace(id, List.of());
    return tables.articles().remove(id);
  }

  private static PutOutcome.Done write(
      Tables tables, StatedContent content, @Nullable String origin) throws SQLException {
    ArticleContent article = content.article();
    Current before = tables.articles().current(article.id());
    Change change = change(before, article, origin);
    long sequence = writeOne(tables, article, origin, before, change);
    int newReferences = 0;
    for (ArticleContent reference : content.references()) {
      if (reference.id().equals(article.id())) {
        continue;
      }
      Current held = tables.articles().current(reference.id());
      Change done = change(held, reference, origin);
      sequence = Math.max(sequence, writeOne(tables, reference, origin, held, done));
      newReferences += done == Change.UNCHANGED ? 0 : 1;
    }
    List<String> targets = content.references().stream().map(ArticleContent::id).toList();
    if (isWeaker(before, article)) {
      tables.links().add(article.id(), targets);
    } else {
      tables.links().replace(article.id(), targets);
    }
    return new PutOutcome.Done(article.id(), change, sequence, newReferences);
  }

  private static long writeOne(
      Tables tables,
      ArticleContent content,
      @Nullable String origin,
      @Nullable Current before,
      Change change)
      throws SQLException {
    if (change != Change.UNCHANGED || before == null) {
      return tables.articles().write(content, origin);
    }
    return hasMoved(tables, content, origin, before)
        ? tables.articles().move(content, origin)
        : before.sequence();
  }

  /** Whether the same article now comes from a file, and its file of origin gives it no more. */
  private static boolean hasMoved(
      Tables tables, ArticleContent content, @Nullable String origin, Current before)
      throws SQLException {
    return origin != null
        && before.origin() != null
        && !before.origin().equals(origin)
        && before.hash().equals(content.hash())
        && !tables.sources().gives(before.origin(), content.id());
  }

  private static Change change(
      @Nullable Current before, ArticleContent content, @Nullable String origin) {
    if (before == null || before.deleted()) {
      return Change.CREATED;
    }
    if (before.hash().equals(content.hash()) || isWeaker(before, content)) {
      return Change.UNCHANGED;
    }
    boolean othersReference =
        content.kind() == ArticleKind.REFERENCE && !Objects.equals(before.origin(), origin);
    if (othersReference) {
      return Change.UNCHANGED;
    }
    return before.kind() == content.kind() ? Change.REPLACED : Change.COMPLETED;
  }

  /** Whether a reference meets the article itself. */
  private static boolean isWeaker(@Nullable Current before, ArticleContent content) {
    return before != null
        && !before.deleted()
        && before.kind() == ArticleKind.ARTICLE
        && content.kind() == ArticleKind.REFERENCE;
  }
}
