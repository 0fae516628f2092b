package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.http.Bodies;
import dev.tidemark.http.LimitsConfig;
import dev.tidemark.http.Problem;
import dev.tidemark.http.Problems;
import dev.tidemark.http.WriteAudit;
import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.ArticleIntake;
import dev.tidemark.indexing.LineOutcome;
import dev.tidemark.indexing.RecordUnavailableException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads lines and answers each while the next ones still come in. */
@Singleton
class BulkAnswers {
  static final String MEDIA_TYPE = "application/x-ndjson";
  private static final Set<String> MEDIA_TYPES =
      Set.of(MEDIA_TYPE, "application/ndjson", "application/jsonl", "application/x-jsonlines");

  private final ArticleIntake intake;
  private final WriteAnswers writes;
  private final LimitsConfig limits;
  private final WriteAudit audit;

  BulkAnswers(ArticleIntake intake, WriteAnswers writes, LimitsConfig limits, WriteAudit audit) {
    this.intake = intake;
    this.writes = writes;
    this.audit = audit;
    this.limits = limits;
  }

  /** What became of a line. */
  @Schema(name = "BulkLine", description = "What became of a line")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Line(
      int line,
      int status,
      @Nullable String id,
      @Nullable List<String> notices,
      @Nullable Problem error) {}

  Response answer(
      @Nullable InputStream body, HttpServerRequest request, HttpServerResponse response)
      throws IOException {
    boolean wait = Refresh.isAwaited(request);
    PushbackInputStream lines = notEmpty(body);
    if (!MEDIA_TYPES.contains(ContentType.of(request.getHeader("Content-Type")).mediaType())) {
      throw ContentType.unsupported("A bulk is " + MEDIA_TYPE + ", an article a line.");
    }
    response.setWriteQueueMaxSize(Math.toIntExact(limits.unreadOutcomes().asLongValue()));
    WriteAudit.Write write = audit.write();
    write.did("bulk", null, "begun", Map.of());
    StreamingOutput output = out -> new Stream(out, write).run(lines, wait);
    return Response.ok(output).header("Content-Type", MEDIA_TYPE).build();
  }

  private static PushbackInputStream notEmpty(@Nullable InputStream body) throws IOException {
    if (body == null) {
      throw Bodies.emptyBody();
    }
    PushbackInputStream lines = new PushbackInputStream(body, 1);
    int first = lines.read();
    if (first < 0) {
      throw Bodies.emptyBody();
    }
    lines.unread(first);
    return lines;
  }

  /** One bulk's answers; used by one thread. */
  private final class Stream {
    private final OutputStream out;
    private final WriteAudit.Write write;
    private final BulkCount count = new BulkCount();
    private int lastLine;
    private long lastSequence;

    Stream(OutputStream out, WriteAudit.Write write) {
      this.out = out;
      this.write = write;
    }

    void run(InputStream lines, boolean wait) throws IOException {
      boolean whole = false;
      try {
        take(lines);
        whole = true;
      } finally {
        write.did("bulk", null, whole ? "done" : "broken_off", count.counts(lastSequence));
      }
      if (wait && lastSequence > 0) {
        writes.awaitVisible(lastSequence);
      }
      out.flush();
    }

    private void take(InputStream lines) throws IOException {
      try {
        intake.submitLines(lines, this::write);
      } catch (RecordUnavailableException unavailable) {
        Problem problem = Problems.of(unavailable);
        write(new Line(lastLine + 1, problem.status(), null, null, problem));
      } catch (UncheckedIOException clientIsGone) {
        throw clientIsGone.getCause();
      }
    }

    private void write(LineOutcome outcome) {
      lastLine = outcome.line();
      count.line(outcome);
      write(
          switch (outcome) {
            case LineOutcome.Done done -> done(done.line(), done.accepted());
            case LineOutcome.Failed failed -> {
              Problem problem = Problems.of(failed.reason());
              yield new Line(failed.line(), problem.status(), null, null, problem);
            }
          });
    }

    private Line done(int line, Accepted accepted) {
      lastSequence = Math.max(lastSequence, accepted.sequence());
      return new Line(line, WriteAnswers.status(accepted), accepted.id(), accepted.notices(), null);
    }

    private void write(Line line) {
      try {
        out.write(ApiJson.write(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        out.flush();
      } catch (IOException clientIsGone) {
        throw new UncheckedIOException(clientIsGone);
      }
    }
  }
}
