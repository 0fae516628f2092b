package dev.tidemark.record;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The articles that were met damaged and not met sound since. Each is logged once. */
final class DamagedRows {
  private static final System.Logger LOG = System.getLogger(DamagedRows.class.getName());
  private static final int MOST = 10_000;

  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  void met(String id) {
    if (ids.size() < MOST && ids.add(id)) {
      LOG.log(
          Level.ERROR,
          "Article {0} in the record is damaged and not shown: send or index it again, or restore a backup.",
          id);
    }
  }

  void met(RecordChange change) {
    switch (change) {
      case RecordChange.Damaged damaged -> met(damaged.id());
      case RecordChange.Removed gone -> metSound(gone.id());
      case RecordChange.Stored stored -> metSound(stored.article().id());
    }
  }

  void metSound(String id) {
    if (!ids.isEmpty()) {
      ids.remove(id);
    }
  }

  int count() {
    return ids.size();
  }
}
