package dev.tidemark.reading.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page says that it is about: keywords, sections and tags. */
final class PageTopics {
  private static final int MOST_TOPICS = 50;

  private PageTopics() {}

  static List<String> of(
      Document page, MetaTags meta, LinkedData data, @Nullable JsonNode article) {
    Set<String> topics = new LinkedHashSet<>();
    if (article != null) {
      for (String field : new String[] {"keywords", "articleSection"}) {
        data.texts(article.path(field)).forEach(text -> addParts(topics, text));
      }
    }
    meta.every("article:tag").forEach(text -> addParts(topics, text));
    meta.every("article:section", "og:section", "parsely-section").forEach(topics::add);
    meta.every(
            "news_keywords",
            "citation_keywords",
            "citation_keyword",
            "dc.subject",
            "dcterms.subject",
            "parsely-tags",
            "sailthru.tags",
            "keywords")
        .forEach(text -> addParts(topics, text));
    page.select("a[rel~=tag]").forEach(link -> topics.add(link.text()));
    page.select("[itemprop=keywords]")
        .forEach(e -> addParts(topics, e.hasAttr("content") ? e.attr("content") : e.text()));
    topics.removeIf(topic -> topic.isBlank() || topic.contains("://") || topic.length() > 100);
    List<String> distinct = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    topics.forEach(
        topic ->
            distinct.addAll(
                seen.add(topic.strip().toLowerCase(Locale.ROOT))
                    ? List.of(topic.strip())
                    : List.of()));
    return distinct.subList(0, Math.min(MOST_TOPICS, distinct.size()));
  }

  private static void addParts(Set<String> topics, String text) {
    for (String part : text.split(text.indexOf(';') >= 0 ? ";" : "[,،、]", -1)) {
      topics.add(part.strip());
    }
  }
}
