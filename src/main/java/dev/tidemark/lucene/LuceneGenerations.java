package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.Merging;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The writing side: the index that is searched, and for a while another one that is built beside it
 * and takes its place. Views that cursors hold outlive the exchange, and versions go on growing, so
 * that nobody takes an answer of one index for one of the other.
 */
final class LuceneGenerations implements EngineIndex, Closeable {
  private static final Logger LOG = Logger.getLogger(LuceneGenerations.class);

  private final LuceneFolder folder;
  private final Opening opening;
  private final Damage damage = new Damage();
  private final SuggestIndex suggestIndex = new SuggestIndex();
  private final HeldViews held = new HeldViews();
  private volatile LuceneIndex current;
  private volatile boolean partial;
  private @Nullable Beside beside;

  private record Beside(BuiltBeside place, LuceneIndex index) {}

  LuceneGenerations(LuceneFolder folder, Deadline deadline) throws IOException {
    this.folder = folder;
    opening = new Opening(deadline, suggestIndex, new MergeWatch());
    current = openSound();
  }

  private LuceneIndex openSound() throws IOException {
    try {
      return open(folder.openSound());
    } catch (IOException failed) {
      // What lies beside a sound commit may keep it from being opened for writing.
      if (!Integrity.isDoubtedBy(failed)) {
        throw failed;
      }
      return open(folder.openFresh(failed));
    }
  }

  private LuceneIndex open(Directory directory) throws IOException {
    try {
      return new LuceneIndex(
          directory, folder::reopenSound, folder.schema(), opening, held, damage);
    } catch (IOException | RuntimeException failed) {
      IOUtils.closeWhileHandlingException(directory);
      throw failed;
    }
  }

  /** Of the index that is searched, whichever that is when a search begins. */
  Views views() {
    return new Views(this::searchers, held);
  }

  private SearcherManager searchers() {
    damage.refuseSearches();
    if (partial) {
      throw new EngineUnavailableException(
          "The index is being built from the record; searches are answered when it is whole.",
          new IllegalStateException("partial"));
    }
    return current.searchers();
  }

  /** What is known of the state of the files that searches read. */
  Damage damage() {
    return damage;
  }

  SuggestIndex suggestIndex() {
    return suggestIndex;
  }

  void answerOnlyWhenWhole() {
    partial = current.committedSequence() == 0;
  }

  @Override
  public void whole() {
    partial = false;
  }

  @Override
  public Merging merging() {
    return opening.merges().now();
  }

  @Override
  public Fresh openBeside() {
    giveUpBeside();
    try {
      BuiltBeside place = BuiltBeside.begin(folder.root());
      LuceneIndex index = open(FSDirectory.open(place.folder()));
      beside = new Beside(place, index);
      return index::apply;
    } catch (IOException failed) {
      throw new EngineUnavailableException(
          "No index can be built beside: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void swap(long sequence, String enrichedBy) {
    Beside next = beside;
    if (next == null) {
      throw new IllegalStateException("there is no index beside");
    }
    LuceneIndex old = current;
    next.index().enrichedBy(enrichedBy);
    next.index().follow(old, sequence);
    Path replaced;
    try {
      replaced = next.place().takeOver();
    } catch (IOException failed) {
      throw new EngineUnavailableException(
          "The new index can't take its place: " + failed.getMessage(), failed);
    }
    current = next.index();
    beside = null;
    damage.mended();
    closeQuietly(old);
    BuiltBeside.remove(replaced);
  }

  @Override
  public void giveUpBeside() {
    Beside given = beside;
    beside = null;
    if (given != null) {
      closeQuietly(given.index());
      try {
        given.place().giveUp();
      } catch (IOException stays) {
        LOG.warnf("What was built beside the index is removed at the next start: %s", stays);
      }
    }
  }

  private static void closeQuietly(LuceneIndex index) {
    try {
      index.close();
    } catch (IOException | IllegalStateException broken) {
      LOG.warnf("An index that is not needed any more does not close well: %s", broken);
    }
  }

  @Override
  public long committedSequence() {
    return current.committedSequence();
  }

  @Override
  public long visibleSequence() {
    return current.visibleSequence();
  }

  @Override
  public String enrichedBy() {
    return current.enrichedBy();
  }

  @Override
  public void enrichedBy(String version) {
    current.enrichedBy(version);
  }

  @Override
  public void apply(List<IndexChange> changes) {
    current.apply(changes);
  }

  @Override
  public void refresh() {
    current.refresh();
  }

  @Override
  public void commit() {
    current.commit();
  }

  @Override
  public void recover() {
    current.recover();
  }

  @Override
  public void verify() {
    current.verify();
  }

  @Override
  public boolean answersSearches() {
    return !damage.isFound();
  }

  /** Gives the lock back; what was not committed is replayed from the record next time. */
  @Override
  public void close() throws IOException {
    giveUpBeside();
    IOUtils.close(held, current);
  }
}
