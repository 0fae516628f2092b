package dev.tidemark.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** How a directory is opened for writing, and what is written there for searches. */
record Opening(Deadline deadline, SuggestIndex suggestIndex, MergeWatch merges) {
  private static final double BUFFER_MEGABYTES = 64;

  /** Goes on from the last commit; closing it commits nothing. */
  IndexWriter writer(Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new TextAnalysis());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setParentField("_block");
    config.setMergedSegmentWarmer(suggestIndex::of);
    config.setMergeScheduler(merges.scheduler());
    return new IndexWriter(directory, config);
  }

  /** Views of what a writer holds, each made ready before it takes the place of the last one. */
  SearcherManager searchers(IndexWriter writer) throws IOException {
    return new SearcherManager(
        new ExitableDirectoryReader(DirectoryReader.open(writer), deadline),
        new Warming(suggestIndex));
  }

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
}
