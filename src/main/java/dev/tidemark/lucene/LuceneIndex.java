package dev.tidemark.lucene;

import dev.tidemark.article.StoryId;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * One index for writing: one writer, and the readers that see what it has refreshed. After a
 * failure the writer is given up and a new one starts from the last commit; searches go on with
 * what they saw until that much is there again.
 */
final class LuceneIndex implements Closeable {
  /** What may be refused for an article's sake; anything else that fails is the index's fault. */
  private static final String WRITE_TO = "write to";

  private final Reopening folder;
  private final Damage damage;
  private final String schema;
  private final Opening opening;
  private final ArticleBlock blocks = new ArticleBlock();
  private final HeldViews held;
  private Directory directory;
  private IndexWriter writer;
  private long applied;
  private @Nullable SearcherManager recovering;
  private volatile SearcherManager searchers;
  private volatile long committed;
  private String enriched;
  private volatile String committedEnriched;
  private volatile long visible;

  /** Where to go on when the directory may be damaged. */
  interface Reopening {
    LuceneFolder.Reopened reopen() throws IOException;
  }

  /**
   * @param held views that may outlive this index
   */
  LuceneIndex(
      Directory directory,
      Reopening folder,
      String schema,
      Opening opening,
      HeldViews held,
      Damage damage)
      throws IOException {
    this.directory = directory;
    this.folder = folder;
    this.damage = damage;
    this.schema = schema;
    this.opening = opening;
    this.held = held;
    writer = opening.writer(directory);
    applied = sequenceOf(writer);
    committed = applied;
    enriched = noted(writer, LuceneFolder.ENRICHED, "");
    committedEnriched = enriched;
    visible = applied;
    searchers = opening.searchers(writer);
  }

  /** What searches see; after a failure others than before. */
  SearcherManager searchers() {
    return searchers;
  }

  /**
   * Takes the place of another index: holds everything up to a sequence number, on disk and
   * visible, and is newer for everyone who compares versions.
   */
  void follow(LuceneIndex old, long sequence) {
    attempt("finish", () -> stayNewerThan(old.searchers));
    applied = Math.max(applied, sequence);
    commit();
    refresh();
  }

  /** What was once answered must not pass for the answer of another state of the index. */
  private void stayNewerThan(SearcherManager seen) throws IOException {
    IndexSearcher before = seen.acquire();
    try {
      long version = ((DirectoryReader) before.getIndexReader()).getVersion();
      writer.advanceSegmentInfosVersion(version + 1);
    } finally {
      seen.release(before);
    }
  }

  long committedSequence() {
    return committed;
  }

  long visibleSequence() {
    return visible;
  }

  String enrichedBy() {
    return committedEnriched;
  }

  void enrichedBy(String version) {
    enriched = version;
  }

  void apply(List<IndexChange> changes) {
    attempt(
        WRITE_TO,
        () -> {
          SharedWriting.apply(changes, this::apply);
          for (IndexChange change : changes) {
            applied = Math.max(applied, change.sequence());
          }
        });
  }

  private void apply(IndexChange change) throws IOException {
    switch (change) {
      case IndexChange.Put put ->
          writer.updateDocuments(new Term(Schema.BLOCK, put.article().id()), blocks.of(put));
      case IndexChange.Remove remove -> writer.deleteDocuments(new Term(Schema.BLOCK, remove.id()));
      case IndexChange.StoryChanged changed ->
          writer.updateDocValues(new Term(Schema.BLOCK, changed.id()), story(changed.story()));
    }
  }

  /** Without a value where the article is alone: the field is taken from its documents. */
  private static Field story(@Nullable String id) {
    return new NumericDocValuesField(Schema.STORY, id == null ? null : StoryId.parse(id));
  }

  void refresh() {
    long sequence = applied;
    attempt(
        "refresh",
        () -> {
          if (recovering != null && sequence >= visible) {
            SearcherManager old = searchers;
            searchers = recovering;
            recovering = null;
            old.close();
            damage.mended();
          }
          if (recovering == null) {
            searchers.maybeRefreshBlocking();
            visible = sequence;
          }
          held.letGo();
        });
  }

  void commit() {
    long sequence = applied;
    boolean noted = enriched.equals(committedEnriched);
    if (sequence == committed && noted && !writer.hasUncommittedChanges()) {
      return;
    }
    attempt(
        "commit",
        () -> {
          writer.setLiveCommitData(
              Map.of(
                      LuceneFolder.SCHEMA, schema,
                      LuceneFolder.SEQUENCE, Long.toString(sequence),
                      LuceneFolder.ENRICHED, enriched)
                  .entrySet());
          writer.commit();
        });
    committed = sequence;
    committedEnriched = enriched;
  }

  void recover() {
    attempt(
        "reopen",
        () -> {
          held.close();
          writer.rollback();
          if (recovering != null) {
            recovering.close();
          }
          if (damage.isDoubted()) {
            leaveDamaged();
          }
          writer = opening.writer(directory);
          stayNewerThan(searchers);
          applied = sequenceOf(writer);
          committed = applied;
          enriched = noted(writer, LuceneFolder.ENRICHED, "");
          committedEnriched = enriched;
          recovering = opening.searchers(writer);
        });
  }

  private void leaveDamaged() throws IOException {
    directory.close();
    LuceneFolder.Reopened reopened = folder.reopen();
    directory = reopened.directory();
    if (reopened.fresh()) {
      damage.found("its last commit");
    } else if (!damage.isFound()) {
      damage.unfounded();
    }
  }

  void verify() {
    if (!damage.isLookDue()) {
      return;
    }
    attempt(
        "read",
        () -> {
          SearcherManager open = searchers;
          IndexSearcher searcher = open.acquire();
          try {
            Integrity.check(searcher.getIndexReader());
            damage.unfounded();
          } catch (IOException | RuntimeException | InternalError | AssertionError damaged) {
            damage.found(damaged.toString());
            throw damaged;
          } finally {
            open.release(searcher);
          }
        });
  }

  /** Gives the lock back; what was not committed is replayed from the record next time. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, recovering, writer, directory);
  }

  private static long sequenceOf(IndexWriter writer) {
    return Long.parseLong(noted(writer, LuceneFolder.SEQUENCE, "0"));
  }

  private static String noted(IndexWriter writer, String key, String otherwise) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(key)) {
          return entry.getValue();
        }
      }
    }
    return otherwise;
  }

  private void attempt(String what, Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | InternalError | AssertionError failure) {
      if (failure instanceof IllegalArgumentException of) {
        if (what.equals(WRITE_TO)) {
          throw of;
        }
        // A place in a file that there is none of: nothing else was given to Lucene here.
        damage.doubt(new CorruptIndexException("unreadable", what, of));
      }
      damage.doubt(failure);
      throw new EngineUnavailableException(
          "Could not " + what + " the index: " + failure.getMessage(), failure);
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
