package dev.tidemark.operations;

import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchResult;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.SearchEngine;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * One real search with all default facets, as a visitor's first page asks it: whoever comes after
 * it finds an index that is there and warm.
 */
final class SelfCheck {
  private static final System.Logger LOG = System.getLogger(SelfCheck.class.getName());

  private final SearchEngine engine;
  private final SearchRequest firstPage;
  private Found last = Found.NOTHING_YET;

  SelfCheck(SearchEngine engine, SearchRequest firstPage) {
    this.engine = engine;
    this.firstPage = firstPage;
  }

  /**
   * What a search found.
   *
   * @param passed whether searches may come
   * @param total rows found
   * @param facets how many of the facets had values
   * @param took milliseconds
   * @param problem why it did not pass, in a sentence; null when it did
   */
  record Found(boolean passed, long total, int facets, long took, @Nullable String problem) {
    static final Found NOTHING_YET = new Found(false, 0, 0, 0, "No search was tried yet.");

    private static Found failed(String problem) {
      return new Found(false, 0, 0, 0, problem);
    }
  }

  /**
   * Searches now.
   *
   * @param articles how many articles should be there to be found
   */
  Found run(long articles) {
    long start = System.nanoTime();
    try {
      SearchResult result = engine.search(firstPage);
      last = judge(result, articles, (System.nanoTime() - start) / 1_000_000);
    } catch (DeadlineExceededException busy) {
      // Once it has worked, too little time is the load's fault, and not for readiness to tell.
      last = last.passed ? last : Found.failed("The first search took longer than it may.");
    } catch (EngineUnavailableException unreadable) {
      last = Found.failed(String.valueOf(unreadable.getMessage()));
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "The search that looks whether searches work fails", broken);
      last = Found.failed("A search fails: " + broken);
    }
    return last;
  }

  /** What the last search found. */
  Found last() {
    return last;
  }

  private Found judge(SearchResult result, long articles, long took) {
    int filled = 0;
    for (FacetCounts facet : result.facets()) {
      filled += facet.values().isEmpty() ? 0 : 1;
    }
    String problem = null;
    long missing = articles - engine.size();
    if (missing > tolerated(articles)) {
      problem =
          "Searches find " + engine.size() + " of " + articles + " articles: rebuild the index.";
    } else if (result.total() > 0 && filled == 0) {
      problem = "Facets have no values.";
    }
    return new Found(problem == null, result.total(), filled, took, problem);
  }

  /** One that the index can't take does not close the house. */
  private static long tolerated(long articles) {
    return articles / 100;
  }
}
