package dev.tidemark.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what stands in addresses. */
final class Addresses {
  private Addresses() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
