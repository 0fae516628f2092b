package dev.tidemark.indexing.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which addresses are of the same host. */
final class Hosts {
  private Hosts() {}

  /** The host of an address; the address itself where it is none that can be read. */
  static String of(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? address : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException refusedLater) {
      return address;
    }
  }
}
