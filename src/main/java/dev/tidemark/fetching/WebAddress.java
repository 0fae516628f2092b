package dev.tidemark.fetching;

import java.util.Locale;

/**
 * An address in its one spelling.
 *
 * @param scheme {@code http} or {@code https}
 * @param host as {@link HostName} writes it
 * @param port always stated here
 * @param target path and query in ASCII, starting with a slash
 */
record WebAddress(String scheme, String host, int port, String target) {
  static final int HTTP = 80;
  static final int HTTPS = 443;

  private static final int MOST = 4_096;
  private static final int HIGHEST_PORT = 65_535;
  private static final int PORT_DIGITS = 5;

  /**
   * Reads an absolute address.
   *
   * @throws RefusedAddressException when it is none, or none that may be asked for
   */
  static WebAddress of(String written) throws RefusedAddressException {
    requirePlain(written);
    int colon = written.indexOf("://");
    String scheme = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedAddressException("Only addresses of http and https are asked for.");
    }
    String rest = written.substring(colon + 3);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    if (authority.indexOf('@') >= 0) {
      throw new RefusedAddressException("The address holds a name or password before its host.");
    }
    int portAt = authority.lastIndexOf(':');
    boolean hasPort = portAt > authority.lastIndexOf(']');
    String host = HostName.of(hasPort ? authority.substring(0, portAt) : authority);
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    int port = hasPort ? port(authority.substring(portAt + 1), usual) : usual;
    return new WebAddress(scheme, host, port, RequestTarget.of(rest.substring(end)));
  }

  /**
   * Where a redirect from here leads.
   *
   * @throws RefusedAddressException when that is no address that may be asked for
   */
  WebAddress resolve(String location) throws RefusedAddressException {
    requirePlain(location);
    if (hasScheme(location)) {
      return of(location);
    }
    if (location.startsWith("//")) {
      return of(scheme + ':' + location);
    }
    if (location.startsWith("/")) {
      return new WebAddress(scheme, host, port, RequestTarget.of(location));
    }
    if (location.isEmpty() || location.startsWith("#")) {
      return this;
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String base = location.startsWith("?") ? path : path.substring(0, path.lastIndexOf('/') + 1);
    return new WebAddress(scheme, host, port, RequestTarget.of(base + location));
  }

  /** Scheme, host and port. */
  String origin() {
    boolean usual = port == (scheme.equals("https") ? HTTPS : HTTP);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  @Override
  public String toString() {
    return origin() + target;
  }

  private static int port(String digits, int usual) throws RefusedAddressException {
    if (digits.isEmpty()) {
      return usual;
    }
    boolean number = digits.length() <= PORT_DIGITS && Ascii.isNumber(digits);
    int port = number ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > HIGHEST_PORT) {
      throw new RefusedAddressException("The address has a port that is none.");
    }
    return port;
  }

  /** Whether a scheme stands before the path, of whatever kind. */
  private static boolean hasScheme(String location) {
    int colon = location.indexOf(':');
    return colon >= 0 && location.substring(0, colon).chars().noneMatch(c -> "/?#".indexOf(c) >= 0);
  }

  private static void requirePlain(String written) throws RefusedAddressException {
    if (written.length() > MOST) {
      throw new RefusedAddressException("The address is longer than 4,096 characters.");
    }
    if (written.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\')) {
      throw new RefusedAddressException("The address holds a backslash or a control character.");
    }
  }
}
