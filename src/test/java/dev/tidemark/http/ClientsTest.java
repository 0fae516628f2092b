package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom limits are counted for. */
class ClientsTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "192.0.2.1, ::ffff:192.0.2.1",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
    "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:9",
    "fe80::1, fe80::2"
  })
  void areOne(String a, String b) {
    assertEquals(Clients.ofAddress(a), Clients.ofAddress(b));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.2",
    "2001:db8:1:2::1, 2001:db8:1:3::1",
    "::ffff:192.0.2.1, ::ffff:192.0.2.2",
    "::1, 2001:db8::1"
  })
  void areTwo(String a, String b) {
    assertNotEquals(Clients.ofAddress(a), Clients.ofAddress(b));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not an address", "999.1.1.1", "::g"})
  void whatIsNoAddressIsAClientAsItStands(String text) {
    assertEquals(text, Clients.ofAddress(text));
  }

  @Test
  void connectionsWithoutAnAddressAreOneClient() {
    assertEquals(Clients.ofAddress(null), Clients.ofAddress(null));
  }
}
