package dev.tidemark.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is taken on at once. Beyond, requests are refused at once with {@code Retry-After}. */
@ConfigMapping(prefix = "tidemark.limits")
public interface LimitsConfig {

  /** Reads in progress on the whole server; a search takes milliseconds, so few of them wait. */
  @WithDefault("192")
  int searches();

  /** Reads in progress of one client; browsers and scripts in parallel stay far below. */
  @WithDefault("64")
  int searchesPerClient();

  /** Writes in progress on the whole server; they share one transaction log. */
  @WithDefault("64")
  int writes();

  /** Writes in progress of one client. */
  @WithDefault("32")
  int writesPerClient();

  /**
   * Reads a minute of one client; 0 for none, as those in progress are limited anyway and scripts
   * are welcome.
   */
  @WithDefault("0")
  int requestsPerMinute();

  /** Writes a minute of one client; 0 for none. */
  @WithDefault("0")
  int writesPerMinute();

  /** Clients whose requests of the last minute are counted, when more than that come. */
  @WithDefault("50000")
  int rememberedClients();

  /** Bytes of the first line of a request; the contract says 16 KiB. */
  @WithDefault("16384")
  int requestLine();

  /** Bytes of all headers of a request. */
  @WithDefault("32768")
  int headers();

  /**
   * Bytes of all fields of an HTTP/2 request, of which the address is one; HTTP/2 counts 32 more
   * for each.
   */
  @WithDefault("49152")
  int fields();

  /**
   * Requests in progress on one HTTP/2 connection, as its client is told; as many as one client may
   * have of the kind of which it may have fewest.
   */
  @WithDefault("32")
  int streams();

  /**
   * Requests that one HTTP/2 connection may take back in half a minute before it is closed:
   * starting and taking back costs a client nothing and the server an answer.
   */
  @WithDefault("200")
  int resets();

  /** Bytes of one article sent by a program; the contract says 16 MiB. */
  @WithDefault("16M")
  MemorySize body();

  /** Bytes of one message to {@code /mcp}; a question has a few thousand. */
  @WithDefault("1M")
  MemorySize message();

  /** Bodies over 1 MiB held in memory at once; each can take several times its size while read. */
  @WithDefault("4")
  int largeBodies();

  /** Bytes of answers to a bulk kept for a client that sends on without reading them. */
  @WithDefault("32M")
  MemorySize unreadOutcomes();

  /** Seconds that a refused client is asked to wait. */
  @WithDefault("1")
  int retryAfter();
}
