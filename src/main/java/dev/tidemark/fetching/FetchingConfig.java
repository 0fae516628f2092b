package dev.tidemark.fetching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How sources are fetched; see {@link FetchingLimits}. */
@ConfigMapping(prefix = "tidemark.fetching")
public interface FetchingConfig {
  /** How long one address of a host may take to answer a connection. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** How long a server may send nothing. */
  @WithDefault("20s")
  Duration responseTimeout();

  /** How long a request may take with all its redirects, however busily a server sends. */
  @WithDefault("60s")
  Duration totalTimeout();

  /** Bytes of a body as it is sent. */
  @WithDefault("16777216")
  int wireBytes();

  /** Bytes of a body after decompression; more than a document may have is never read. */
  @WithDefault("16777216")
  int bytes();

  /** Bytes of all header fields of an answer. */
  @WithDefault("32768")
  int headerBytes();

  /** How many redirects are followed. */
  @WithDefault("5")
  int redirects();

  /** How many sources are fetched at the same time. */
  @WithDefault("4")
  int parallel();

  /** How long a host is left alone between two requests. */
  @WithDefault("2s")
  Duration pause();

  /** The longest time that a failing source is left alone, unless it asks for longer. */
  @WithDefault("24h")
  Duration longestPause();

  /**
   * Hosts that may have private addresses, by the name that sources and redirects give them; with a
   * port ({@code intranet:8443}) that one is allowed too.
   */
  Optional<List<String>> allowedHosts();

  /** Where operators of other sites reach this one's: an address or a mailbox, sent along. */
  Optional<String> contact();

  /** The limits as a value. */
  default FetchingLimits limits() {
    return new FetchingLimits(
        connectTimeout(),
        responseTimeout(),
        totalTimeout(),
        wireBytes(),
        bytes(),
        headerBytes(),
        redirects());
  }
}
