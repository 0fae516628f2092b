package dev.tidemark.reading;

import java.util.Locale;
import java.util.Set;

/** The keys that front matter is known to have. */
final class FrontMatterKeys {
  /** Keys that are read, or known and deliberately left, in their normal spelling. */
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "subtitle",
          "excerpt",
          "description",
          "summary",
          "author",
          "authors",
          "publisheddatetime",
          "publishdate",
          "publisheddate",
          "datepublished",
          "date",
          "createddate",
          "weburl",
          "originalurl",
          "url",
          "canonicalurl",
          "ampweburl",
          "cdnampweburl",
          "type",
          "category",
          "quality",
          "heat",
          "published",
          "provider",
          "topics",
          "tags",
          "images",
          "image",
          "heroimage",
          "related",
          "secured",
          "readtime",
          "cta",
          "language",
          "lang",
          "featuredcontent",
          "removed",
          "layout",
          "slug");

  private FrontMatterKeys() {}

  /** The key without case, underscores and hyphens. */
  static String normal(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '_' && c != '-') {
        out.append(c);
      }
    }
    return out.toString().strip().toLowerCase(Locale.ROOT);
  }

  static boolean isKnown(String key) {
    return KNOWN.contains(normal(key));
  }

  static boolean isTitle(String key) {
    return normal(key).equals("title");
  }
}
