package dev.tidemark.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** Tells an index that is as it was written from one that is not. */
final class Integrity {
  private Integrity() {}

  /** Whether every file of the last commit is as it was written. */
  static boolean holds(Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory, new NoLock())) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      return check.checkIndex().clean;
    } catch (IndexNotFoundException noCommit) {
      return false;
    }
  }

  /**
   * Reads everything that a view reads from, committed or not.
   *
   * @throws IOException when it is not as it was written
   */
  static void check(IndexReader view) throws IOException {
    for (LeafReaderContext leaf : view.leaves()) {
      if (FilterLeafReader.unwrap(leaf.reader()) instanceof CodecReader segment) {
        segment.checkIntegrity();
      }
    }
  }

  /**
   * Whether a failure is one that reading a damaged index may end in, rather than one of a full
   * disk or of something that was closed. Not a proof.
   */
  static boolean isDoubtedBy(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (isOfDamage(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfDamage(Throwable failure) {
    return switch (failure) {
      case AlreadyClosedException closed -> false;
      case CorruptIndexException damaged -> true;
      case IndexFormatTooNewException damaged -> true;
      case IndexFormatTooOldException damaged -> true;
      case IndexNotFoundException gone -> true;
      case EOFException cutOff -> true;
      case NoSuchFileException gone -> true;
      case FileNotFoundException gone -> true;
      case IndexOutOfBoundsException madeUp -> true;
      case NegativeArraySizeException madeUp -> true;
      case ArithmeticException madeUp -> true;
      case NullPointerException madeUp -> true;
      // Where assertions are on, Lucene's own come first.
      case AssertionError madeUp -> true;
      // What reading a mapped file ends in when the disk fails, or somebody cut it off.
      case InternalError unreadable -> true;
      default -> false;
    };
  }
}
