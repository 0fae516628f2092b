package dev.tidemark.fetching;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface FetchResult {

  /**
   * The document.
   *
   * @param bytes decompressed; not to be changed
   * @param address where it was in the end, after redirects
   * @param movedTo where it is from now on, when the server says that it moved for good; else null
   * @param mediaType as declared, lower case, without parameters; null when nobody did
   * @param charset as declared; null when none was, or none that is known here
   * @param etag as it stands, to be sent with the next request
   * @param lastModified as it stands, to be sent with the next request
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  record Fetched(
      byte[] bytes,
      String address,
      @Nullable String movedTo,
      @Nullable String mediaType,
      @Nullable Charset charset,
      @Nullable String etag,
      @Nullable String lastModified)
      implements FetchResult {}

  /** It is as it was. */
  record NotModified() implements FetchResult {}

  /** It is gone for good; nobody should ask again. */
  record Gone() implements FetchResult {}

  /**
   * The rules forbid it; it was not, or not any further, asked for.
   *
   * @param reason a sentence
   */
  record Refused(String reason) implements FetchResult {}

  /**
   * It could not be had this time.
   *
   * @param reason a sentence
   * @param retryAfter before which the server wants no other request; null when it did not say
   */
  record Failed(String reason, @Nullable Instant retryAfter) implements FetchResult {}
}
