package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

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

  private static final FieldType WORDS = words();

  private TopicDocument() {}

  static Document of(Article article) {
    Document document = new Document();
    for (TextField field : List.of(TextField.TITLE, TextField.SUBTITLE, TextField.SUMMARY)) {
      String text = article.text(field);
      if (text != null) {
        document.add(new Field(Schema.text(field), text, WORDS));
      }
    }
    add(document, article.title(), IN_TITLE);
    add(document, article.subtitle(), IN_LEAD);
    add(document, article.summary(), IN_LEAD);
    add(document, article.body(), 1);
    return document;
  }

  private static void add(Document document, @Nullable String text, int times) {
    if (text != null) {
      for (int i = 0; i < times; i++) {
        document.add(new Field(TEXT, text, WORDS));
      }
    }
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }
}
