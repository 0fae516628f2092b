package dev.tidemark.reading.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Addresses as pages and feeds write them: relative, without a scheme, with spaces around. */
public final class Addresses {
  private static final int LONGEST = 4_096;

  private Addresses() {}

  /**
   * The absolute web address.
   *
   * @param base to resolve against; null when unknown
   * @return null when it is none: another scheme, a relative one without a base, no host
   */
  public static @Nullable String resolve(@Nullable String base, @Nullable String address) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    String text = address.strip().replace("\n", "").replace("\t", "");
    if (text.startsWith("//")) {
      text = (base != null && base.startsWith("http:") ? "http:" : "https:") + text;
    } else if (!isWeb(text)) {
      text = base == null || hasScheme(text) ? "" : StringUtil.resolve(base, text);
    }
    return isWeb(text) && !host(text).isEmpty() ? text : null;
  }

  /** Whether it leads to the first page of a site and to nothing in particular. */
  static boolean isHome(String address) {
    String rest = address.substring(address.indexOf("//") + 2);
    int slash = rest.indexOf('/');
    String path = slash < 0 ? "" : rest.substring(slash + 1);
    return path.isEmpty() || path.startsWith("#") || path.equals("index.html");
  }

  private static boolean isWeb(String text) {
    String lower = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static boolean hasScheme(String text) {
    int colon = text.indexOf(':');
    int slash = text.indexOf('/');
    return colon > 0 && (slash < 0 || colon < slash) && Character.isLetter(text.charAt(0));
  }

  private static String host(String address) {
    try {
      String authority = new URI(address.replace(" ", "%20")).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (URISyntaxException withStrayCharacters) {
      String rest = address.substring(address.indexOf("//") + 2);
      return rest.split("[/?#]", 2)[0];
    }
  }
}
