package dev.tidemark.lucene;

import dev.tidemark.article.TextField;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** The articles that share the words by which one stands out, and tell another story. */
final class SimilarArticles {
  /** Of a very long text the beginning tells what it is about. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int TERMS = 30;
  private static final String TITLE = Schema.text(TextField.TITLE);
  private static final String SUMMARY = Schema.text(TextField.SUMMARY);
  private static final String BODY = Schema.text(TextField.BODY);

  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final HitReader hits;
  private final StorySizes stories;

  SimilarArticles(IndexSearcher searcher, Analyzer analyzer, HitReader hits, StorySizes stories) {
    this.searcher = searcher;
    this.analyzer = analyzer;
    this.hits = hits;
    this.stories = stories;
  }

  /** The nearest first; empty when there is no article of that id. */
  Optional<List<Hit>> to(String id, int size) throws IOException {
    Query itself =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Schema.BLOCK, id)), Occur.FILTER)
            .add(RowFields.ARTICLE.all(), Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(itself, 1).scoreDocs;
    if (found.length == 0) {
      return Optional.empty();
    }
    Document article = searcher.storedFields().document(found[0].doc);
    String story = stories.of(searcher.getIndexReader(), found[0].doc, id).id();
    Query alike =
        new BooleanQuery.Builder()
            .add(alike(article), Occur.MUST)
            .add(RowFields.ARTICLE.all(), Occur.FILTER)
            .add(itself, Occur.MUST_NOT)
            .build();
    ScoreDoc[] nearest =
        searcher.search(alike, size * 2, SortOrder.of(Sort.RELEVANCE, RowFields.ARTICLE)).scoreDocs;
    List<FieldDoc> rows = Stream.of(nearest).map(FieldDoc.class::cast).toList();
    return Optional.of(
        hits
            .read(searcher, new MatchNoDocsQuery("nothing is marked"), rows, Sort.RELEVANCE)
            .stream()
            .filter(hit -> !hit.story().id().equals(story))
            .limit(size)
            .toList());
  }

  private Query alike(Document article) throws IOException {
    MoreLikeThis terms = new MoreLikeThis(searcher.getIndexReader());
    terms.setAnalyzer(analyzer);
    terms.setFieldNames(new String[] {TITLE, BODY});
    terms.setMinTermFreq(1);
    terms.setMinDocFreq(2);
    terms.setMinWordLen(2);
    terms.setMaxQueryTerms(TERMS);
    terms.setBoost(true);
    terms.setStopWords(StopWords.all());
    Map<String, Collection<Object>> texts = new HashMap<>();
    texts.put(TITLE, List.of(text(article, TITLE)));
    texts.put(BODY, List.of(text(article, TITLE), text(article, SUMMARY), text(article, BODY)));
    return terms.like(texts);
  }

  private static String text(Document article, String field) {
    String text = Objects.requireNonNullElse(article.get(field), "");
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }
}
