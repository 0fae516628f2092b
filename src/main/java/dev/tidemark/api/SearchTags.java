package dev.tidemark.api;

import dev.tidemark.http.EntityTags;
import dev.tidemark.search.SearchRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Entity tags of what follows from the visible index: they change with it, and with the process, as
 * generations start anew.
 */
@Singleton
class SearchTags {
  private static final String REVALIDATE = "no-cache";

  private final String process = UUID.randomUUID().toString();

  String of(long generation, String uri, SearchRequest request) {
    return EntityTags.weak(process, Long.toString(generation), uri, request.toString());
  }

  /** For what depends on nothing of the request but its address. */
  String of(long generation, String uri) {
    return EntityTags.weak(process, Long.toString(generation), uri);
  }

  static Response ok(String json, String tag) {
    return ok(json, tag, MediaType.APPLICATION_JSON);
  }

  static Response ok(String json, String tag, String mediaType) {
    return Response.ok(json, mediaType)
        .header("ETag", tag)
        .header("Cache-Control", REVALIDATE)
        .build();
  }

  static Response notModified(String tag) {
    return Response.notModified().header("ETag", tag).header("Cache-Control", REVALIDATE).build();
  }
}
