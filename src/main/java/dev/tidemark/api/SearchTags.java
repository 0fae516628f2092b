package dev.tidemark.api;

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

  static Response ok(String json, String tag) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
        .header("ETag", tag)
        .header("Cache-Control", REVALIDATE)
        .build();
  }

  static Response notModified(String tag) {
    return Response.notModified().header("ETag", tag).header("Cache-Control", REVALIDATE).build();
  }
}
