package dev.tidemark.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a listed address stands.
 *
 * @param name of the source that lists it
 * @param detail why it was not fetched, or what else is to be told; null when nothing is
 * @param basis what its articles follow from besides the bytes
 * @param hash of the bytes that were read last; null when none were
 * @param etag of these; null when the server gave none
 * @param lastModified of these; null when the server gave none
 * @param movedTo where the server says that it is from now on; null when it stays
 * @param failures in a row
 * @param lastRun when it was last tried; null when it never was
 * @param lastSuccess when that last went well; null when it never did
 * @param nextRun before which it is left alone
 * @param counts of the last document that was new
 * @param articles that it added, all in all
 */
public record FetchState(
    String name,
    String address,
    Status status,
    @Nullable String detail,
    String basis,
    @Nullable String hash,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String movedTo,
    int failures,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    Instant nextRun,
    Counts counts,
    long articles) {

  /** What became of it last. */
  public enum Status {
    WAITING,
    FETCHED,
    FAILED,
    REFUSED,
    /** The server says that there is nothing any more: it is asked no more. */
    GONE
  }

  /** What a document gave. */
  public record Counts(int added, int changed, int unreadable) {
    /** Nothing. */
    public static final Counts NONE = new Counts(0, 0, 0);
  }

  /** An address that was never asked for. */
  public static FetchState fresh(String name, String address, String basis) {
    return new FetchState(
        name,
        address,
        Status.WAITING,
        null,
        basis,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        Instant.EPOCH,
        Counts.NONE,
        0);
  }
}
