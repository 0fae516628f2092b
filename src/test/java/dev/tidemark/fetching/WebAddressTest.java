package dev.tidemark.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is public stays reachable, in one spelling, wherever a redirect names it. */
class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "HTTPS://News.Example|https://news.example/",
        "https://news.example:443/a|https://news.example/a",
        "http://news.example:/a|http://news.example/a",
        "http://news.example:8080|http://news.example:8080/",
        "https://news.example./a?b=c#d|https://news.example/a?b=c",
        "https://news.example?b|https://news.example/?b",
        "https://b\u00fccher.example/\u00fc|https://xn--bcher-kva.example/%C3%BC",
        "https://news.example/a b/%7Eme/100%|https://news.example/a%20b/%7Eme/100%25",
        "https://news.example/../x/./y/../z|https://news.example/x/z",
        "https://news.example/[x]?[y]|https://news.example/%5Bx%5D?%5By%5D",
        "http://93.184.215.14/|http://93.184.215.14/",
        "http://[2606:4700:0::1111]/|http://[2606:4700:0:0:0:0:0:1111]/"
      },
      delimiter = '|')
  void thereIsOneSpelling(String written, String spelt) throws UnknownHostException {
    assertEquals(spelt, WebAddress.of(written).toString());
    assertEquals(WebAddress.of(spelt), WebAddress.of(written));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "/x|https://a.example/x",
        "x|https://a.example/one/x",
        "../x|https://a.example/x",
        "../../../x|https://a.example/x",
        "?x|https://a.example/one/two?x",
        "#x|https://a.example/one/two?q",
        "''|https://a.example/one/two?q",
        "//b.example/x|https://b.example/x",
        "https://b.example|https://b.example/",
        "./a:b|https://a.example/one/a:b"
      },
      delimiter = '|')
  void aRedirectLeadsWhereBrowsersGo(String location, String there) throws UnknownHostException {
    WebAddress here = WebAddress.of("https://a.example/one/two?q");
    assertEquals(there, here.resolve(location).toString());
  }

  @Test
  void fromSafeToUnsafeOnlyWhereThatIsListed() throws UnknownHostException {
    List<String> listed = List.of("https://a.example/feed", "http://plain.example/feed");
    FetchingRules rules = new FetchingRules(listed, List.of());
    WebAddress safe = rules.first("https://a.example/feed");
    assertThrows(RefusedAddressException.class, () -> rules.next(safe, "http://a.example/feed"));
    assertThrows(RefusedAddressException.class, () -> rules.next(safe, "http://b.example/"));
    assertThrows(
        RefusedAddressException.class, () -> rules.next(safe, "https://plain.example:8443/"));
    assertEquals("plain.example", rules.next(safe, "http://plain.example/x").host());
    WebAddress plain = rules.first("http://plain.example/feed");
    assertTrue(rules.next(plain, "https://plain.example/feed").isSecure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "93.184.215.14",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.0.3.0",
        "192.88.98.255",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.255",
        "203.0.114.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "3ffe::1",
        "64:ff9b::808:808"
      })
  void thePublicInternetIsPublic(String number) throws UnknownHostException {
    assertNull(PublicNetworks.kindOfOther(InetAddress.getByName(number)), number);
  }

  /** What the JDK itself knows to be no public address is none here. */
  @Test
  void whatTheJdkKnowsIsKnown() throws UnknownHostException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      InetAddress address = InetAddress.getByAddress(bytes);
      boolean other =
          address.isAnyLocalAddress()
              || address.isLoopbackAddress()
              || address.isLinkLocalAddress()
              || address.isSiteLocalAddress()
              || address.isMulticastAddress();
      if (other) {
        assertNotNull(PublicNetworks.kindOfOther(address), () -> address + " seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "http://a.example", "a.example/x", "user@a.example", "0x7f.1"})
  void anAllowedHostThatIsNoneIsNamed(String host) {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> new FetchingRules(List.of(), List.of(host)));
    assertTrue(
        String.valueOf(wrong.getMessage()).contains("tidemark.fetching.allowed-hosts"),
        wrong::getMessage);
  }
}
