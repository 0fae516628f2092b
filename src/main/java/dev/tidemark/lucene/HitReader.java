package dev.tidemark.lucene;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.article.TextField;
import dev.tidemark.metric.Metric;
import dev.tidemark.search.Hit;
import dev.tidemark.search.Hit.Snippet;
import dev.tidemark.search.SearchRequest.Sort;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a page into hits: facts, marked title, best snippets. */
final class HitReader {
  private static final int SNIPPETS = 3;

  private final Analyzer analyzer;
  private final StorySizes stories;

  HitReader(Analyzer analyzer, StorySizes stories) {
    this.analyzer = analyzer;
    this.stories = stories;
  }

  /**
   * @param words what to mark
   * @param sort the order that the rows came in
   */
  List<Hit> read(IndexSearcher searcher, Query words, List<FieldDoc> rows, Sort sort)
      throws IOException {
    if (rows.isEmpty()) {
      return List.of();
    }
    int[] documents = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      documents[i] = rows.get(i).doc;
    }
    SnippetHighlighter.Marked marked =
        new SnippetHighlighter(searcher, analyzer).mark(words, documents);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Facts facts = facts(stored.document(rows.get(i).doc));
      Story story = stories.of(searcher.getIndexReader(), rows.get(i).doc, facts.article().id());
      hits.add(hit(facts, story, marked, i, score(rows.get(i), sort)));
    }
    return hits;
  }

  private static Hit hit(
      Facts facts, Story story, SnippetHighlighter.Marked marked, int row, @Nullable Float score) {
    Article article = facts.article();
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
        story,
        facts.indexed(),
        score,
        null);
  }

  /** What the index keeps of an article: everything, its text included. */
  record Facts(Article article, List<Metric> metrics, Instant indexed) {}

  static Facts facts(Document document) {
    BytesRef bytes =
        Objects.requireNonNull(document.getBinaryValue(Schema.ROW), "every article has a row");
    StoredRow row = StoredRow.of(bytes.bytes, bytes.offset, bytes.length);
    return new Facts(
        withText(row.article(), document), row.metrics(), Instant.ofEpochMilli(row.indexed()));
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

  /** Null where a row was not sorted by relevance. */
  static @Nullable Float score(FieldDoc row, Sort sort) {
    boolean scored = sort == Sort.RELEVANCE;
    return scored && row.fields[0] instanceof Float score ? score : null;
  }
}
