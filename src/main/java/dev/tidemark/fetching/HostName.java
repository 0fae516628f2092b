package dev.tidemark.fetching;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The one spelling of a host. Names are lower case in ASCII; an IPv4 address is four plain numbers,
 * and all other ways to write one are refused, since programs disagree on what they mean.
 */
final class HostName {
  private static final int MOST = 253;
  private static final int MOST_OF_LABEL = 63;
  private static final int IPV4_LABELS = 4;

  private HostName() {}

  static String of(String written) throws RefusedAddressException {
    if (written.startsWith("[")) {
      return ipv6(written);
    }
    String host = ascii(written);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.isEmpty() || host.length() > MOST) {
      throw new RefusedAddressException("The address has no host that could be asked.");
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      requireLabel(label, written);
    }
    String last = labels[labels.length - 1];
    if (isNumber(last)) {
      requireIpv4(labels, written);
    }
    return host;
  }

  /** Whether it is an address of IPv6, as {@link #of} writes one. */
  static boolean isIpv6(String host) {
    return host.startsWith("[");
  }

  private static String ascii(String written) throws RefusedAddressException {
    try {
      return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      throw refused(written);
    }
  }

  private static void requireLabel(String label, String written) throws RefusedAddressException {
    boolean plain = label.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || c == '-');
    if (!plain
        || label.isEmpty()
        || label.length() > MOST_OF_LABEL
        || label.startsWith("-")
        || label.endsWith("-")) {
      throw refused(written);
    }
  }

  /** Whether a last label is read as a number by some program: all digits, or hexadecimal. */
  private static boolean isNumber(String label) {
    boolean hex = label.startsWith("0x") && label.substring(2).chars().allMatch(Ascii::isHex);
    return hex || Ascii.isNumber(label);
  }

  private static void requireIpv4(String[] labels, String written) throws RefusedAddressException {
    boolean plain = labels.length == IPV4_LABELS;
    for (String label : labels) {
      plain &=
          label.length() <= 3
              && Ascii.isNumber(label)
              && (label.length() == 1 || label.charAt(0) != '0')
              && Integer.parseInt(label) <= 255;
    }
    if (!plain) {
      throw new RefusedAddressException(
          "The host " + shown(written) + " is an unusual way to write an address of IPv4.");
    }
  }

  private static String ipv6(String written) throws RefusedAddressException {
    String inside = written.substring(1, Math.max(1, written.length() - 1));
    boolean plain =
        written.endsWith("]")
            && inside.indexOf(':') >= 0
            && inside.chars().allMatch(c -> Ascii.isHex(c) || c == ':' || c == '.');
    if (!plain) {
      throw refused(written);
    }
    try {
      String address = InetAddress.getByName(written).getHostAddress();
      return address.indexOf(':') < 0 ? address : '[' + address + ']';
    } catch (UnknownHostException noAddress) {
      throw refused(written);
    }
  }

  private static RefusedAddressException refused(String written) {
    return new RefusedAddressException(shown(written) + " is no host that could be asked.");
  }

  private static String shown(String written) {
    return written.length() <= MOST ? written : written.substring(0, MOST) + "…";
  }
}
