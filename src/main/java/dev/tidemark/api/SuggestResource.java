package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.http.Parameters;
import dev.tidemark.http.SiteAddress;
import dev.tidemark.search.BoxCompletion;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.SuggestRequestReader;
import dev.tidemark.search.SuggestRequestReader.Form;
import dev.tidemark.search.engine.SearchEngine;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may be meant by what is typed so far. */
@Path(Paths.SUGGEST)
@Tag(name = "Search")
public class SuggestResource {
  private static final String OPENSEARCH = "application/x-suggestions+json";

  private final SearchEngine engine;
  private final SearchRequestReader requests;
  private final SuggestRequestReader reader;
  private final BoxCompletion box;
  private final SearchTags tags;
  private final SiteAddress site;

  SuggestResource(
      SearchEngine engine, SearchRequestReader requests, SearchTags tags, SiteAddress site) {
    this.engine = engine;
    this.requests = requests;
    this.reader = new SuggestRequestReader(requests.limits());
    this.box = new BoxCompletion(engine, requests);
    this.tags = tags;
    this.site = site;
  }

  /** Titles, topics, providers, sources and subjects that go on from a text. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "suggest",
      summary = "Complete what is typed",
      description =
          "Titles, topics, providers, sources and subjects that start with the text, or have a word"
              + " inside that does; with one typo where too few do.")
  @APIResponse(
      responseCode = "200",
      description = "Suggestions, best first",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SuggestAnswer.class)),
        @Content(mediaType = OPENSEARCH)
      })
  public Response suggest(@Context HttpServerRequest request) {
    Map<String, List<String>> parameters = Parameters.read(request.query());
    SuggestRequest typed = reader.read(parameters);
    Form form = reader.form(parameters);
    String current = tags.of(engine.generation(), request.uri());
    if (EntityTags.matches(request.getHeader("If-None-Match"), current)) {
      return SearchTags.notModified(current);
    }
    List<SuggestAnswer.Item> items = items(typed, form);
    return form == Form.OPENSEARCH
        ? SearchTags.ok(ApiJson.write(openSearch(typed, items)), current, OPENSEARCH)
        : SearchTags.ok(ApiJson.write(new SuggestAnswer(items)), current);
  }

  private List<SuggestAnswer.Item> items(SuggestRequest typed, Form form) {
    List<SuggestAnswer.Item> items = new ArrayList<>();
    if (form == Form.BOX) {
      box.of(typed).forEach(completion -> items.add(SuggestAnswer.of(completion)));
    }
    if (form != Form.BOX || !BoxCompletion.isInField(typed.text())) {
      engine
          .suggest(typed)
          .forEach(suggestion -> SuggestAnswer.of(suggestion, requests).ifPresent(items::add));
    }
    return items.subList(0, Math.min(items.size(), typed.size()));
  }

  /** The text, the suggestions, their kinds, their addresses: a list each. */
  private List<Object> openSearch(SuggestRequest typed, List<SuggestAnswer.Item> items) {
    return List.of(
        typed.text(),
        items.stream().map(SuggestAnswer.Item::text).toList(),
        items.stream().map(SuggestAnswer.Item::kind).toList(),
        items.stream().map(item -> site.absolute(item.url())).toList());
  }
}
