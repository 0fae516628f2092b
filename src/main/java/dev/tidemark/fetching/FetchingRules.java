package dev.tidemark.fetching;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which addresses may be asked: those that were listed, and where they lead if that is public. */
public final class FetchingRules {
  private final Set<WebAddress> listed = new HashSet<>();
  private final Set<String> origins = new HashSet<>();
  private final Set<String> hostsAndPorts = new HashSet<>();
  private final Set<String> allowedHosts = new HashSet<>();

  /**
   * @param addresses that the operator listed; what is no address is left out, and refused when it
   *     is asked for
   * @param allowedHosts names of hosts whose addresses may be private, with a port or without
   * @throws IllegalArgumentException when one of these is no host; the message says which
   */
  public FetchingRules(Collection<String> addresses, Collection<String> allowedHosts) {
    allowedHosts.forEach(this::allow);
    for (String written : addresses) {
      try {
        WebAddress address = WebAddress.of(written);
        listed.add(address);
        origins.add(address.origin());
        hostsAndPorts.add(address.host() + ':' + address.port());
      } catch (RefusedAddressException told) {
        System.getLogger(FetchingRules.class.getName())
            .log(System.Logger.Level.WARNING, "not fetched: {0}", told.reason());
      }
    }
  }

  private void allow(String host) {
    try {
      String text = host.strip();
      WebAddress address = WebAddress.of("http://" + text);
      if (!address.target().equals("/") || text.endsWith("/")) {
        throw new RefusedAddressException("That is more than a host.");
      }
      allowedHosts.add(address.host());
      hostsAndPorts.add(address.host() + ':' + address.port());
    } catch (RefusedAddressException wrong) {
      throw new IllegalArgumentException(
          "tidemark.fetching.allowed-hosts has \"" + host + "\": " + wrong.reason(), wrong);
    }
  }

  /**
   * The address to ask first.
   *
   * @throws RefusedAddressException when it was not listed
   */
  WebAddress first(String written) throws RefusedAddressException {
    WebAddress address = WebAddress.of(written);
    if (!listed.contains(address)) {
      throw new RefusedAddressException("The address is not listed as that of a source.");
    }
    return address;
  }

  /**
   * Where a redirect leads.
   *
   * @throws RefusedAddressException when it must not be followed
   */
  WebAddress next(WebAddress from, String location) throws RefusedAddressException {
    WebAddress to = from.resolve(location);
    boolean usualPort = to.port() == WebAddress.HTTP || to.port() == WebAddress.HTTPS;
    if (!usualPort && !hostsAndPorts.contains(to.host() + ':' + to.port())) {
      throw new RefusedAddressException("It redirects to a port that is not allowed: " + to + ".");
    }
    if (from.isSecure() && !to.isSecure() && !origins.contains(to.origin())) {
      throw new RefusedAddressException("It redirects from https to http: " + to + ".");
    }
    return to;
  }

  /**
   * Makes sure that a host may be connected to at these addresses; one that is forbidden forbids
   * all.
   *
   * @throws RefusedAddressException when it may not
   */
  void check(String host, InetAddress... addresses) throws RefusedAddressException {
    if (allowedHosts.contains(host)) {
      return;
    }
    for (InetAddress address : addresses) {
      String kind = PublicNetworks.kindOfOther(address);
      if (kind != null) {
        throw new RefusedAddressException(
            host
                + " is at "
                + address.getHostAddress()
                + ", which is not public ("
                + kind
                + "). If it is meant, name the host in tidemark.fetching.allowed-hosts.");
      }
    }
  }
}
