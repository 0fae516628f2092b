package dev.tidemark.bench;

import dev.tidemark.article.Article;
import dev.tidemark.lucene.IndexAnalysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Indexes with bare Lucene, on all processors, with as large a buffer as the engine has. */
final class FloorIndex {
  private static final double BUFFER_MEGABYTES = 64;

  private final FacetsConfig facets = FloorFields.facets();

  /** Indexes all lines of a file; returns when all are durable. */
  void write(Path file, Path folder) throws IOException, InterruptedException, ExecutionException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      write(
          () -> {
            String line = in.readLine();
            return line == null ? null : ArticleLine.read(line);
          },
          folder);
    }
  }

  /**
   * Indexes what a source gives until it gives null; returns when all is durable.
   *
   * @param source asked by several threads
   */
  void write(Callable<@Nullable Article> source, Path folder)
      throws IOException, InterruptedException, ExecutionException {
    int processors = Runtime.getRuntime().availableProcessors();
    try (Analyzer analyzer = IndexAnalysis.analyzer();
        IndexWriter writer =
            new IndexWriter(
                FSDirectory.open(folder),
                new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        ExecutorService threads = Executors.newFixedThreadPool(processors)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < processors; i++) {
        running.add(threads.submit(() -> add(source, writer)));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
      writer.commit();
    }
  }

  private @Nullable Void add(Callable<@Nullable Article> source, IndexWriter writer)
      throws Exception {
    for (Article article = source.call(); article != null; article = source.call()) {
      writer.addDocument(facets.build(FloorFields.of(article)));
    }
    return null;
  }
}
