package dev.tidemark.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives answers that bring no entity tag of their own one that follows from their text, pages
 * foremost: it changes exactly when the text does, whatever the text depends on. It saves what goes
 * over the wire, not the work of making it; what is expensive brings a tag of the index's state.
 */
@Singleton
public class ContentTags {
  private static final String ETAG = "ETag";
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  /** Tags an answer, or replaces it by 304 when the client has it. */
  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!isRead(request.getMethod())
        || response.getStatus() != OK
        || headers.containsKey(ETAG)
        || !(response.getEntity() instanceof String text)) {
      return;
    }
    String tag = EntityTags.weak(text);
    headers.putSingle(ETAG, tag);
    headers.putIfAbsent(CACHE_CONTROL, List.of("no-cache"));
    if (EntityTags.matches(request.getHeaderString("If-None-Match"), tag)) {
      response.setStatus(NOT_MODIFIED);
      response.setEntity(null);
      headers.remove("Content-Type");
    }
  }

  private static boolean isRead(String method) {
    return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
  }
}
