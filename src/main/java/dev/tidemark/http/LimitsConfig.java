package dev.tidemark.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is taken on at once. Beyond, requests are refused at once with {@code Retry-After}. */
@ConfigMapping(prefix = "tidemark.limits")
public interface LimitsConfig {

  /** Reads in progress on the whole server, their answers not yet taken counted in. */
  @WithDefault("256")
  int searches();

  /** Reads in progress of one client; browsers and scripts in parallel stay far below. */
  @WithDefault("64")
  int searchesPerClient();

  /**
   * Reads that run at the same time, the others wait; 0 for twice as many as there are processors.
   */
  @WithDefault("0")
  int running();

  /**
   * How long reads should wait at most for their turn, by the time that the last ones took; those
   * that would wait longer are refused at once.
   */
  @WithDefault("150MS")
  Duration queue();

  /**
   * Reads of a client that is alone that may run and wait, however long they wait; those of others
   * may wait half as long again as {@link #queue} after a quiet second.
   */
  @WithDefault("40")
  int burst();

  /** Exports in progress on the whole server. */
  @WithDefault("48")
  int exports();

  /** Exports in progress of one client. */
  @WithDefault("32")
  int exportsPerClient();

  /**
   * Exports that search and write their next rows at the same time, so that searches are answered
   * meanwhile; 0 for half as many as there are processors.
   */
  @WithDefault("0")
  int exportsRunning();

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

  /** The time for the first line and the headers of a request, from its first byte on. */
  @WithDefault("10S")
  Duration head();

  /**
   * The while in which a client that the server waits for, because it sends a body or has not taken
   * its answer, must make {@link #progress}; else its connection is closed. A bulk may go on for
   * days at that pace. While the server itself does not read on, nobody is hurried.
   */
  @WithDefault("30S")
  Duration patience();

  /** Bytes that must come, or be taken, in each while of {@link #patience}. */
  @WithDefault("16K")
  MemorySize progress();

  /**
   * How long a connection may be open without a request; over HTTP/2 also where the client shows
   * that it is there.
   */
  @WithDefault("75S")
  Duration idle();

  /** Connections at once; beyond, the one that was idle longest is closed for a new one. */
  @WithDefault("2000")
  int connections();

  /** Requests on one connection of HTTP/1 whose answers the client has not taken yet. */
  @WithDefault("128")
  int pipelined();

  /** How long what runs may go on after the server was told to stop. */
  @WithDefault("6S")
  Duration stop();

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
