package dev.tidemark.web;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose numbers are repeated most, and how they compare. */
public record SourcesView(String heading, List<Row> rows, boolean more) {
  public SourcesView {
    rows = List.copyOf(rows);
  }

  /**
   * A firm.
   *
   * @param link its claims
   * @param subjects what it claims most about
   * @param ratio how its values compare with others for the same, {@code 1.2×}; null when nobody
   *     else speaks of it
   * @param compared how many of its claims that is the middle of
   * @param wrong of the claims whose arithmetic can be checked, how many fail; null when none can
   */
  public record Row(
      String name,
      String link,
      String count,
      String noun,
      List<Link> subjects,
      @Nullable String ratio,
      String compared,
      @Nullable String wrong) {
    public Row {
      subjects = List.copyOf(subjects);
    }
  }
}
