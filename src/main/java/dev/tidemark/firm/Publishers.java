package dev.tidemark.firm;

import dev.tidemark.article.CanonicalUrl;
import dev.tidemark.article.Provider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One name for each publisher, by its domain or, without one that is known, by its name. */
public final class Publishers {
  private static final Publishers KNOWN = new Publishers(NameList.read("publishers.txt"));

  private final Map<String, String> byDomain = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  Publishers(List<NameList.Entry> entries) {
    for (NameList.Entry entry : entries) {
      byName.put(FirmName.key(entry.name()), entry.name());
      for (String spelling : entry.spellings()) {
        if (Domains.isOne(spelling)) {
          byDomain.put(spelling, entry.name());
        } else {
          byName.put(FirmName.key(spelling), entry.name());
        }
      }
    }
  }

  /**
   * The publisher that a file states, else the one whose address the article has.
   *
   * @return null when neither is known
   */
  public static @Nullable Provider of(@Nullable Provider stated, @Nullable String url) {
    if (stated != null) {
      return KNOWN.named(stated);
    }
    String host = url == null ? null : CanonicalUrl.domain(url);
    return host == null ? null : KNOWN.named(new Provider(host, host));
  }

  /** A name, spelling or domain as users write it, in the spelling of {@link #of}. */
  public static String canonical(String typed) {
    return KNOWN.read(typed);
  }

  /** Whether a name is that of somebody who publishes, or whose numbers are repeated. */
  static boolean isKnown(String name) {
    String key = FirmName.key(name);
    return KNOWN.byName.containsKey(key) || CreditedFirms.isKnown(key);
  }

  Provider named(Provider stated) {
    String domain = stated.domain() == null ? null : Domains.registrable(stated.domain());
    String known = stated.domain() == null ? null : at(stated.domain());
    if (known != null) {
      return new Provider(known, domain);
    }
    if (domain != null && domain.equals(Domains.registrable(stated.name()))) {
      return new Provider(ofDomain(stated.name(), domain), domain);
    }
    return new Provider(read(stated.name()), domain);
  }

  /** {@code Example.com} is a name with an ending, {@code example.com} an address. */
  private static String ofDomain(String name, String domain) {
    boolean written = !name.equals(name.toLowerCase(Locale.ROOT));
    return written ? name.substring(0, name.lastIndexOf('.')) : domain;
  }

  /** Whose the host is: a name below a domain may be another's than the domain itself. */
  private @Nullable String at(String host) {
    String domain = Domains.registrable(host);
    String below = host.toLowerCase(Locale.ROOT);
    String known = byDomain.get(below);
    while (known == null && below.length() > domain.length()) {
      below = below.substring(below.indexOf('.') + 1);
      known = byDomain.get(below);
    }
    return known;
  }

  String read(String typed) {
    String domain = Domains.isOne(typed) ? Domains.registrable(typed) : null;
    String known = domain == null ? null : at(typed);
    known = known == null ? byName.get(FirmName.key(typed)) : known;
    if (known != null) {
      return known;
    }
    String cleaned = domain == null ? FirmName.cleaned(typed) : domain;
    return cleaned.equals(typed) ? cleaned : read(cleaned);
  }
}
