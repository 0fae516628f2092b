package dev.tidemark.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives connections their addresses, checked: what was checked is what is connected to, whatever
 * the name leads to a moment later.
 */
final class CheckedResolver implements DnsResolver {
  private final FetchingRules rules;
  private final NameLookup names;
  private final Duration atMost;

  /**
   * @param atMost how long a name may take; a lookup can't be stopped, so it is left to itself then
   */
  CheckedResolver(FetchingRules rules, NameLookup names, Duration atMost) {
    this.rules = rules;
    this.names = names;
    this.atMost = atMost;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookUp(host);
    if (addresses.length == 0) {
      throw new UnknownHostException("no address is known of " + host);
    }
    rules.check(host.indexOf(':') >= 0 ? '[' + host + ']' : host, addresses);
    return addresses;
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> lookup = new FutureTask<>(() -> names.addressesOf(host));
    Thread.ofVirtual().name("tidemark-lookup").start(lookup);
    try {
      return lookup.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new UnknownHostException("no address was found of " + host + " in time");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted while looking for " + host);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
