package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.WriteAudit;
import dev.tidemark.indexing.Accepted;
import dev.tidemark.indexing.Accepted.Change;
import dev.tidemark.indexing.ArticleIntake;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers to writes. */
@Singleton
class WriteAnswers {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);
  private static final String NOT_VISIBLE_YET =
      "The article is kept, but searches do not see it yet.";

  private final ArticleIntake intake;
  private final ArticleLibrary library;
  private final WriteAudit audit;

  WriteAnswers(ArticleIntake intake, ArticleLibrary library, WriteAudit audit) {
    this.intake = intake;
    this.library = library;
    this.audit = audit;
  }

  static int status(Accepted accepted) {
    return accepted.change() == Change.CREATED ? 201 : 200;
  }

  /** Waits until searches see a write; false when that takes too long. */
  boolean awaitVisible(long sequence) {
    return intake.awaitVisible(sequence, VISIBLE_WITHIN);
  }

  /** Notes that an article is gone. */
  void deleted(String id, long sequence) {
    audit.write().did("delete", id, "deleted", Map.of("sequence", sequence));
  }

  /**
   * The article as it now is, with what was ignored of what was sent.
   *
   * @param did {@code add} or {@code put}
   */
  Response of(String did, Accepted accepted, boolean wait) {
    String outcome = accepted.change().name().toLowerCase(Locale.ROOT);
    audit.write().did(did, accepted.id(), outcome, Map.of("sequence", accepted.sequence()));
    List<String> notices = new ArrayList<>(accepted.notices());
    if (wait && !awaitVisible(accepted.sequence())) {
      notices.add(NOT_VISIBLE_YET);
    }
    Response.ResponseBuilder response =
        Response.status(status(accepted))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "no-store")
            .header("Location", Paths.article(accepted.id()));
    library
        .find(accepted.id())
        .ifPresentOrElse(
            view -> describe(response, view, notices),
            () -> response.entity(ApiJson.write(Map.of("id", accepted.id(), "notices", notices))));
    return response.build();
  }

  private static void describe(
      Response.ResponseBuilder response, ArticleView view, List<String> notices) {
    response
        .header("ETag", EntityTags.strong(view.etag()))
        .entity(ApiJson.write(ArticleAnswer.of(view, notices)));
  }
}
