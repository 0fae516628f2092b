package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.TextField;
import dev.tidemark.search.Hit;
import dev.tidemark.search.Hit.Snippet;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a page into hits: facts, marked title, best snippets. */
final class HitReader {
  private static final int SNIPPETS = 3;

  private final Analyzer analyzer;

  HitReader(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * @param words what to mark
   */
  List<Hit> read(IndexSearcher searcher, Query words, ScoreDoc[] rows, SearchRequest request)
      throws IOException {
    if (rows.length == 0) {
      return List.of();
    }
    int[] documents = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      documents[i] = rows[i].doc;
    }
    SnippetHighlighter.Marked marked =
        new SnippetHighlighter(searcher, analyzer).mark(words, documents);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      hits.add(hit(stored.document(rows[i].doc), marked, i, score(rows[i], request)));
    }
    return hits;
  }

  private static Hit hit(
      Document document, SnippetHighlighter.Marked marked, int row, @Nullable Float score) {
    BytesRef bytes =
        Objects.requireNonNull(document.getBinaryValue(Schema.ROW), "every article has a row");
    StoredRow facts = StoredRow.of(bytes.bytes, bytes.offset, bytes.length);
    Article article = withText(facts.article(), document);
    String title = marked.title(row);
    List<Snippet> snippets = new ArrayList<>();
    for (TextField field : List.of(TextField.SUBTITLE, TextField.SUMMARY, TextField.BODY)) {
      marked
          .passages(field, row)
          .forEach(html -> snippets.add(new Snippet(field.toString(), html)));
    }
    return new Hit(
        article,
        title != null ? title : Html.escape(article.title() == null ? "" : article.title()),
        snippets.isEmpty()
            ? lead(article)
            : snippets.subList(0, Math.min(SNIPPETS, snippets.size())),
        facts.metrics(),
        facts.story(),
        score,
        null);
  }

  private static Article withText(Article facts, Document document) {
    ArticleBuilder builder = facts.toBuilder();
    builder.title(document.get(Schema.text(TextField.TITLE)));
    builder.subtitle(document.get(Schema.text(TextField.SUBTITLE)));
    builder.summary(document.get(Schema.text(TextField.SUMMARY)));
    builder.body(document.get(Schema.text(TextField.BODY)));
    return builder.build();
  }

  /** Where no words were searched, or they stand in the title alone: how the text begins. */
  private static List<Snippet> lead(Article article) {
    for (TextField field : List.of(TextField.SUMMARY, TextField.BODY)) {
      String text = article.text(field);
      if (text != null && !text.isBlank()) {
        return List.of(new Snippet(field.toString(), SnippetText.lead(text)));
      }
    }
    return List.of();
  }

  private static @Nullable Float score(ScoreDoc row, SearchRequest request) {
    boolean scored = request.sort() == Sort.RELEVANCE && row instanceof FieldDoc;
    return scored && ((FieldDoc) row).fields[0] instanceof Float score ? score : null;
  }
}
