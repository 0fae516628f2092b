package dev.tidemark.lucene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The best entries of every prefix that many entries have, so that a short prefix costs no more
 * than a long one. A prefix that is not kept has few entries: reading them all is as quick. Memory
 * grows with the number of prefixes that branch and have many entries, far slower than the terms.
 */
final class PrefixTops {
  /** Entries that a prefix may have without being kept; also how many are kept of one that is. */
  static final int MANY = 32;

  private final BytesRef[] prefixes;
  private final long[][] best;

  private PrefixTops(List<Kept> kept) {
    List<Kept> sorted = kept.stream().sorted(Comparator.comparing(one -> one.prefix)).toList();
    prefixes = sorted.stream().map(one -> one.prefix).toArray(BytesRef[]::new);
    best = sorted.stream().map(one -> one.best).toArray(long[][]::new);
  }

  /** A prefix with its best entries. */
  private static final class Kept {
    final BytesRef prefix;
    final long[] best;

    Kept(BytesRef prefix, long[] best) {
      this.prefix = prefix;
      this.best = best;
    }
  }

  /**
   * The place of what all terms with a prefix have in common.
   *
   * @return negative where there are no more than {@link #MANY} entries
   */
  int find(BytesRef prefix) {
    int at = after(prefix);
    return at < prefixes.length && StringHelper.startsWith(prefixes[at], prefix) ? at : -1;
  }

  /** The first place whose prefix is not before a text. */
  int after(BytesRef text) {
    int found = Arrays.binarySearch(prefixes, text);
    return found < 0 ? -found - 1 : found;
  }

  /** Whether a place's prefix is one of a term. */
  boolean isOf(int place, BytesRef term) {
    return place < prefixes.length && StringHelper.startsWith(term, prefixes[place]);
  }

  BytesRef prefix(int place) {
    return prefixes[place];
  }

  /** The smallest {@link #MANY} entries of the terms with a place's prefix, in order. */
  long[] best(int place) {
    return best[place];
  }

  /** All that is kept. */
  List<long[]> all() {
    return List.of(best);
  }

  /** Takes terms in their order and keeps what was added of each branching prefix until it ends. */
  static final class Builder {
    private final Deque<Branch> open = new ArrayDeque<>();
    private final List<Kept> kept = new ArrayList<>();
    private BytesRef last = new BytesRef();

    Builder() {
      open.push(new Branch(0));
    }

    /** Starts a term; what is added next is its own. */
    void start(BytesRef term) {
      int shared = open.size() == 1 ? 0 : StringHelper.bytesDifference(last, term);
      Branch child = null;
      while (top().length > shared) {
        child = close();
        if (top().length >= shared) {
          top().addAll(child);
          child = null;
        }
      }
      if (child != null) {
        open.push(new Branch(shared));
        top().addAll(child);
      }
      open.push(new Branch(term.length));
      last = BytesRef.deepCopyOf(term);
    }

    /** An entry of the term; smaller ones are better. */
    void add(long entry) {
      top().add(entry);
    }

    PrefixTops build() {
      while (open.size() > 1) {
        Branch child = close();
        top().addAll(child);
      }
      return new PrefixTops(kept);
    }

    private Branch top() {
      return open.element();
    }

    private Branch close() {
      Branch closed = open.pop();
      if (closed.isMany) {
        BytesRef prefix = BytesRef.deepCopyOf(new BytesRef(last.bytes, last.offset, closed.length));
        kept.add(new Kept(prefix, closed.best()));
      }
      return closed;
    }
  }

  /** A prefix whose terms are still being read. */
  private static final class Branch {
    final int length;
    boolean isMany;
    private long[] entries = new long[1];
    private int count;

    Branch(int length) {
      this.length = length;
    }

    void add(long entry) {
      if (count == 4 * MANY) {
        trim();
      }
      entries = ArrayUtil.grow(entries, count + 1);
      entries[count++] = entry;
      isMany |= count > MANY;
    }

    void addAll(Branch child) {
      for (int i = 0; i < child.count; i++) {
        add(child.entries[i]);
      }
      isMany |= child.isMany;
    }

    long[] best() {
      trim();
      return Arrays.copyOf(entries, count);
    }

    private void trim() {
      Arrays.sort(entries, 0, count);
      count = Math.min(count, MANY);
    }
  }
}
