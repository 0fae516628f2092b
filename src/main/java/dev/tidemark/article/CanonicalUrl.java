package dev.tidemark.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two addresses of the same article have in common: no scheme, {@code www.}, fragment,
 * tracking or trailing slash.
 */
public final class CanonicalUrl {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "ocid",
          "cmpid",
          "ncid",
          "s_cid",
          "ref_src",
          "_ga",
          "_gl",
          "wt.mc_id",
          "spm",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig");

  private CanonicalUrl() {}

  /**
   * The canonical form, {@code host/path?query}.
   *
   * @return null when the text is no absolute http or https address with a host
   */
  public static @Nullable String of(String url) {
    URI uri = parse(url.strip());
    if (uri == null || uri.getRawAuthority() == null || !isWeb(uri.getScheme())) {
      return null;
    }
    String host = uri.getRawAuthority().toLowerCase(Locale.ROOT);
    host = host.substring(host.lastIndexOf('@') + 1);
    host = host.startsWith("www.") ? host.substring(4) : host;
    host = withoutDefaultPort(host);
    if (host.isEmpty()) {
      return null;
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return host + path + query(uri.getRawQuery());
  }

  /** The host without {@code www.}, lower case; null when there is none. */
  public static @Nullable String domain(String url) {
    String canonical = of(url);
    if (canonical == null) {
      return null;
    }
    String host = canonical.split("[/?:]", 2)[0];
    return host.isEmpty() ? null : host;
  }

  private static boolean isWeb(@Nullable String scheme) {
    return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
  }

  private static String withoutDefaultPort(String host) {
    int colon = host.lastIndexOf(':');
    String port = colon < 0 ? "" : host.substring(colon);
    return port.equals(":80") || port.equals(":443") || port.equals(":")
        ? withoutDefaultPort(host.substring(0, colon))
        : host;
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (!pair.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.add(pair);
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static @Nullable URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException withStrayCharacters) {
      return parseEncoded(url);
    }
  }

  /** Real addresses hold spaces, pipes and letters that RFC 3986 wants encoded. */
  private static @Nullable URI parseEncoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length() + 16);
    url.codePoints()
        .forEach(
            c -> {
              boolean stray = c <= ' ' || c == 127 || "\"<>\\^`{|}[]".indexOf(c) >= 0;
              encoded.append(
                  stray ? String.format(Locale.ROOT, "%%%02X", c) : Character.toString(c));
            });
    try {
      return new URI(encoded.toString());
    } catch (URISyntaxException hopeless) {
      return null;
    }
  }
}
