package dev.tidemark.api;

import dev.tidemark.indexing.LineOutcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the lines of a bulk, for the audit trail; used by one thread. */
final class BulkCount {
  private long created;
  private long replaced;
  private long unchanged;
  private long failed;

  void line(LineOutcome outcome) {
    switch (outcome) {
      case LineOutcome.Failed refused -> failed++;
      case LineOutcome.Done done -> {
        switch (done.accepted().change()) {
          case CREATED -> created++;
          case REPLACED -> replaced++;
          case UNCHANGED -> unchanged++;
        }
      }
    }
  }

  Map<String, Long> counts(long sequence) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("created", created);
    counts.put("replaced", replaced);
    counts.put("unchanged", unchanged);
    counts.put("failed", failed);
    counts.put("sequence", sequence);
    return counts;
  }
}
