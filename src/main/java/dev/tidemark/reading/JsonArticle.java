package dev.tidemark.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article object of the contract. Programs can mend what they send: a field of a wrong type or
 * an impossible date is refused and named, not left out.
 */
final class JsonArticle {
  private static final Set<String> READ =
      Set.of(
          "kind",
          "title",
          "subtitle",
          "summary",
          "body",
          "language",
          "url",
          "image",
          "provider",
          "authors",
          "published",
          "listed",
          "quality",
          "topics");
  private static final Set<String> FOUND_OUT =
      Set.of("id", "metrics", "story", "related", "origin", "indexed");
  private static final String SEALED = "secured";

  private final @Nullable String path;
  private final int line;
  private final ReadingLimits limits;
  private final Repairs repairs;
  private final List<String> notices = new ArrayList<>();

  JsonArticle(@Nullable String path, int line, ReadingLimits limits, Repairs repairs) {
    this.path = path;
    this.line = line;
    this.limits = limits;
    this.repairs = repairs;
  }

  /**
   * Reads the object.
   *
   * @throws UnreadableException with code {@code invalid_article} and the field at fault
   */
  ReadArticle read(JsonNode object) throws UnreadableException {
    JsonFields fields = new JsonFields(object, line);
    Facts facts = new Facts(path, "json", limits, repairs);
    facts.title(fields.text("title"));
    facts.subtitle(fields.text("subtitle"));
    facts.summary(fields.text("summary"));
    facts.body(fields.text("body"));
    facts.kind(kind(fields));
    facts.listed(fields.flag("listed"));
    readFacts(fields, facts);
    Article article = facts.build();
    if (article.title() == null && article.body() == null) {
      throw UnreadableException.field(
          line, "title", "An article needs a title or a body that is not blank.");
    }
    noteIgnored(object);
    String statedId = object.path("id").isTextual() ? object.path("id").textValue() : null;
    return new ReadArticle(line, article, List.of(), notices, statedId);
  }

  private void readFacts(JsonFields fields, Facts facts) throws UnreadableException {
    if (!facts.language(fields.text("language"))) {
      throw fields.wrong("language", "must be a language tag such as \"en\" or \"pt-BR\".");
    }
    if (!facts.url(fields.text("url"))) {
      throw fields.wrong("url", address());
    }
    if (!facts.image(fields.text("image"))) {
      throw fields.wrong("image", address());
    }
    facts.provider(provider(fields));
    facts.authors(texts(fields, "authors"));
    facts.published(published(fields));
    facts.quality(quality(fields));
    facts.topics(topics(fields));
  }

  private String address() {
    return String.format(
        Locale.ROOT,
        "must be an absolute http or https address of at most %d characters.",
        limits.urlLength());
  }

  private static ArticleKind kind(JsonFields fields) throws UnreadableException {
    String kind = fields.text("kind");
    if (kind == null || kind.equals("article")) {
      return ArticleKind.ARTICLE;
    }
    if (kind.equals("reference")) {
      return ArticleKind.REFERENCE;
    }
    throw fields.wrong("kind", "must be \"article\" or \"reference\".");
  }

  private @Nullable Provider provider(JsonFields fields) throws UnreadableException {
    JsonNode value = fields.value("provider");
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      String name = fields.text("provider", value);
      return name == null ? null : new Provider(name, null);
    }
    String name = inner(fields, value, "provider", "name");
    String domain = inner(fields, value, "provider", "domain");
    String best = name == null ? domain : name;
    return best == null ? null : new Provider(best, domain);
  }

  private static @Nullable String inner(
      JsonFields fields, JsonNode object, String field, String name) throws UnreadableException {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : fields.text(field, value);
  }

  private static @Nullable PublishedDate published(JsonFields fields) throws UnreadableException {
    String text = fields.text("published");
    PublishedDate date = text == null ? null : PublishedDate.parse(text).orElse(null);
    if (text != null && date == null) {
      throw fields.wrong(
          "published",
          "must be a date that exists: 2023, 2023-03, 2023-03-16 or 2023-03-16T05:13:00Z.");
    }
    return date;
  }

  private @Nullable Quality quality(JsonFields fields) throws UnreadableException {
    JsonNode value = fields.value("quality");
    if (value == null) {
      return null;
    }
    if (value.isObject()) {
      if (isOwnGuess(fields, value, "quality", Basis.ESTIMATED)) {
        notices.add("The estimated quality was ignored: Tidemark estimates it itself.");
        return null;
      }
      value = value.path("value");
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!Facts.isQuality(number)) {
      throw fields.wrong("quality", "must be a number from 0 to 1000, or {\"value\": 53}.");
    }
    return new Quality((int) Math.round(number), Basis.STATED);
  }

  private List<String> topics(JsonFields fields) throws UnreadableException {
    List<String> topics = new ArrayList<>();
    boolean ignored = false;
    for (JsonNode element : fields.array("topics")) {
      if (!element.isObject()) {
        topics.add(fields.text("topics", element));
      } else if (isOwnGuess(fields, element, "topics", Basis.EXTRACTED)) {
        ignored = true;
      } else {
        topics.add(inner(fields, element, "topics", "name"));
      }
    }
    if (ignored) {
      notices.add("Extracted topics were ignored: Tidemark finds them itself.");
    }
    topics.removeIf(topic -> topic == null);
    return topics;
  }

  private static boolean isOwnGuess(JsonFields fields, JsonNode value, String field, Basis own)
      throws UnreadableException {
    String basis = inner(fields, value, field, "basis");
    if (basis == null || basis.equals(Basis.STATED.toString())) {
      return false;
    }
    if (basis.equals(own.toString())) {
      return true;
    }
    throw fields.wrong(field, "has a basis that is neither \"stated\" nor \"" + own + "\".");
  }

  private static List<String> texts(JsonFields fields, String field) throws UnreadableException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : fields.array(field)) {
      String text = fields.text(field, element);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private void noteIgnored(JsonNode object) {
    List<String> unknown = new ArrayList<>();
    List<String> foundOut = new ArrayList<>();
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (FOUND_OUT.contains(name)) {
        foundOut.add(name);
      } else if (!READ.contains(name) && !name.equals(SEALED)) {
        unknown.add(Facts.shortened(name));
      }
    }
    if (!foundOut.isEmpty()) {
      notices.add("Ignored, Tidemark finds it out itself: " + String.join(", ", foundOut) + ".");
    }
    if (!unknown.isEmpty()) {
      List<String> named = unknown.subList(0, Math.min(20, unknown.size()));
      notices.add("Ignored, no field of an article: " + String.join(", ", named) + ".");
    }
  }
}
