package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's unified highlighter, giving the whole title and the best sentences of the other fields.
 * One request.
 */
final class SnippetHighlighter extends UnifiedHighlighter {
  private static final String TITLE = Schema.text(TextField.TITLE);
  private static final String[] FIELDS = {
    TITLE,
    Schema.text(TextField.SUBTITLE),
    Schema.text(TextField.SUMMARY),
    Schema.text(TextField.BODY)
  };
  private static final int[] PASSAGES = {1, 1, 1, 3};

  /** Text beyond is searched but not looked through for snippets. */
  private static final int LOOKED_THROUGH = 200_000;

  SnippetHighlighter(IndexSearcher searcher, Analyzer analyzer) {
    super(
        UnifiedHighlighter.builder(searcher, analyzer)
            .withWeightMatches(false)
            .withMaxLength(LOOKED_THROUGH)
            .withMaxNoHighlightPassages(0));
  }

  /** The titles and passages of some documents, in the order given. */
  Marked mark(Query query, int[] documents) throws IOException {
    return new Marked(highlightFieldsAsObjects(FIELDS, query, documents, PASSAGES));
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return field.equals(TITLE)
        ? new WholeBreakIterator()
        : BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return new SnippetFormatter(field.equals(TITLE));
  }

  /** What was marked, by the position of the document in the request. */
  record Marked(Map<String, Object[]> fields) {

    /** The whole title; null when nothing in it matches. */
    @Nullable String title(int row) {
      List<String> passages = passages(TextField.TITLE, row);
      return passages.isEmpty() ? null : passages.getFirst();
    }

    /** The best passages of a field, best first; empty when nothing in it matches. */
    List<String> passages(TextField field, int row) {
      Object[] rows = fields.get(Schema.text(field));
      return rows != null && rows[row] instanceof SnippetFormatter.Snippets found
          ? found.html()
          : List.of();
    }
  }
}
