package dev.tidemark.fetching;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells the public internet from everything else. */
final class PublicNetworks {
  private static final int IPV4_BYTES = 4;

  private PublicNetworks() {}

  /** What kind of network an address is in; null when it is a public one. */
  static @Nullable String kindOfOther(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == IPV4_BYTES ? Ipv4Networks.kind(bytes, 0) : Ipv6Networks.kind(bytes);
  }
}
