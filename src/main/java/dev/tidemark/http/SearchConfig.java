package dev.tidemark.http;

import dev.tidemark.search.SearchLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large a search may be and how long it may take; see {@link SearchLimits}. */
@ConfigMapping(prefix = "tidemark.search")
public interface SearchConfig {

  /** The time of one request, for parsing, matching, counting and highlighting together. */
  @WithDefault("2S")
  Duration deadline();

  /** Unicode code points of a query. */
  @WithDefault("2000")
  int queryLength();

  /** Words of a query. */
  @WithDefault("256")
  int queryWords();

  /** How many of them are {@code OR} or carry a {@code -}. */
  @WithDefault("32")
  int queryOperators();

  /** Brackets inside brackets; deeper ones are read through. */
  @WithDefault("10")
  int queryDepth();

  /** Conditions on metrics in one query; further ones are read as words. */
  @WithDefault("32")
  int queryConditions();

  /** Words with a star in one query; further ones are read as whole words. */
  @WithDefault("3")
  int prefixes();

  /** Letters or digits that must stand before a star. */
  @WithDefault("2")
  int prefixLetters();

  /** The widest {@code "near words"~n}. */
  @WithDefault("10")
  int slop();

  /** The widest {@code word~n}; engines know no more than 2. */
  @WithDefault("2")
  int edits();

  /** Rows that page numbers can reach; beyond, a cursor goes on. */
  @WithDefault("10000")
  int window();

  /** Rows of one answer. */
  @WithDefault("100")
  int size();

  /** Unicode code points of one value of a filter. */
  @WithDefault("500")
  int valueLength();

  /** Values of all filters together. */
  @WithDefault("200")
  int values();

  /** The limits as requests are read with them. */
  default SearchLimits limits() {
    return new SearchLimits(
        queryLength(),
        queryWords(),
        queryOperators(),
        queryDepth(),
        queryConditions(),
        prefixes(),
        prefixLetters(),
        slop(),
        edits(),
        window(),
        size(),
        valueLength(),
        values());
  }
}
