package dev.tidemark.fetching;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** What stands in a request after the host: path and query, encoded, without dot segments. */
final class RequestTarget {
  private static final String AS_IS = "-._~!$&'()*+,;=:@/?";

  private RequestTarget() {}

  /**
   * @param written path, query and fragment as they follow a host; the fragment is left out
   */
  static String of(String written) {
    int fragment = written.indexOf('#');
    String rest = fragment < 0 ? written : written.substring(0, fragment);
    int query = rest.indexOf('?');
    String path = encoded(query < 0 ? rest : rest.substring(0, query));
    String plain = path.isEmpty() ? "/" : withoutDots(path);
    return query < 0 ? plain : plain + encoded(rest.substring(query));
  }

  /** The path is given to the parser behind a host, or two slashes would start one. */
  private static String withoutDots(String path) {
    String plain = URI.create("http://host" + path).normalize().getRawPath();
    while (plain.startsWith("/../")) {
      plain = plain.substring(3);
    }
    return plain.equals("/..") || plain.isEmpty() ? "/" : plain;
  }

  private static String encoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean encoded = c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
      boolean plain = encoded || Ascii.isLetterOrDigit(c) || AS_IS.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().toHexDigits((byte) c).toUpperCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  private static boolean isHex(byte[] bytes, int at) {
    return at < bytes.length && Ascii.isHex(bytes[at] & 0xff);
  }
}
