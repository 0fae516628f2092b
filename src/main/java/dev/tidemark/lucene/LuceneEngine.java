package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.StageObserver;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The embedded engine, open for writing; holds the lock of its folder until closed. */
public final class LuceneEngine implements Closeable {
  private final LuceneFolder folder;
  private final LuceneGenerations index;
  private final LuceneSearch search;
  private final Deadline ends;
  private final Duration deadline;

  private LuceneEngine(
      LuceneFolder folder,
      LuceneGenerations index,
      Deadline ends,
      Duration deadline,
      Ranking ranking) {
    this.folder = folder;
    this.index = index;
    this.ends = ends;
    this.deadline = deadline;
    this.search = searching(ranking);
  }

  /**
   * Opens the index of a folder, or starts a fresh one where there is none, it is of an older
   * schema, or broken.
   *
   * @param folder created when missing
   * @param content names everything besides the engine's own schema that decides what is in the
   *     index, such as the extractor's version; an index with another one counts as older
   * @param recorded how far the record goes; an index that covers more is not of this record
   * @param deadline for one request
   * @param ranking decides the order of hits
   * @return empty when another process writes there
   * @throws EngineUnavailableException when the index is of a newer schema or the folder can't be
   *     used; says what to do
   */
  public static Optional<LuceneEngine> open(
      Path folder, String content, long recorded, Duration deadline, Ranking ranking) {
    try {
      Optional<LuceneFolder> locked =
          LuceneFolder.lock(folder, Schema.VERSION + "." + content, recorded);
      return locked.isEmpty()
          ? Optional.empty()
          : Optional.of(open(locked.get(), deadline, ranking));
    } catch (IOException unusable) {
      throw new EngineUnavailableException(
          "The index folder " + folder + " can't be used: " + unusable.getMessage(), unusable);
    }
  }

  private static LuceneEngine open(LuceneFolder folder, Duration deadline, Ranking ranking)
      throws IOException {
    try {
      Deadline ends = new Deadline();
      LuceneGenerations index = new LuceneGenerations(folder, ends);
      return new LuceneEngine(folder, index, ends, deadline, ranking);
    } catch (IOException | RuntimeException failed) {
      folder.close();
      throw failed;
    }
  }

  /** The reading side. */
  public SearchEngine search() {
    return search;
  }

  /** Tells from now on how long each stage of a search takes. */
  public void observe(StageObserver observer) {
    search.observe(observer);
  }

  /** The reading side with another order of hits, to compare. */
  public SearchEngine rankedBy(Ranking ranking) {
    return searching(ranking);
  }

  private LuceneSearch searching(Ranking ranking) {
    return new LuceneSearch(
        index.views(), index.suggestIndex(), index.damage(), ends, deadline, ranking);
  }

  /**
   * Refuses searches, where the index had to start empty, until {@link EngineIndex#whole()} says
   * that it holds everything: for those who would take a part for all there is.
   */
  public void answerOnlyWhenWhole() {
    index.answerOnlyWhenWhole();
  }

  /** The writing side. */
  public EngineIndex index() {
    return index;
  }

  @Override
  public void close() throws IOException {
    try {
      index.close();
    } finally {
      folder.close();
    }
  }
}
