package dev.tidemark.lucene;

import dev.tidemark.search.Suggestion;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * The best titles of what is collected, each text once. Titles are read only of documents that are
 * better than what is there, which are few however many match.
 */
final class SuggestedTitles extends SimpleCollector {
  private static final Comparator<Title> BEST_FIRST =
      Comparator.comparingLong(Title::quality)
          .thenComparingLong(Title::published)
          .reversed()
          .thenComparing(Title::id);

  private final int size;
  private final Set<String> taken;
  private final TreeSet<Title> best = new TreeSet<>(BEST_FIRST);
  private final Map<String, Title> byText = new HashMap<>();
  private NumericDocValues quality = DocValues.emptyNumeric();
  private NumericDocValues published = DocValues.emptyNumeric();
  private SortedDocValues ids = DocValues.emptySorted();
  private BinaryDocValues shown = DocValues.emptyBinary();

  private SuggestedTitles(int size, Set<String> taken) {
    this.size = size;
    this.taken = taken;
  }

  private record Title(String text, String folded, String id, long quality, long published) {}

  /**
   * The best titles of all documents that match, best first.
   *
   * @param size titles wanted
   * @param taken folded titles that are suggested already
   */
  static List<Suggestion> of(IndexSearcher searcher, Query matching, int size, Set<String> taken)
      throws IOException {
    return searcher.search(matching, new Merging(size, taken));
  }

  private record Merging(int size, Set<String> taken)
      implements CollectorManager<SuggestedTitles, List<Suggestion>> {
    @Override
    public SuggestedTitles newCollector() {
      return new SuggestedTitles(size, taken);
    }

    @Override
    public List<Suggestion> reduce(Collection<SuggestedTitles> parts) {
      SuggestedTitles all = newCollector();
      parts.forEach(part -> part.best.forEach(all::offer));
      return all.best.stream().map(title -> Suggestion.title(title.text, title.id)).toList();
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    quality = DocValues.getNumeric(context.reader(), RowFields.ARTICLE.quality());
    published = DocValues.getNumeric(context.reader(), RowFields.ARTICLE.published());
    ids = DocValues.getSorted(context.reader(), RowFields.ARTICLE.id());
    shown = DocValues.getBinary(context.reader(), Schema.TITLE_SHOWN);
  }

  @Override
  public void collect(int doc) throws IOException {
    long itsQuality = value(quality, doc);
    long itsDate = value(published, doc);
    if (best.size() == size && isWorse(itsQuality, itsDate, best.last())) {
      return;
    }
    if (!shown.advanceExact(doc) || !ids.advanceExact(doc)) {
      return;
    }
    String text = shown.binaryValue().utf8ToString();
    String folded = TypedText.whole(text);
    if (!taken.contains(folded)) {
      String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
      offer(new Title(text, folded, id, itsQuality, itsDate));
    }
  }

  private void offer(Title title) {
    Title same = byText.get(title.folded);
    if (same != null) {
      if (BEST_FIRST.compare(same, title) < 0) {
        return;
      }
      best.remove(same);
    }
    best.add(title);
    byText.put(title.folded, title);
    if (best.size() > size) {
      byText.remove(best.removeLast().folded);
    }
  }

  private static boolean isWorse(long quality, long published, Title than) {
    return quality < than.quality || (quality == than.quality && published < than.published);
  }

  /** Nothing known comes after everything known. */
  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : Long.MIN_VALUE;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
