package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Story;
import dev.tidemark.search.Cursor;
import dev.tidemark.search.MetricHit;
import dev.tidemark.search.MetricResult;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.DeadlineExceededException;
import dev.tidemark.search.engine.UnaskedEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A long result goes out while it is read, and never looks whole when it is not. */
class MetricsExportTest {
  private static final int AT_ONCE = 10;
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final SearchRequestReader READER = new SearchRequestReader(CLOCK);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private SearchRequest request() {
    return READER
        .read(Rows.METRICS, Map.of(), Set.of())
        .request()
        .withFacets(List.of())
        .withSize(AT_ONCE);
  }

  private void export(Rowing engine) throws IOException {
    MetricsExport export =
        new MetricsExport(
            engine,
            READER,
            new ExportAnswers(CLOCK),
            new SearchTags(),
            new ExportTurns(1, 1, rows -> {}),
            AT_ONCE);
    SearchRequest request = request();
    export.write(out, ExportFormat.NDJSON, request, engine.metrics(request));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void eachPageIsOutBeforeTheNextIsAskedFor() throws IOException {
    Rowing engine = new Rowing(95, Integer.MAX_VALUE);
    export(engine);
    assertEquals(95, lines().size());
    assertEquals(95, Set.copyOf(lines()).size());
    assertEquals(List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 90), engine.outBefore);
  }

  @Test
  void aResultThatFillsItsPagesEndsThere() throws IOException {
    Rowing engine = new Rowing(2 * AT_ONCE, Integer.MAX_VALUE);
    export(engine);
    assertEquals(2 * AT_ONCE, lines().size());
    assertEquals(2, engine.outBefore.size());
    Rowing none = new Rowing(0, Integer.MAX_VALUE);
    out.reset();
    export(none);
    assertEquals(List.of(), lines());
  }

  @Test
  void anEngineThatFailsOnTheWayIsAFailureOfTheExport() {
    Rowing engine = new Rowing(95, 3);
    assertThrows(DeadlineExceededException.class, () -> export(engine));
    assertEquals(3 * AT_ONCE, lines().size());
    assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("\n"), "whole lines alone");
  }

  /** So many rows; answers so many times. */
  private final class Rowing implements UnaskedEngine {
    private final List<MetricHit> rows = new ArrayList<>();
    private final List<Integer> outBefore = new ArrayList<>();
    private final int answers;

    Rowing(int count, int answers) {
      this.answers = answers;
      for (int i = 0; i < count; i++) {
        Article article =
            new ArticleBuilder().title("Tide " + i).url("https://example.org/" + i).build();
        rows.add(
            new MetricHit(
                FakeRecord.metric(article.id()),
                article,
                new Story(article.id(), 1),
                null,
                Instant.EPOCH));
      }
    }

    @Override
    public MetricResult metrics(SearchRequest request) {
      outBefore.add(lines().size());
      if (outBefore.size() > answers) {
        throw new DeadlineExceededException("late");
      }
      Cursor cursor = request.cursor();
      int from = cursor == null ? 0 : (int) cursor.position();
      int to = Math.min(rows.size(), from + request.size());
      return new MetricResult(
          rows.size(),
          1,
          rows.subList(from, to),
          List.of(),
          List.of(),
          List.of(),
          to < rows.size() ? new Cursor(request.sort(), 1L, "a.1", to) : null);
    }

    @Override
    public long size() {
      return rows.size();
    }
  }
}
