package dev.tidemark.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.RelatedArticle;
import dev.tidemark.article.Story;
import dev.tidemark.article.TextField;
import dev.tidemark.article.Topic;
import dev.tidemark.article.Way;
import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.Accepted.Change;
import dev.tidemark.indexing.ArticleDamagedException;
import dev.tidemark.indexing.ArticleIntake;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.indexing.LineOutcome;
import dev.tidemark.indexing.RecordUnavailableException;
import dev.tidemark.indexing.RejectedArticleException;
import dev.tidemark.indexing.Submission;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.metric.Bound;
import dev.tidemark.metric.Check;
import dev.tidemark.metric.CheckStatus;
import dev.tidemark.metric.Metric;
import dev.tidemark.metric.MetricType;
import dev.tidemark.metric.Modality;
import dev.tidemark.metric.Period;
import dev.tidemark.metric.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps articles in memory; a title of "full" finds no room, one of "sick" a sick record. */
@Alternative
@ApplicationScoped
public class FakeRecord implements ArticleIntake, ArticleLibrary {
  private final Map<String, ArticleView> held = new LinkedHashMap<>();
  private long sequence;

  synchronized void clear() {
    held.clear();
  }

  synchronized List<ArticleView> all() {
    return List.copyOf(held.values());
  }

  synchronized long sequence() {
    return sequence;
  }

  @Override
  public synchronized Accepted submit(Submission submission) {
    if (!submission.mediaType().equals("application/json")) {
      throw rejected("unsupported_media_type", "JSON is read.", null);
    }
    JsonNode json = parse(new String(submission.content(), StandardCharsets.UTF_8));
    if (!json.hasNonNull("title") && !json.hasNonNull("body")) {
      throw rejected("invalid_article", "An article needs a title or a body.", "title");
    }
    unavailable(json.path("title").asText());
    Article article = article(json);
    if (submission.id() != null && !submission.id().equals(article.id())) {
      throw rejected("id_mismatch", "The article's id is " + article.id() + ".", "id");
    }
    ArticleView old = held.get(article.id());
    require(submission.ifMatch(), old);
    held.put(article.id(), view(article, Long.toString(++sequence)));
    List<String> notices =
        json.has("colour") ? List.of("The field colour is not known.") : List.of();
    return new Accepted(
        article.id(), old == null ? Change.CREATED : Change.REPLACED, sequence, notices);
  }

  @Override
  public void submitLines(InputStream lines, Consumer<LineOutcome> outcomes) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        outcomes.accept(outcome(number, line));
      }
    }
  }

  private LineOutcome outcome(int number, String line) {
    try {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      return new LineOutcome.Done(
          number, submit(new Submission(bytes, "application/json", null, null, null)));
    } catch (RejectedArticleException reason) {
      return new LineOutcome.Failed(number, reason);
    }
  }

  @Override
  public synchronized OptionalLong delete(String id, @Nullable String ifMatch) {
    ArticleView old = held.get(id);
    if (old == null) {
      return OptionalLong.empty();
    }
    require(ifMatch, old);
    held.remove(id);
    return OptionalLong.of(++sequence);
  }

  @Override
  public boolean awaitVisible(long upTo, Duration atMost) {
    return true;
  }

  @Override
  public Optional<String> moved(String id) {
    return id.equals("00000000000moved") ? Optional.of("0123456789abcdef") : Optional.empty();
  }

  @Override
  public synchronized Optional<ArticleView> find(String id) {
    if (id.equals("000000000damaged")) {
      throw new ArticleDamagedException(id, new IllegalStateException("not what was written"));
    }
    return Optional.ofNullable(held.get(id));
  }

  @Override
  public QuarantinePage quarantine(int offset, int size) {
    List<Quarantined> all = List.of(new Quarantined("a.md", 3, "yaml_error", "A tab indents."));
    return new QuarantinePage(all.stream().skip(offset).limit(size).toList(), all.size());
  }

  private static void unavailable(String title) {
    if (title.equals("full") || title.equals("sick")) {
      throw new RecordUnavailableException(
          "no", title.equals("full"), Duration.ofSeconds(7), new IOException("no"));
    }
  }

  private static void require(@Nullable String ifMatch, @Nullable ArticleView old) {
    boolean holds =
        ifMatch == null || (old != null && (ifMatch.equals("*") || ifMatch.equals(old.etag())));
    if (!holds) {
      throw rejected("precondition_failed", "The article has changed.", null);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return TidemarkJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new RejectedArticleException(
          "invalid_json",
          "This is no JSON.",
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          null);
    }
  }

  private static RejectedArticleException rejected(
      String code, String message, @Nullable String field) {
    return new RejectedArticleException(code, message, 0, 0, field);
  }

  private static Article article(JsonNode json) {
    return new ArticleBuilder()
        .title(json.path("title").asText(null))
        .body(json.path("body").asText(null))
        .url(json.path("url").asText(null))
        .language("en")
        .provider(new Provider("Example Wire", "example.org"))
        .authors(List.of("Ada Example"))
        .published(PublishedDate.valueOf("2025-02-07"))
        .quality(new Quality(53, Basis.STATED))
        .topics(List.of(new Topic("Tidal Power", Basis.STATED)))
        .origin(new Origin("json", null, List.of()))
        .build();
  }

  private static ArticleView view(Article article, String etag) {
    return new ArticleView(
        article,
        List.of(metric(article.id())),
        List.of(),
        null,
        Story.alone(article.id()),
        List.of(new RelatedArticle("0123456789abcdef", "Another")),
        Instant.parse("2026-01-02T03:04:05Z"),
        new ArticleView.Arrival(Way.SENT, 1, Instant.parse("2026-01-02T03:04:00Z")),
        etag);
  }

  static Metric metric(String id) {
    return new Metric(
        id + ".1",
        id,
        MetricType.MARKET_SIZE,
        "$12 billion",
        TextField.TITLE,
        28,
        39,
        "Tidal power market to reach $12 billion by 2031",
        new BigDecimal("12000000000"),
        null,
        null,
        Bound.EXACT,
        Unit.CURRENCY,
        "USD",
        new Period("by 2031", null, "2031", false),
        Modality.FORECAST,
        "tidal power",
        null,
        null,
        null,
        new Check(CheckStatus.DERIVED, new BigDecimal("6.49E+10"), 5, List.of(id + ".2")),
        1.0,
        null,
        List.of());
  }
}
