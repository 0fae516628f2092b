package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.FixedBitSet;

/** Collects the rows that no other one leads. */
final class LeadingRows<C extends Collector, T>
    implements CollectorManager<LeadingRows.Unfolded<C>, T> {
  private final CollectorManager<C, T> collectors;
  private final Copies copies;

  LeadingRows(CollectorManager<C, T> collectors, Copies copies) {
    this.collectors = collectors;
    this.copies = copies;
  }

  @Override
  public Unfolded<C> newCollector() throws IOException {
    return new Unfolded<>(collectors.newCollector(), copies);
  }

  @Override
  public T reduce(Collection<Unfolded<C>> parts) throws IOException {
    List<C> inner = new ArrayList<>(parts.size());
    parts.forEach(part -> inner.add(part.inner));
    return collectors.reduce(inner);
  }

  static final class Unfolded<C extends Collector> extends FilterCollector {
    private final C inner;
    private final Copies copies;

    private Unfolded(C inner, Copies copies) {
      super(inner);
      this.inner = inner;
      this.copies = copies;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      LeafCollector leaf = super.getLeafCollector(segment);
      FixedBitSet folded = copies.of(segment);
      return folded == null
          ? leaf
          : new FilterLeafCollector(leaf) {
            @Override
            public void collect(int row) throws IOException {
              if (!folded.get(row)) {
                super.collect(row);
              }
            }
          };
    }
  }
}
