package dev.tidemark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, and what.
 *
 * @param span the years that bars stand for; null where nothing is dated
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record ProvidersView(
    String heading,
    @Nullable String span,
    List<Row> rows,
    @Nullable String previous,
    @Nullable String next) {
  public ProvidersView {
    rows = List.copyOf(rows);
  }

  /**
   * A provider.
   *
   * @param link its articles, copies included
   * @param quality none, where none is known
   * @param copies the share of articles that others tell too, in percent
   */
  public record Row(
      String name,
      String link,
      String count,
      String noun,
      YearBars years,
      List<Quality> quality,
      String copies) {
    public Row {
      quality = List.copyOf(quality);
    }
  }

  /**
   * How good its articles are.
   *
   * @param basis stated or estimated
   * @param of how many articles it is the mean of
   */
  public record Quality(String mean, String basis, String of) {}
}
