package dev.tidemark.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of what replaces what. Everything that takes time is done before a step runs. */
final class WriteSteps {
  private WriteSteps() {}

  static WriteStep<PutOutcome> put(StatedContent content, @Nullable Condition condition) {
    return tables ->
        holds(condition, tables, content.article().id())
            ? Writing.of(content, null, tables).run()
            : new PutOutcome.ConditionFailed();
  }

  static WriteStep<DeleteOutcome> delete(String id, @Nullable Condition condition) {
    return tables -> {
      ArticleRow current = tables.articles().current(id);
      if (current == null || (current.sound() && current.deleted())) {
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
        outcomes.add(Writing.of(content, path, tables).run());
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
        ArticleRow current = tables.articles().current(id);
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
    return condition.holds(known(tables, id));
  }

  /** Nobody can know the version of an article that is damaged. */
  private static Optional<StoredArticle> known(Tables tables, String id) throws SQLException {
    ArticleRow current = tables.articles().current(id);
    return current != null && current.sound() ? tables.articles().find(id) : Optional.empty();
  }

  static long remove(Tables tables, String id) throws SQLException {
    ArticleRow current = tables.articles().current(id);
    if (current == null) {
      throw new IllegalArgumentException("there never was an article " + id);
    }
    tables.links().replace(id, List.of());
    long sequence = tables.articles().remove(current);
    tables.originals().release(current.arrival().original());
    return sequence;
  }
}
