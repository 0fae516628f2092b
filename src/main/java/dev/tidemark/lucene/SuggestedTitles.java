package dev.tidemark.lucene;

import dev.tidemark.search.Suggestion;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * The best titles of what is offered, each text once. Titles are read only of documents that are
 * better than what is there, which are few however many are offered.
 */
final class SuggestedTitles {
  private static final Comparator<Title> BEST_FIRST =
      Comparator.comparingLong(Title::quality)
          .thenComparingLong(Title::published)
          .reversed()
          .thenComparing(Title::id);

  private final int size;
  private final Set<String> taken;
  private final TreeSet<Title> best = new TreeSet<>(BEST_FIRST);
  private final Map<String, Title> byText = new HashMap<>();

  /**
   * @param size titles wanted
   * @param taken folded titles that are suggested already
   */
  SuggestedTitles(int size, Set<String> taken) {
    this.size = size;
    this.taken = taken;
  }

  /** What is known of a title that may be suggested. */
  record Title(String text, String folded, String id, long quality, long published) {}

  /** The best titles so far, best first. */
  List<Suggestion> best() {
    return best.stream().map(title -> Suggestion.title(title.text, title.id)).toList();
  }

  /**
   * Whether a document of a segment, deleted or not, and all worse ones are out of the question.
   */
  boolean beats(LeafReader segment, int doc) throws IOException {
    if (best.size() < size) {
      return false;
    }
    Facts facts = new Facts(segment);
    Title last = best.last();
    long quality = value(facts.quality, doc);
    long published = value(facts.published, doc);
    return isWorse(quality, published, last)
        || (quality == last.quality
            && published == last.published
            && facts.id(doc).compareTo(last.id) >= 0);
  }

  /** Offers live documents of a segment, in any order and as often as may be. */
  void offer(LeafReader segment, int[] documents) throws IOException {
    Arrays.sort(documents);
    Bits live = segment.getLiveDocs();
    Facts facts = new Facts(segment);
    int last = -1;
    for (int doc : documents) {
      if (doc != last && (live == null || live.get(doc))) {
        offer(facts, doc);
      }
      last = doc;
    }
  }

  private void offer(Facts facts, int doc) throws IOException {
    long quality = value(facts.quality, doc);
    long published = value(facts.published, doc);
    if (best.size() < size || !isWorse(quality, published, best.last())) {
      Title title = facts.title(doc, quality, published);
      if (!taken.contains(title.folded)) {
        offer(title);
      }
    }
  }

  private void offer(Title title) {
    Title same = byText.get(title.folded);
    if (same != null) {
      if (BEST_FIRST.compare(same, title) <= 0) {
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
  static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : Long.MIN_VALUE;
  }

  /** Read forward only. */
  private static final class Facts {
    final NumericDocValues quality;
    final NumericDocValues published;
    private final SortedDocValues ids;
    private final BinaryDocValues shown;

    Facts(LeafReader segment) throws IOException {
      quality = DocValues.getNumeric(segment, RowFields.ARTICLE.quality());
      published = DocValues.getNumeric(segment, RowFields.ARTICLE.published());
      ids = DocValues.getSorted(segment, RowFields.ARTICLE.id());
      shown = DocValues.getBinary(segment, Schema.TITLE_SHOWN);
    }

    Title title(int doc, long itsQuality, long itsDate) throws IOException {
      String text = shown.advanceExact(doc) ? shown.binaryValue().utf8ToString() : "";
      return new Title(text, TypedText.whole(text), id(doc), itsQuality, itsDate);
    }

    String id(int doc) throws IOException {
      return ids.advanceExact(doc) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }
  }
}
