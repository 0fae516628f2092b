package dev.tidemark.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * What one server answered.
 *
 * @param body empty unless the status is that of a document
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
record Answer(
    int status,
    byte[] body,
    @Nullable String location,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String retryAfter) {

  private static final int OK = 200;
  private static final int FIELD_MARKS = 4;

  static Answer read(ClassicHttpResponse response, FetchingLimits limits) throws IOException {
    requireFewFields(response, limits.headerBytes());
    return new Answer(
        response.getCode(),
        response.getCode() == OK ? body(response, limits) : new byte[0],
        unicode(field(response, "Location")),
        field(response, "Content-Type"),
        field(response, "ETag"),
        field(response, "Last-Modified"),
        field(response, "Retry-After"));
  }

  private static void requireFewFields(ClassicHttpResponse response, int most) throws IOException {
    long bytes = 0;
    for (Header header : response.getHeaders()) {
      String value = header.getValue();
      bytes += header.getName().length() + (value == null ? 0 : value.length()) + FIELD_MARKS;
    }
    if (bytes > most) {
      throw new LimitedStream.TooLargeException(most, "tidemark.fetching.header-bytes");
    }
  }

  private static byte[] body(ClassicHttpResponse response, FetchingLimits limits)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    InputStream in = entity.getContent();
    return Body.read(in, entity.getContentLength(), encodings(response), limits);
  }

  /** Every encoding that is named, in however many fields. */
  private static @Nullable String encodings(ClassicHttpResponse response) {
    Header[] fields = response.getHeaders("Content-Encoding");
    if (fields.length > 1) {
      return "several";
    }
    return fields.length == 0 ? null : fields[0].getValue();
  }

  /** Fields come byte by byte; servers mean UTF-8 where an address has more than ASCII. */
  private static @Nullable String unicode(@Nullable String field) {
    return field == null || field.chars().anyMatch(c -> c > 0xff)
        ? field
        : new String(field.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static @Nullable String field(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }
}
