package dev.tidemark.api;

import dev.tidemark.indexing.EngineFeed;
import dev.tidemark.indexing.FeedProgress;
import dev.tidemark.indexing.Indexing;
import dev.tidemark.search.Facet;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.engine.WholeFacet;
import dev.tidemark.topic.LiveTopics;
import dev.tidemark.topic.Taxonomy;
import dev.tidemark.topic.TaxonomyTopic;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tree of topics with the rules that find them. */
@Path(Paths.TOPICS)
@Tag(name = "Search")
public class TopicResource {
  private final LiveTopics topics;
  private final SearchEngine engine;
  private final SearchRequestReader reader;
  private final Indexing indexing;

  TopicResource(
      LiveTopics topics, SearchEngine engine, SearchRequestReader reader, Indexing indexing) {
    this.topics = topics;
    this.engine = engine;
    this.reader = reader;
    this.indexing = indexing;
  }

  /**
   * The tree, each topic before those that it includes.
   *
   * @param version changes whenever a rule does
   * @param evaluating how far articles are evaluated again since it did; null when all are
   */
  @Schema(name = "Topics")
  record Answer(String version, @Nullable Evaluating evaluating, List<Node> topics) {}

  /** Articles evaluated by the rules in force, and those that are still to be. */
  @Schema(name = "TopicEvaluation")
  record Evaluating(long done, long left) {}

  /**
   * A topic.
   *
   * @param parent the topic that includes it; null at the top
   * @param same other spellings of stated topics that mean it
   * @param rule in the query language; null for a group
   * @param count articles that it or what it includes is a topic of
   * @param search the page of those articles
   */
  @Schema(name = "TopicNode")
  record Node(
      String name,
      @Nullable String parent,
      List<String> same,
      @Nullable String rule,
      long count,
      String search) {}

  /** The whole tree. */
  @GET
  @PermitAll
  @Blocking
  @Operation(
      operationId = "topics",
      summary = "The tree of topics",
      description =
          "All topics that rules find, each with its rule and how many articles have it or a topic"
              + " that it includes. Topics that only files state are values of the facet.")
  @APIResponse(
      responseCode = "200",
      description = "Topics, each before those that it includes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Answer.class)))
  public Response tree() {
    Taxonomy taxonomy = topics.current().taxonomy();
    Map<String, Long> counts = WholeFacet.of(engine, reader.read(Map.of()).request(), Facet.TOPIC);
    List<Node> nodes =
        taxonomy.topics().stream()
            .map(topic -> node(topic, counts.getOrDefault(topic.name(), 0L)))
            .toList();
    Evaluating evaluating =
        indexing
            .feed()
            .flatMap(EngineFeed::reevaluation)
            .map(TopicResource::evaluating)
            .orElse(null);
    return Response.ok(
            ApiJson.write(new Answer(taxonomy.version(), evaluating, nodes)),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private static Evaluating evaluating(FeedProgress progress) {
    return new Evaluating(progress.done(), progress.left());
  }

  private Node node(TaxonomyTopic topic, long count) {
    SearchRequest request = reader.read(Map.of("topic", List.of(topic.name()))).request();
    return new Node(
        topic.name(),
        topic.parent(),
        topic.same(),
        topic.rule(),
        count,
        Paths.with("/search", SearchAddress.of(request)));
  }
}
