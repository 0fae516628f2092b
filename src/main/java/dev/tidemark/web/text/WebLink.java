package dev.tidemark.web.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web that a page may link to: http or https and nothing else.
 *
 * @param href as given
 * @param host without {@code www.}
 */
public record WebLink(String href, String host) {

  /** The link, or empty when the address is missing, malformed or of another scheme. */
  public static Optional<WebLink> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      String host = uri.getHost();
      if (!web || host == null) {
        return Optional.empty();
      }
      String place = host.toLowerCase(Locale.ROOT);
      return Optional.of(
          new WebLink(address, place.startsWith("www.") ? place.substring(4) : place));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
