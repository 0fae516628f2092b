package dev.tidemark.fetching;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of IPv6 are the public internet: global unicast alone, without those that stand
 * for something else.
 */
final class Ipv6Networks {
  private static final int IPV4 = 12;

  /** A network whose length is a multiple of four bits. */
  private record Network(String hexStart, String name) {}

  private static final List<Network> FORBIDDEN =
      List.of(
          new Network("20010db8", "for documentation"),
          new Network("3fff0", "for documentation"),
          new Network("2002", "a tunnel to IPv4"));

  private Ipv6Networks() {}

  /** What kind of network an address is in; null when it is a public one. */
  static @Nullable String kind(byte[] address) {
    String hex = HexFormat.of().formatHex(address);
    if (hex.startsWith("0064ff9b0000000000000000") || hex.startsWith("00000000000000000000ffff")) {
      return Ipv4Networks.kind(address, IPV4);
    }
    boolean globalUnicast = (address[0] & 0xe0) == 0x20;
    if (!globalUnicast) {
      return special(hex);
    }
    for (Network network : FORBIDDEN) {
      if (hex.startsWith(network.hexStart())) {
        return network.name();
      }
    }
    if (hex.startsWith("2001") && (address[2] & 0xfe) == 0) {
      return "for protocols and tunnels";
    }
    String station = hex.substring(16);
    return station.startsWith("00005efe") || station.startsWith("02005efe")
        ? "a tunnel to IPv4"
        : null;
  }

  private static String special(String hex) {
    if (hex.startsWith("ff")) {
      return "multicast";
    }
    if (hex.startsWith("fc") || hex.startsWith("fd")) {
      return "unique-local";
    }
    if (hex.startsWith("fe")) {
      return "link-local";
    }
    return hex.startsWith("000000000000000000000000") ? "loopback or unspecified" : "reserved";
  }
}
