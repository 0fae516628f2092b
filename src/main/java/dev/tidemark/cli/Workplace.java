package dev.tidemark.cli;

import dev.tidemark.access.AuditTrail;
import dev.tidemark.access.Keys;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.RebuildState;
import dev.tidemark.indexing.RereadReport;
import dev.tidemark.indexing.Summary;
import dev.tidemark.indexing.sources.SourceView;
import dev.tidemark.quality.QualityExample;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.SearchEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the commands work with: one index folder, opened for the time of a command, a server beside
 * it or not.
 */
public interface Workplace extends AutoCloseable {

  /** Opens the workplace of an index folder. */
  interface Opener {
    Workplace open(Path indexFolder);
  }

  /** Takes files and folders into the record. */
  Summary index(List<Path> paths, boolean sync, Progress progress);

  /** Reads once more what is in quarantine. */
  Summary retryQuarantine(Progress progress);

  /** Reads again what articles were read from, where the reader has become better. */
  RereadReport reread(Progress progress);

  /** How the addresses stand that the configuration lists. */
  List<SourceView> sources();

  /**
   * Asks some of them now.
   *
   * @param names which; none for all
   * @param each told how each stands after that
   * @throws dev.tidemark.indexing.sources.UnknownSourceException when a name is none
   */
  void runSources(List<String> names, Consumer<SourceView> each);

  /**
   * Makes what was accepted searchable.
   *
   * @return false when a running server has the index and does so itself
   */
  boolean makeSearchable(Progress progress);

  /**
   * Builds a whole new index from the record beside the one in use, which it takes the place of; a
   * running server does so itself, and goes on answering.
   *
   * @return how it ended, well
   * @throws dev.tidemark.search.engine.EngineUnavailableException when it did not
   */
  RebuildState rebuild(Progress progress);

  /** For searching; brought up to date first where no server does it. */
  SearchEngine engine();

  SearchRequestReader requests();

  ArticleLibrary library();

  /** The keys of the server over this folder; it honours a change within some seconds. */
  Keys keys();

  /** Where is noted what commands change. */
  default AuditTrail audit() {
    return AuditTrail.NONE;
  }

  /** The articles of files that state their quality; nothing is taken into the record. */
  List<QualityExample> qualityExamples(List<Path> paths);

  /**
   * The answer that the API gives, as indented JSON.
   *
   * @param took milliseconds
   */
  String json(SearchRequestReader.Read read, SearchResult result, long took);

  @Override
  void close();
}
