package dev.tidemark.lucene;

import org.apache.lucene.store.Lock;

/**
 * For reading only: whoever checks an index before opening it for writing already decides alone.
 */
final class NoLock extends Lock {
  @Override
  public void close() {}

  @Override
  public void ensureValid() {}
}
