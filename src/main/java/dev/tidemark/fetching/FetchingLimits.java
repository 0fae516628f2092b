package dev.tidemark.fetching;

import java.time.Duration;

/**
 * How long and how large a request may be; beyond a limit it fails, and what was read is forgotten.
 *
 * @param connectTimeout until one address of a host answers
 * @param responseTimeout between bytes of an answer
 * @param totalTimeout of one request with all its redirects, from names to last byte
 * @param wireBytes of a body as it is sent
 * @param bytes of a body after decompression
 * @param headerBytes of all header fields of one answer
 * @param redirects followed
 */
public record FetchingLimits(
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout,
    int wireBytes,
    int bytes,
    int headerBytes,
    int redirects) {

  private static final int DOCUMENT = 16 * 1024 * 1024;

  /** The limits where none are configured. */
  public static final FetchingLimits DEFAULT =
      new FetchingLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          DOCUMENT,
          DOCUMENT,
          32 * 1024,
          5);
}
