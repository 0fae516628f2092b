package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** The embedded engine for reading alone, beside a process that writes: sees its last commit. */
public final class LuceneReader implements Closeable {
  private final Directory directory;
  private final SearcherManager searchers;
  private final HeldViews held;
  private final LuceneSearch search;

  private LuceneReader(
      Directory directory, SearcherManager searchers, HeldViews held, LuceneSearch search) {
    this.directory = directory;
    this.searchers = searchers;
    this.held = held;
    this.search = search;
  }

  /**
   * Opens the index that a folder has in use.
   *
   * @param deadline for one request
   * @param ranking decides the order of hits
   * @return empty when nothing was ever committed there
   */
  public static Optional<LuceneReader> open(Path folder, Duration deadline, Ranking ranking) {
    OptionalInt number = new CurrentFolder(folder).readIfAllowed();
    try {
      Optional<Directory> directory = LuceneFolder.inUse(folder);
      if (directory.isEmpty() || !DirectoryReader.indexExists(directory.get())) {
        return Optional.empty();
      }
      Deadline ends = new Deadline();
      SearcherManager searchers =
          new SearcherManager(
              new ExitableDirectoryReader(DirectoryReader.open(directory.get()), ends), null);
      HeldViews held = new HeldViews();
      LuceneSearch search =
          new LuceneSearch(
              new Views(() -> searchers, held),
              new SuggestIndex(),
              new Damage(),
              ends,
              deadline,
              ranking);
      return Optional.of(new LuceneReader(directory.get(), searchers, held, search));
    } catch (IOException unreadable) {
      if (!number.equals(new CurrentFolder(folder).readIfAllowed())) {
        return open(folder, deadline, ranking); // another index took its place just then
      }
      throw new EngineUnavailableException(
          "The index in " + folder + " does not open.", unreadable);
    }
  }

  public SearchEngine search() {
    return search;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(held, searchers, directory);
  }
}
