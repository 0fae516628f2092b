package dev.tidemark.web.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import dev.tidemark.web.text.Excerpt;
import dev.tidemark.web.text.WebLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An article for reference managers and search engines. */
public final class Citation {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int DESCRIPTION = 300;
  private static final int DAY = 10;

  private Citation() {}

  /** The citation meta elements, name and content. */
  public static List<Map.Entry<String, String>> meta(Article article) {
    List<Map.Entry<String, String>> meta = new ArrayList<>();
    add(meta, "description", article.summary() == null ? "" : excerpt(article.summary()));
    add(meta, "citation_title", article.title() == null ? "" : article.title());
    article.authors().forEach(author -> add(meta, "citation_author", author));
    PublishedDate date = article.published();
    if (date != null) {
      add(meta, "citation_publication_date", date(date).replace('-', '/'));
    }
    Provider provider = article.provider();
    if (provider != null) {
      add(meta, "citation_publisher", provider.name());
      add(meta, "citation_journal_title", provider.name());
    }
    add(meta, "citation_language", article.language() == null ? "" : article.language());
    WebLink.of(article.url()).ifPresent(url -> add(meta, "citation_public_url", url.href()));
    article.topics().forEach(topic -> add(meta, "citation_keywords", topic.name()));
    return meta;
  }

  private static void add(List<Map.Entry<String, String>> meta, String name, String content) {
    if (!content.isBlank()) {
      meta.add(Map.entry(name, content));
    }
  }

  private static String excerpt(String text) {
    return Excerpt.of(text, DESCRIPTION);
  }

  private static String date(PublishedDate date) {
    String text = date.text();
    return text.length() > DAY ? text.substring(0, DAY) : text;
  }

  /**
   * A schema.org article as JSON that can stand inside a script element.
   *
   * @param address of the article's page here, absolute
   */
  public static String jsonLd(Article article, String address) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("@context", "https://schema.org");
    fields.put("@type", "Article");
    put(fields, "headline", article.title());
    put(fields, "alternativeHeadline", article.subtitle());
    put(fields, "description", article.summary() == null ? null : excerpt(article.summary()));
    put(fields, "datePublished", article.published() == null ? null : article.published().text());
    put(fields, "inLanguage", article.language());
    put(fields, "url", WebLink.of(article.url()).map(WebLink::href).orElse(null));
    fields.put("mainEntityOfPage", address);
    if (!article.authors().isEmpty()) {
      fields.put("author", article.authors().stream().map(name -> named("Person", name)).toList());
    }
    Provider provider = article.provider();
    if (provider != null) {
      fields.put("publisher", named("Organization", provider.name()));
    }
    if (!article.topics().isEmpty()) {
      fields.put("keywords", article.topics().stream().map(Topic::name).toList());
    }
    return inScript(fields);
  }

  private static void put(
      Map<String, Object> fields, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("@type", type);
    fields.put("name", name);
    return fields;
  }

  private static String inScript(Map<String, Object> fields) {
    try {
      return JSON.writeValueAsString(fields)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException textAlwaysCanBe) {
      throw new IllegalStateException(textAlwaysCanBe);
    }
  }
}
