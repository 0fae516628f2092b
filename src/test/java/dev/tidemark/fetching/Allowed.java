package dev.tidemark.fetching;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A fetcher whose operator allows {@code allowed.example}, which is this machine. */
final class Allowed {
  static final String HOST = "allowed.example";
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Allowed() {}

  static Fetcher fetcher(FetchingLimits limits, String... listed) {
    return new Fetcher(
        new FetchingRules(List.of(listed), List.of(HOST, "second.example")),
        limits,
        host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
        "Tidemark (+mailto:desk@example.org)",
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static FetchResult fetch(String address) {
    return fetch(FetchingLimits.DEFAULT, address);
  }

  static FetchResult fetch(FetchingLimits limits, String address) {
    try (Fetcher fetcher = fetcher(limits, address)) {
      return fetcher.fetch(new FetchRequest(address, null, null));
    }
  }

  /** Small limits. */
  static FetchingLimits limits(int wireBytes, int bytes, int headerBytes, Duration total) {
    return new FetchingLimits(
        Duration.ofSeconds(2), Duration.ofMillis(600), total, wireBytes, bytes, headerBytes, 5);
  }
}
