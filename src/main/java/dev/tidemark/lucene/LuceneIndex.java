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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
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
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final String schema;
  private final Deadline deadline;
  private final ArticleBlock blocks = new ArticleBlock();
  private final SuggestIndex suggestIndex;
  private final HeldViews held;
  private IndexWriter writer;
  private long applied;
  private @Nullable SearcherManager recovering;
  private volatile SearcherManager searchers;
  private volatile long committed;
  private String enriched;
  private volatile String committedEnriched;
  private volatile long visible;

  /**
   * @param suggestIndex of every segment that a search can see
   * @param held views that may outlive this index
   */
  LuceneIndex(
      Directory directory,
      String schema,
      Deadline deadline,
      SuggestIndex suggestIndex,
      HeldViews held)
      throws IOException {
    this.directory = directory;
    this.schema = schema;
    this.deadline = deadline;
    this.suggestIndex = suggestIndex;
    this.held = held;
    writer = openWriter(directory);
    applied = sequenceOf(writer);
    committed = applied;
    enriched = noted(writer, LuceneFolder.ENRICHED, "");
    committedEnriched = enriched;
    visible = applied;
    searchers = openSearchers();
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
    attempt(
        "finish",
        () -> {
          IndexSearcher before = old.searchers.acquire();
          try {
            writer.advanceSegmentInfosVersion(version(before) + 1);
          } finally {
            old.searchers.release(before);
          }
        });
    applied = Math.max(applied, sequence);
    commit();
    refresh();
  }

  private static long version(IndexSearcher searcher) {
    return ((DirectoryReader) searcher.getIndexReader()).getVersion();
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
          writer = openWriter(directory);
          applied = sequenceOf(writer);
          committed = applied;
          enriched = noted(writer, LuceneFolder.ENRICHED, "");
          committedEnriched = enriched;
          recovering = openSearchers();
        });
  }

  /** Gives the lock back; what was not committed is replayed from the record next time. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, recovering, writer, directory);
  }

  private IndexWriter openWriter(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new TextAnalysis());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setParentField("_block");
    config.setMergedSegmentWarmer(suggestIndex::of);
    return new IndexWriter(directory, config);
  }

  private SearcherManager openSearchers() throws IOException {
    return new SearcherManager(
        new ExitableDirectoryReader(DirectoryReader.open(writer), deadline),
        new Warming(suggestIndex));
  }

  /** Makes a view ready before it takes the place of the last one. */
  private static final class Warming extends SearcherFactory {
    private final SuggestIndex suggestIndex;

    Warming(SuggestIndex suggestIndex) {
      this.suggestIndex = suggestIndex;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader view, @Nullable IndexReader previous)
        throws IOException {
      suggestIndex.warm(view);
      return new IndexSearcher(view);
    }
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

  private static void attempt(String what, Step step) {
    try {
      step.run();
    } catch (IOException | IllegalStateException failure) {
      throw new EngineUnavailableException(
          "Could not " + what + " the index: " + failure.getMessage(), failure);
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
