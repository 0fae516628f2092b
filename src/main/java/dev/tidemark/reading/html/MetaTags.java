package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta tags of a page by name: Open Graph, Dublin Core, those of libraries and of sites. */
final class MetaTags {
  private static final int MOST = 2_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  MetaTags(Document page) {
    for (Element meta : page.select("meta[content]").stream().limit(MOST).toList()) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            values.computeIfAbsent(name, unseen -> new ArrayList<>()).add(content);
          }
        }
      }
    }
  }

  /** The first value of the first name that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.getFirst();
      }
    }
    return null;
  }

  /** All values of the first name that has some. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** All values of all these names. */
  List<String> every(String... names) {
    List<String> found = new ArrayList<>();
    for (String name : names) {
      found.addAll(values.getOrDefault(name, List.of()));
    }
    return found;
  }
}
