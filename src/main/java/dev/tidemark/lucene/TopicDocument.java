package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * An article as topic rules see it: its title, and its whole text in one field, in which the title
 * and the lead stand more than once, so that counting mentions weighs them.
 */
final class TopicDocument {
  static final String TEXT = Schema.text(TextField.BODY);

  /** How many mentions one in the title is worth. */
  private static final int IN_TITLE = 8;

  /** How many one in subtitle or summary is worth. */
  private static final int IN_LEAD = 2;

  /** A text of no more words than that, each counted as often as it stands here, is short. */
  static final int SHORT = 300;

  private static final Map<TextField, Integer> WEIGHTS =
      Map.of(TextField.TITLE, IN_TITLE, TextField.SUBTITLE, IN_LEAD, TextField.SUMMARY, IN_LEAD);

  private static final FieldType WORDS = words();

  private TopicDocument() {}

  static Document of(Article article, Analyzer analyzer) {
    Document document = new Document();
    RepeatedWords repeated = new RepeatedWords(analyzer, TEXT);
    for (Map.Entry<TextField, Integer> weight : WEIGHTS.entrySet()) {
      String text = article.text(weight.getKey());
      if (text != null) {
        TokenStream words = repeated.add(text, weight.getValue());
        document.add(new Field(Schema.text(weight.getKey()), words, WORDS));
      }
    }
    document.add(new Field(TEXT, repeated.all(), WORDS));
    if (article.body() != null) {
      document.add(new Field(TEXT, article.body(), WORDS));
    }
    return document;
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
