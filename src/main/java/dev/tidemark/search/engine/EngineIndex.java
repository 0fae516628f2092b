package dev.tidemark.search.engine;

import java.util.List;

/**
 * The writing side of an engine. Called by one thread at a time; the index is derived, so whatever
 * is lost here is replayed from the record.
 */
public interface EngineIndex {

  /** The last sequence number that the durable index holds; 0 for an empty one. */
  long committedSequence();

  /** The last sequence number that searches see. */
  long visibleSequence();

  /**
   * What everything in the index was last enriched with, as of the last commit; empty when that is
   * not known.
   */
  String enrichedBy();

  /** Notes, with the next commit, that everything in the index was enriched with this. */
  void enrichedBy(String version);

  /**
   * Takes changes in sequence order; the same change again does no harm. Not yet visible, not yet
   * durable.
   */
  void apply(List<IndexChange> changes);

  /** Makes everything applied visible. */
  void refresh();

  /** Makes everything applied durable, together with the last sequence number. */
  void commit();

  /**
   * Gives up, after a failure, everything applied since the last commit and starts again from it.
   * Searches go on with what they saw. To be followed by applying everything after {@link
   * #committedSequence()} once more.
   */
  void recover();

  /**
   * Looks, where a search met something that a sound index does not hold, whether what searches
   * read is damaged. Costs nothing otherwise.
   *
   * @throws EngineUnavailableException when it is: to be followed by {@link #recover}, which leaves
   *     the damaged index where it is and starts with an earlier or an empty one
   */
  void verify();

  /**
   * Whether searches are answered. Not between a damage that was found and the moment when searches
   * see as much as before.
   */
  boolean answersSearches();

  /**
   * Says that searches see all that the record held when this was opened. An index that had to
   * start empty may refuse searches until then, rather than answer from a part.
   */
  void whole();

  /**
   * Starts an empty index beside this one, which no search sees. One at a time: an earlier one is
   * given up.
   */
  Fresh openBeside();

  /** An index that no search sees yet. */
  interface Fresh {
    /** As {@link EngineIndex#apply}. */
    void apply(List<IndexChange> changes);
  }

  /**
   * Lets the index beside take this one's place in one step, for searches and for writing: it is
   * made durable first, requests under way end on the old one, which is gone then. When it fails,
   * all is as it was.
   *
   * @param sequence up to which the index beside holds everything; as far as this one does
   * @param enrichedBy what everything in it was enriched with
   */
  void swap(long sequence, String enrichedBy);

  /** What it merges; of any thread. */
  default Merging merging() {
    return Merging.NONE;
  }

  /** Gives up the index beside, and the room it takes; none need be there. */
  void giveUpBeside();
}
