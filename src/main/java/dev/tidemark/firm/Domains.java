package dev.tidemark.firm;

import java.util.Locale;
import java.util.Set;

/** The part of a host that one publisher registers. */
final class Domains {
  /** Under a country's domain, what others register names below: {@code co.uk}, {@code com.au}. */
  private static final Set<String> SECOND =
      Set.of(
          "ac", "co", "com", "edu", "go", "gob", "gov", "govt", "gv", "ltd", "mil", "ne", "net",
          "nic", "or", "org", "plc", "res", "sch");

  /** Hosts where each name below is another's. */
  private static final Set<String> SHARED =
      Set.of(
          "blogspot.com",
          "wordpress.com",
          "substack.com",
          "tumblr.com",
          "github.io",
          "gitlab.io",
          "medium.com",
          "ghost.io",
          "hashnode.dev",
          "beehiiv.com",
          "typepad.com",
          "weebly.com",
          "wixsite.com",
          "netlify.app",
          "vercel.app",
          "web.app",
          "pages.dev",
          "herokuapp.com");

  private Domains() {}

  /** Whether a text is written like a host. */
  static boolean isOne(String text) {
    int dot = text.lastIndexOf('.');
    boolean letters = dot > 0 && dot < text.length() - 2;
    for (int i = 0; letters && i < text.length(); i++) {
      char c = text.charAt(i);
      letters =
          i > dot ? Character.isLetter(c) : Character.isLetterOrDigit(c) || "-.".indexOf(c) >= 0;
    }
    return letters && !text.startsWith(".") && !text.contains("..");
  }

  /** In lower case, without {@code www.}, {@code m.} and what else stands before it. */
  static String registrable(String host) {
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int n = labels.length;
    if (n < 3) {
      return String.join(".", labels);
    }
    String two = labels[n - 2] + "." + labels[n - 1];
    boolean second = labels[n - 1].length() == 2 && SECOND.contains(labels[n - 2]);
    boolean others = SHARED.contains(two) && !labels[n - 3].equals("www");
    return second || others ? labels[n - 3] + "." + two : two;
  }
}
