package dev.tidemark.record;

import dev.tidemark.article.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told what the record does, after it is durable and before those who wait go on. Called on the
 * writing thread: return at once. What it throws is logged and changes nothing.
 */
public interface RecordObserver {
  /** Wants to know nothing. */
  RecordObserver NONE = new RecordObserver() {};

  /** A transaction is durable. */
  default void committed(int steps, long nanos) {}

  /** A transaction was given up; nothing of it was written. */
  default void failed(boolean diskFull) {}

  /**
   * An article came in.
   *
   * @param way null where that was not told
   * @param repairs made while it was read
   */
  default void accepted(@Nullable Way way, Change change, List<String> repairs) {}

  /** Articles are gone. */
  default void removed(int articles) {}

  /** Something could not be read and was put aside. */
  default void quarantined(String code) {}
}
