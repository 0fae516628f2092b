package dev.tidemark.fetching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks of IPv4 that are not the public internet (IANA's special-purpose registry). */
final class Ipv4Networks {
  private record Network(int start, int length, String name) {
    boolean holds(int address) {
      return (address ^ start) >>> (Integer.SIZE - length) == 0;
    }
  }

  private static final List<Network> FORBIDDEN =
      List.of(
          network(0, 0, 0, 8, "this network"),
          network(10, 0, 0, 8, "private"),
          network(100, 64, 0, 10, "shared by carriers"),
          network(127, 0, 0, 8, "loopback"),
          network(169, 254, 0, 16, "link-local"),
          network(172, 16, 0, 12, "private"),
          network(192, 0, 0, 24, "for protocols"),
          network(192, 0, 2, 24, "for documentation"),
          network(192, 88, 99, 24, "a relay"),
          network(192, 168, 0, 16, "private"),
          network(198, 18, 0, 15, "for benchmarks"),
          network(198, 51, 100, 24, "for documentation"),
          network(203, 0, 113, 24, "for documentation"),
          network(224, 0, 0, 4, "multicast"),
          network(240, 0, 0, 4, "reserved"));

  private Ipv4Networks() {}

  /** What kind of network an address is in; null when it is a public one. */
  static @Nullable String kind(byte[] bytes, int offset) {
    int address = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      address = (address << Byte.SIZE) | (bytes[offset + i] & 0xff);
    }
    for (Network network : FORBIDDEN) {
      if (network.holds(address)) {
        return network.name();
      }
    }
    return null;
  }

  private static Network network(int a, int b, int c, int length, String name) {
    return new Network((a << 24) | (b << 16) | (c << 8), length, name);
  }
}
