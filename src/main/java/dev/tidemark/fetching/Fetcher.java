package dev.tidemark.fetching;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Gets documents from listed addresses. Follows redirects itself, each checked by the rules like
 * the first address; never connects to an address that was not checked. Thread-safe; a call blocks
 * for at most the total timeout, and ends at once when this is closed.
 */
public final class Fetcher implements AutoCloseable {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, "
          + "text/markdown;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, "
          + "application/pdf;q=0.8, application/xml;q=0.7, text/xml;q=0.7, text/plain;q=0.6, */*;q=0.1";

  private final FetchingRules rules;
  private final FetchingLimits limits;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final HostTurns turns = new HostTurns();

  /**
   * @param names finds the addresses of hosts
   * @param userAgent who asks
   * @param clock for times that servers state
   */
  public Fetcher(
      FetchingRules rules, FetchingLimits limits, NameLookup names, String userAgent, Clock clock) {
    this.rules = rules;
    this.limits = limits;
    this.clock = clock;
    client =
        Client.of(limits, new CheckedResolver(rules, names, limits.connectTimeout()), userAgent);
  }

  /** A fetcher that finds hosts as the machine does. */
  public static Fetcher of(
      FetchingRules rules, FetchingLimits limits, String userAgent, Clock clock) {
    return new Fetcher(rules, limits, InetAddress::getAllByName, userAgent, clock);
  }

  /** Gets what a listed address has now. */
  public FetchResult fetch(FetchRequest request) {
    Deadline deadline = new Deadline(limits.totalTimeout());
    try {
      return follow(rules.first(request.address()), request, deadline);
    } catch (RefusedAddressException refused) {
      return new FetchResult.Refused(refused.reason());
    } catch (UnknownHostException unknown) {
      return failed("The host is not known: " + unknown.getMessage() + ".");
    } catch (IOException | RuntimeException broken) {
      return failed(
          deadline.isOver()
              ? "It took longer than " + limits.totalTimeout().toMillis() + " ms in all."
              : Reason.of(broken));
    }
  }

  private FetchResult follow(WebAddress first, FetchRequest request, Deadline deadline)
      throws IOException {
    WebAddress address = first;
    @Nullable WebAddress moved = first;
    Set<WebAddress> seen = new HashSet<>();
    while (seen.add(address)) {
      Answer answer = ask(address, request, deadline);
      if (!Status.isRedirect(answer)) {
        @Nullable WebAddress movedTo = moved == null || moved.equals(first) ? null : moved;
        return result(address, movedTo, answer, request);
      }
      if (seen.size() > limits.redirects()) {
        return failed("It redirects more than " + limits.redirects() + " times.");
      }
      address = rules.next(address, String.valueOf(answer.location()));
      moved = moved != null && Status.isForGood(answer) ? address : null;
    }
    return failed("It redirects in a circle: " + address + ".");
  }

  private Answer ask(WebAddress address, FetchRequest request, Deadline deadline)
      throws IOException {
    HttpGet get = new HttpGet(URI.create(address.toString()));
    get.setHeader("Accept", ACCEPT);
    get.setHeader("Accept-Encoding", "gzip, deflate");
    if (request.etag() != null) {
      get.setHeader("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader("If-Modified-Since", request.lastModified());
    }
    HttpHost host = new HttpHost(address.scheme(), bare(address.host()), address.port());
    Semaphore turn = turns.take(address.host(), deadline.left());
    ScheduledFuture<?> ending = deadline.ending(get);
    try {
      return client.execute(host, get, response -> Answer.read(response, limits));
    } finally {
      ending.cancel(false);
      turn.release();
    }
  }

  private FetchResult result(
      WebAddress address, @Nullable WebAddress movedTo, Answer answer, FetchRequest request) {
    return switch (answer.status()) {
      case Status.OK ->
          new FetchResult.Fetched(
              answer.body(),
              address.toString(),
              movedTo == null ? null : movedTo.toString(),
              AnswerFacts.mediaType(answer.contentType()),
              AnswerFacts.charset(answer.contentType()),
              answer.etag(),
              answer.lastModified());
      case Status.GONE -> new FetchResult.Gone();
      case Status.NOT_MODIFIED ->
          request.isConditional()
              ? new FetchResult.NotModified()
              : failed("The server says that nothing changed, though nothing is held yet.");
      default -> {
        @Nullable Instant again = AnswerFacts.retryAfter(answer.retryAfter(), clock);
        yield new FetchResult.Failed("The server answered " + answer.status() + ".", again);
      }
    };
  }

  private static FetchResult.Failed failed(String reason) {
    return new FetchResult.Failed(reason, null);
  }

  private static String bare(String host) {
    return HostName.isIpv6(host) ? host.substring(1, host.length() - 1) : host;
  }

  /** Ends requests that are on their way. */
  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
