package dev.tidemark.lucene;

import dev.tidemark.article.StoryId;
import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The writing side: one writer, and the readers that see what it has refreshed. After a failure the
 * writer is given up and a new one starts from the last commit; searches go on with what they saw
 * until that much is there again.
 */
final class LuceneIndex implements EngineIndex, Closeable {
  private final Reopening folder;
  private final Damage damage;
  private final String schema;
  private final Opening opening;
  private final ArticleBlock blocks = new ArticleBlock();
  private final SuggestIndex suggestIndex = new SuggestIndex();
  private final HeldViews held = new HeldViews();
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

  LuceneIndex(
      Directory directory, Reopening folder, String schema, Deadline deadline, Damage damage)
      throws IOException {
    this.directory = directory;
    this.folder = folder;
    this.damage = damage;
    this.schema = schema;
    opening = new Opening(deadline, suggestIndex);
    writer = opening.writer(directory);
    applied = sequenceOf(writer);
    committed = applied;
    enriched = noted(writer, LuceneFolder.ENRICHED, "");
    committedEnriched = enriched;
    visible = applied;
    searchers = opening.searchers(writer);
  }

  /** After a failure they lead to what is open then. */
  Views views() {
    return new Views(
        () -> {
          damage.refuseSearches();
          return searchers;
        },
        held);
  }

  /** Of every segment that a search can see. */
  SuggestIndex suggestIndex() {
    return suggestIndex;
  }

  @Override
  public long committedSequence() {
    return committed;
  }

  @Override
  public long visibleSequence() {
    return visible;
  }

  @Override
  public String enrichedBy() {
    return committedEnriched;
  }

  @Override
  public void enrichedBy(String version) {
    enriched = version;
  }

  @Override
  public void apply(List<IndexChange> changes) {
    attempt(
        "write to",
        () -> {
          for (IndexChange change : changes) {
            apply(change);
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

  @Override
  public void refresh() {
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

  @Override
  public void commit() {
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

  @Override
  public void recover() {
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

  @Override
  public void verify() {
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

  @Override
  public boolean answersSearches() {
    return !damage.isFound();
  }

  /** Gives the lock back; what was not committed is replayed from the record next time. */
  @Override
  public void close() throws IOException {
    IOUtils.close(held, searchers, recovering, writer, directory);
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
    } catch (IllegalArgumentException refused) {
      throw refused;
    } catch (IOException | RuntimeException | InternalError | AssertionError failure) {
      damage.doubt(failure);
      throw new EngineUnavailableException(
          "Could not " + what + " the index: " + failure.getMessage(), failure);
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
