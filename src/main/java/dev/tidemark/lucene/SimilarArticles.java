package dev.tidemark.lucene;

import dev.tidemark.article.StoryId;
import dev.tidemark.article.TextField;
import dev.tidemark.search.Hit;
import dev.tidemark.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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

  /** Copies of others that may stand between; with more of them, fewer articles are found. */
  private static final int MOST_COPIES = 200;

  private static final String TITLE = Schema.text(TextField.TITLE);
  private static final String SUMMARY = Schema.text(TextField.SUMMARY);
  private static final String BODY = Schema.text(TextField.BODY);
  private static final String[] FIELDS = {TITLE, SUMMARY, BODY};

  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final WordQueries words;
  private final HitReader hits;
  private final StorySizes stories;

  SimilarArticles(
      IndexSearcher searcher,
      Analyzer analyzer,
      WordQueries words,
      HitReader hits,
      StorySizes stories) {
    this.searcher = searcher;
    this.analyzer = analyzer;
    this.words = words;
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
    long story = StoryId.parse(stories.of(searcher.getIndexReader(), found[0].doc, id).id());
    Query alike =
        new BooleanQuery.Builder()
            .add(alike(article), Occur.MUST)
            .add(RowFields.ARTICLE.all(), Occur.FILTER)
            .add(itself, Occur.MUST_NOT)
            .add(NumericDocValuesField.newSlowExactQuery(Schema.STORY, story), Occur.MUST_NOT)
            .build();
    List<FieldDoc> rows = eachStoryOnce(alike, size);
    return Optional.of(
        hits.read(searcher, new MatchNoDocsQuery("nothing is marked"), rows, Sort.RELEVANCE));
  }

  /** The best of each story, the best first. */
  private List<FieldDoc> eachStoryOnce(Query alike, int size) throws IOException {
    ScoreDoc[] nearest =
        searcher.search(alike, size + MOST_COPIES, SortOrder.of(Sort.RELEVANCE, RowFields.ARTICLE))
            .scoreDocs;
    Set<Long> told = new HashSet<>();
    List<FieldDoc> rows = new ArrayList<>(size);
    for (ScoreDoc near : nearest) {
      OptionalLong story = StorySizes.key(searcher.getIndexReader(), near.doc);
      if (rows.size() < size && (story.isEmpty() || told.add(story.getAsLong()))) {
        rows.add((FieldDoc) near);
      }
    }
    return rows;
  }

  private Query alike(Document article) throws IOException {
    MoreLikeThis terms = new MoreLikeThis(searcher.getIndexReader());
    terms.setAnalyzer(analyzer);
    terms.setFieldNames(FIELDS);
    terms.setMinTermFreq(1);
    terms.setMinDocFreq(2);
    terms.setMinWordLen(2);
    terms.setMaxQueryTerms(TERMS * FIELDS.length);
    terms.setBoost(true);
    terms.setStopWords(StopWords.all());
    Collection<Object> texts =
        List.of(text(article, TITLE), text(article, SUMMARY), text(article, BODY));
    return inAnyField(terms.like(Map.of(TITLE, texts, SUMMARY, texts, BODY, texts)));
  }

  /** Each word once, wherever it stands: an excerpt has no body. */
  private Query inAnyField(Query telling) {
    Map<String, Float> weights = new HashMap<>();
    for (BooleanClause clause : (BooleanQuery) telling) {
      BoostQuery weighed = (BoostQuery) clause.query();
      String term = ((TermQuery) weighed.getQuery()).getTerm().text();
      weights.merge(term, weighed.getBoost(), Math::max);
    }
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    weights.forEach(
        (term, weight) -> anywhere.add(new BoostQuery(words.term(term), weight), Occur.SHOULD));
    return anywhere.build();
  }

  private static String text(Document article, String field) {
    String text = Objects.requireNonNullElse(article.get(field), "");
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }
}
