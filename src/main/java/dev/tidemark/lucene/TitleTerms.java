package dev.tidemark.lucene;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** What makes a title one that can be suggested. */
final class TitleTerms {
  /** Longer titles are shown by their start: a list of suggestions is for picking from. */
  private static final int LONGEST_SHOWN = 300;

  private TitleTerms() {}

  static void add(Document document, String title) {
    String folded = TypedText.whole(title);
    if (folded.isBlank()) {
      return;
    }
    document.add(new StringField(Schema.TITLE_START, folded, Field.Store.NO));
    for (int start : TypedText.laterWords(folded)) {
      String rest = folded.substring(start);
      document.add(new StringField(Schema.TITLE_INSIDE, rest, Field.Store.NO));
    }
    document.add(new BinaryDocValuesField(Schema.TITLE_SHOWN, new BytesRef(shown(title))));
  }

  private static String shown(String title) {
    if (title.codePointCount(0, title.length()) <= LONGEST_SHOWN) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
