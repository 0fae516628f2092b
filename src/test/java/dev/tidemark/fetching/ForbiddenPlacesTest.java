package dev.tidemark.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written, looked up or redirected to: nothing but the public internet is reached. */
class ForbiddenPlacesTest {
  private static final String GATE = "gate.example";

  @SuppressWarnings("NullAway.Init")
  private static LocalServer server;

  /** Where a name leads in these tests; counts what is looked up. */
  private static final AtomicInteger LOOKED_UP = new AtomicInteger();

  @BeforeAll
  static void start() {
    server = LocalServer.start().text("/", "text/plain", "You should not see this.");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> places() {
    return ForbiddenPlaces.all(server.port()).stream();
  }

  private static Fetcher fetcher(List<String> listed, NameLookup names) {
    return new Fetcher(
        new FetchingRules(listed, List.of()),
        FetchingLimits.DEFAULT,
        names,
        "Test",
        Clock.systemUTC());
  }

  private static NameLookup numbersAnd(String name, String... addresses) {
    return host -> {
      LOOKED_UP.incrementAndGet();
      if (!host.equals(name)) {
        return InetAddress.getAllByName(host);
      }
      InetAddress[] found = new InetAddress[addresses.length];
      for (int i = 0; i < addresses.length; i++) {
        found[i] = InetAddress.getByName(addresses[i]);
      }
      return found;
    };
  }

  @ParameterizedTest
  @MethodSource("places")
  void aListedAddressIsNotReached(String address) {
    int before = server.asked().size();
    try (Fetcher fetcher = fetcher(List.of(address), numbersAnd(GATE))) {
      FetchResult result = fetcher.fetch(new FetchRequest(address, null, null));
      assertInstanceOf(FetchResult.Refused.class, result, () -> address + " gave " + result);
    }
    assertEquals(before, server.asked().size(), address);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aRedirectIsNotFollowedThere(String address) throws IOException {
    Assumptions.assumeTrue(address.chars().noneMatch(c -> c == '\r' || c == '\n'));
    String answer = "HTTP/1.1 302 Found\r\nLocation: " + address + "\r\n\r\n";
    try (RawServer gate = RawServer.answering(answer)) {
      String listed = "http://allowed.example:" + gate.port() + "/feed";
      FetchingRules rules = new FetchingRules(List.of(listed), List.of("allowed.example"));
      int before = server.asked().size();
      NameLookup names = numbersAnd("allowed.example", "127.0.0.1");
      try (Fetcher fetcher =
          new Fetcher(rules, FetchingLimits.DEFAULT, names, "Test", Clock.systemUTC())) {
        FetchResult result = fetcher.fetch(new FetchRequest(listed, null, null));
        assertInstanceOf(FetchResult.Refused.class, result, () -> address + " gave " + result);
      }
      assertEquals(1, gate.connections(), address);
      assertEquals(before, server.asked().size(), address);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.tidemark.fetching.ForbiddenPlaces#numbers")
  void aNameThatLeadsThereIsNotReached(String number) {
    String address = "http://" + GATE + "/";
    for (String[] answers :
        List.of(
            new String[] {number},
            new String[] {"93.184.215.14", number},
            new String[] {number, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})) {
      try (Fetcher fetcher = fetcher(List.of(address), numbersAnd(GATE, answers))) {
        FetchResult result = fetcher.fetch(new FetchRequest(address, null, null));
        FetchResult.Refused refused =
            assertInstanceOf(FetchResult.Refused.class, result, () -> number + " gave " + result);
        assertTrue(refused.reason().contains("tidemark.fetching.allowed-hosts"), refused::reason);
      }
    }
  }

  @Test
  void thereAreManyForms() {
    int forms = ForbiddenPlaces.all(1).size() * 2 + ForbiddenPlaces.numbers().size() * 3;
    assertTrue(forms >= 200, () -> "only " + forms);
    assertTrue(ForbiddenPlaces.all(1).size() >= 120, () -> "" + ForbiddenPlaces.all(1).size());
  }

  /** The name leads to the public internet when it is looked up first, and here afterwards. */
  @Test
  void aNameThatChangesItsMindIsLookedUpOnceAConnection() throws UnknownHostException {
    List<String> given = new ArrayList<>();
    String listed = server.address("rebound.example", "/");
    InetAddress far = InetAddress.getByName("192.0.2.1");
    InetAddress here = InetAddress.getLoopbackAddress();
    NameLookup fickle =
        host -> {
          given.add(host);
          return new InetAddress[] {given.size() == 1 ? far : here};
        };
    int before = server.asked().size();
    try (Fetcher fetcher = fetcher(List.of(listed), fickle)) {
      assertInstanceOf(
          FetchResult.Refused.class, fetcher.fetch(new FetchRequest(listed, null, null)));
      assertInstanceOf(
          FetchResult.Refused.class, fetcher.fetch(new FetchRequest(listed, null, null)));
    }
    assertEquals(2, given.size());
    assertEquals(before, server.asked().size());
  }

  @Test
  void whatWasNotListedIsNotAskedFor() {
    String other = server.address("allowed.example", "/other");
    FetchingRules rules =
        new FetchingRules(
            List.of(server.address("allowed.example", "/")), List.of("allowed.example"));
    int before = LOOKED_UP.get();
    try (Fetcher fetcher =
        new Fetcher(
            rules,
            FetchingLimits.DEFAULT,
            numbersAnd("allowed.example", "127.0.0.1"),
            "Test",
            Clock.systemUTC())) {
      assertInstanceOf(
          FetchResult.Refused.class, fetcher.fetch(new FetchRequest(other, null, null)));
    }
    assertEquals(before, LOOKED_UP.get());
  }
}
