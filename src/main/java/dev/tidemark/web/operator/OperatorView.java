package dev.tidemark.web.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the server's work stands.
 *
 * @param articles how many searches see
 * @param works what goes on, or has come to its end
 * @param busy whether some of it goes on
 * @param failure why the index can't be written; null when it can
 * @param fetched the addresses that articles are fetched from
 * @param quarantined {@code 3 documents}
 * @param items a page of what could not be read
 * @param newer the page before; null on the first
 * @param older the page after; null on the last
 */
public record OperatorView(
    String articles,
    List<Work> works,
    boolean busy,
    @Nullable String failure,
    List<Fetched> fetched,
    String quarantined,
    List<Item> items,
    @Nullable String newer,
    @Nullable String older) {

  public OperatorView {
    works = List.copyOf(works);
    fetched = List.copyOf(fetched);
    items = List.copyOf(items);
  }

  /**
   * A long work.
   *
   * @param words how far it is, in a sentence
   * @param done steps
   * @param all steps; equal to {@code done} when it is through
   */
  public record Work(String name, String words, long done, long all) {
    /** Whether it goes on. */
    public boolean isRunning() {
      return done < all;
    }
  }

  /**
   * An address that articles are fetched from.
   *
   * @param brought new and changed articles of the last document that was new
   * @param articles that it added, all in all
   * @param notes what went wrong or is to be told, in sentences
   */
  public record Fetched(
      String name,
      String address,
      String state,
      String lastRun,
      String nextRun,
      String brought,
      String articles,
      List<String> notes,
      boolean failing) {
    public Fetched {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What could not be read.
   *
   * @param place file, with the line where it is one
   * @param code stable
   */
  public record Item(String place, String code, String detail) {}
}
