package dev.tidemark.reading.pdf;

import java.time.Duration;

/**
 * What one document may take.
 *
 * @param memory megabytes of the process that reads it
 * @param time for one document; then its process is killed
 * @param patience how long to wait for a free process, of a request; files wait as long as it takes
 * @param pages of one document
 * @param text characters of one document
 * @param processes at once
 */
public record PdfLimits(
    int memory, Duration time, Duration patience, int pages, int text, int processes) {

  /** The limits where none are configured. */
  public static final PdfLimits DEFAULT =
      new PdfLimits(256, Duration.ofSeconds(30), Duration.ofSeconds(20), 2_000, 8_000_000, 0);

  public PdfLimits {
    processes = processes > 0 ? processes : Runtime.getRuntime().availableProcessors();
  }
}
