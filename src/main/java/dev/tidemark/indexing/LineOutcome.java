package dev.tidemark.indexing;

/** What became of one line of a bulk; {@code line} counts physical lines from 1. */
public sealed interface LineOutcome {
  int line();

  /** The line's article is durable. */
  record Done(int line, Accepted accepted) implements LineOutcome {}

  /** The line was refused; the others go on. */
  record Failed(int line, RejectedArticleException reason) implements LineOutcome {}
}
