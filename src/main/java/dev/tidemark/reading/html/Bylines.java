package dev.tidemark.reading.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote a page: by its data for machines, else by the line that readers see. */
final class Bylines {
  private static final int LONGEST = 120;
  private static final String[] BY = {
    "by ", "von ", "par ", "por ", "di ", "written by ", "text: ", "author: ", "autor: "
  };
  private static final String SHOWN =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline-name, .author-name,"
          + " .byline a, .byline .author, .author a, .vcard .fn, .p-author, .byline, .by-line, .author,"
          + " .article-author, .post-author, .entry-author, .story-author, #byline, address.author";

  private Bylines() {}

  static List<String> of(
      Document page, MetaTags meta, LinkedData data, @Nullable JsonNode article) {
    List<String> named = article == null ? List.of() : people(data, article);
    if (named.isEmpty()) {
      named = names(meta.all("citation_author", "citation_authors"));
    }
    if (named.isEmpty()) {
      named =
          names(
              meta.all(
                  "article:author",
                  "author",
                  "parsely-author",
                  "sailthru.author",
                  "dc.creator",
                  "dcterms.creator",
                  "dc.contributor",
                  "byl",
                  "article:author_name"));
    }
    return named.isEmpty() ? shown(page) : named;
  }

  private static List<String> people(LinkedData data, JsonNode article) {
    JsonNode authors = article.has("author") ? article.path("author") : article.path("creator");
    return names(data.texts(authors));
  }

  private static List<String> names(List<String> raw) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : raw) {
      String name = withoutBy(text.strip());
      boolean address =
          name.contains("://")
              || name.startsWith("@")
              || name.startsWith("#")
              || name.startsWith("/");
      if (!name.isEmpty() && !address && name.length() <= 2 * LONGEST) {
        names.add(inOrder(name));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> shown(Document page) {
    for (String selector : SHOWN.split(", ")) {
      List<String> found = new ArrayList<>();
      for (Element element : page.select(selector).stream().limit(20).toList()) {
        boolean comment = NoiseWords.isBesideTheText(element);
        if (!comment && !HtmlTree.isHidden(element)) {
          found.add(nameIn(element));
        }
      }
      found.removeIf(
          name -> name.isBlank() || name.length() > LONGEST || !Character.isLetter(name.charAt(0)));
      if (!found.isEmpty()) {
        return names(found.subList(0, Math.min(5, found.size())));
      }
    }
    return firstLineWithBy(page);
  }

  /** A short line near the top that starts with "By". */
  private static List<String> firstLineWithBy(Document page) {
    for (Element element : page.select("p, div, span, h3, h4, h5, address, i, em, font")) {
      String text = element.ownText().strip();
      boolean short_ = text.length() > 6 && text.length() < 60;
      if (short_
          && text.startsWith("By ")
          && Character.isUpperCase(text.charAt(3))
          && text.indexOf('.') < 0) {
        return names(List.of(untilSeparator(text)));
      }
    }
    return List.of();
  }

  private static String nameIn(Element element) {
    Element copy = element.clone();
    copy.select("> * time, > time, > .date, > .time, > .title, > .role, > .bio, > img, > button")
        .remove();
    return untilSeparator(withoutBy(copy.text().strip()));
  }

  private static String untilSeparator(String text) {
    String name = text;
    for (String separator :
        new String[] {
          " | ",
          " · ",
          " • ",
          " — ",
          " – ",
          " - ",
          " on ",
          ", Published",
          ", Updated",
          " Published",
          " Updated",
          " / "
        }) {
      int at = name.indexOf(separator);
      name = at > 0 ? name.substring(0, at) : name;
    }
    return name.strip();
  }

  private static String withoutBy(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String by : BY) {
      if (lower.startsWith(by)) {
        return text.substring(by.length()).strip();
      }
    }
    return text;
  }

  /** Libraries write "Doe, Jane". */
  private static String inOrder(String name) {
    String[] parts = name.split(", ", -1);
    boolean turned =
        parts.length == 2
            && parts[0].indexOf(' ') < 0
            && parts[1].split(" ", -1).length <= 2
            && !parts[1].endsWith(".")
            && !parts[1].toUpperCase(Locale.ROOT).equals(parts[1]);
    return turned ? parts[1] + ' ' + parts[0] : name;
  }
}
