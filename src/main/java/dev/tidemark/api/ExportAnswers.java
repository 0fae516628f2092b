package dev.tidemark.api;

import dev.tidemark.search.SearchRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Answers with a whole result, and says in headers of what, how much and when. */
@Singleton
class ExportAnswers {
  static final String TOTAL = "Tidemark-Total";
  static final String QUERY = "Tidemark-Query";
  static final String TIME = "Tidemark-Time";

  private final Clock clock;

  @Inject
  ExportAnswers() {
    this(Clock.systemUTC());
  }

  ExportAnswers(Clock clock) {
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param tag of the state of the index that the first rows come from; when it changes while rows
   *     are written, the tag is out of date already
   * @param name of the file without its ending
   */
  Response of(
      SearchRequest request,
      ExportFormat format,
      String tag,
      String name,
      long total,
      StreamingOutput output) {
    return Response.ok(output)
        .header("Content-Type", format.mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"")
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .header(TOTAL, total)
        .header(QUERY, ExportAddress.query(request))
        .header(TIME, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .build();
  }
}
