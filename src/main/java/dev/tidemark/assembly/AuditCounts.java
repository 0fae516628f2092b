package dev.tidemark.assembly;

import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.Summary;
import dev.tidemark.indexing.sources.SourceView;
import java.util.LinkedHashMap;
import java.util.Map;

/** What commands did, in the numbers of the audit trail. */
final class AuditCounts {
  private AuditCounts() {}

  static Map<String, Long> of(Summary summary) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("files", (long) summary.files());
    counts.put("created", summary.indexed());
    counts.put("replaced", summary.replaced());
    counts.put("unchanged", summary.unchanged());
    counts.put("deleted", summary.removed());
    counts.put("failed", (long) summary.quarantined().size());
    return counts;
  }

  static Map<String, Long> of(RereadReport report) {
    return report.counts();
  }

  static Map<String, Long> of(SourceView view) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("created", (long) view.added());
    counts.put("replaced", (long) view.changed());
    counts.put("failed", (long) view.unreadable());
    return counts;
  }
}
