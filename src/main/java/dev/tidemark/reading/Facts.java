package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.CanonicalUrl;
import dev.tidemark.article.Origin;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the facts of one article as a format found them, cleans and bounds each, and builds the
 * article. What a format may leave out or refuse returns whether it was right; it is left out if
 * not. Everything blank is absent.
 */
final class Facts {
  private static final int MAX_QUALITY = 1_000;
  private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}.-]{1,253}");

  private final ArticleBuilder builder = new ArticleBuilder();
  private final @Nullable String path;
  private final String format;
  private final ReadingLimits limits;
  private final Repairs repairs;
  private final FieldText clean;
  private final List<Integer> pages = new ArrayList<>();
  private @Nullable String wholeTitle;
  private @Nullable String body;
  private @Nullable String url;
  private @Nullable Provider provider;
  private @Nullable PublishedDate published;

  Facts(@Nullable String path, String format, ReadingLimits limits, Repairs repairs) {
    this.path = path;
    this.format = format;
    this.limits = limits;
    this.repairs = repairs;
    this.clean = new FieldText(repairs);
  }

  static boolean isQuality(double number) {
    return number >= 0 && number <= MAX_QUALITY;
  }

  /** A name as it may stand in a message. */
  static String shortened(String name) {
    String text = Characters.withoutInvisible(Characters.withoutControls(name), true);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  void kind(ArticleKind kind) {
    builder.kind(kind);
  }

  void title(@Nullable String raw) {
    wholeTitle = raw == null ? null : clean.line(raw);
    builder.title(cut(wholeTitle, limits.titleLength(), Repair.TITLE_CUT));
  }

  boolean hasTitle() {
    return wholeTitle != null;
  }

  /** Whether there is a title and nothing of it was cut. */
  boolean hasWholeTitle() {
    return wholeTitle != null && !repairs.contains(Repair.TITLE_CUT);
  }

  boolean hasUrl() {
    return url != null;
  }

  void subtitle(@Nullable String raw) {
    builder.subtitle(name(raw, limits.titleLength()));
  }

  void summary(@Nullable String raw) {
    builder.summary(raw == null ? null : clean.prose(raw));
  }

  void body(@Nullable String raw) {
    body = raw == null ? null : clean.markdown(raw);
    builder.body(body);
  }

  /** The body of a document with pages: the text of each, with the space that parts them. */
  void pages(List<String> raw) {
    StringBuilder text = new StringBuilder();
    for (String page : raw) {
      pages.add(text.codePointCount(0, text.length()));
      String inner = page.strip();
      String cleaned = inner.isEmpty() ? null : clean.markdown(inner);
      if (cleaned != null) {
        int start = page.indexOf(inner);
        text.append(text.isEmpty() ? "" : page.substring(0, start)).append(cleaned);
        text.append(page, start + inner.length(), page.length());
      }
    }
    String whole = text.toString().stripTrailing();
    int end = whole.codePointCount(0, whole.length());
    pages.replaceAll(start -> Math.min(start, end));
    body = whole.isEmpty() ? null : whole;
    builder.body(body);
  }

  void listed(boolean listed) {
    builder.listed(listed);
  }

  boolean language(@Nullable String raw) {
    String tag = raw == null ? null : LanguageTag.read(raw);
    builder.language(tag);
    return raw == null || tag != null;
  }

  boolean url(@Nullable String raw) {
    url = address(raw);
    builder.url(url);
    return raw == null || url != null;
  }

  boolean image(@Nullable String raw) {
    String image = address(raw);
    builder.image(image);
    return raw == null || image != null;
  }

  void provider(@Nullable Provider stated) {
    provider = stated == null ? null : cleaned(stated);
  }

  void authors(List<String> raw) {
    Set<String> names = new LinkedHashSet<>();
    raw.forEach(author -> addName(names, author));
    builder.authors(bounded(names));
  }

  void published(@Nullable PublishedDate date) {
    published = date;
    builder.published(date);
  }

  void quality(@Nullable Quality quality) {
    builder.quality(quality);
  }

  void topics(List<String> raw) {
    Set<String> names = new LinkedHashSet<>();
    raw.forEach(topic -> addName(names, topic));
    Map<String, Topic> byName = new LinkedHashMap<>();
    for (String name : bounded(names)) {
      byName.putIfAbsent(name.toLowerCase(Locale.ROOT), new Topic(name, Basis.STATED));
    }
    builder.topics(List.copyOf(byName.values()));
  }

  /** The article; its id follows from the whole title even where that was cut. */
  Article build() {
    String domain = url == null ? null : CanonicalUrl.domain(url);
    Provider known = provider == null && domain != null ? new Provider(domain, domain) : provider;
    return builder
        .provider(known)
        .origin(new Origin(format, path, repairs.names(), body == null ? List.of() : pages))
        .id(ArticleId.of(url, known, wholeTitle, published, body))
        .build();
  }

  private @Nullable Provider cleaned(Provider stated) {
    String name = name(stated.name(), limits.nameLength());
    String domain = stated.domain() == null ? null : domain(stated.domain());
    String best = name == null ? domain : name;
    return best == null ? null : new Provider(best, domain);
  }

  private static @Nullable String domain(String raw) {
    String text = raw.strip();
    String domain = CanonicalUrl.domain(text.contains("://") ? text : "https://" + text);
    return domain != null && DOMAIN.matcher(domain).matches() ? domain : null;
  }

  private void addName(Set<String> names, String raw) {
    String name = name(raw, limits.nameLength());
    if (name != null) {
      names.add(name);
    }
  }

  private @Nullable String name(@Nullable String raw, int length) {
    return cut(raw == null ? null : clean.line(raw), length, Repair.FACTS_CUT);
  }

  private @Nullable String address(@Nullable String raw) {
    if (raw == null || raw.length() > limits.urlLength()) {
      return null;
    }
    String text = clean.line(raw);
    return text == null || CanonicalUrl.of(text) == null ? null : text;
  }

  private List<String> bounded(Set<String> names) {
    if (names.size() > limits.listLength()) {
      repairs.add(Repair.FACTS_CUT);
    }
    return names.stream().limit(limits.listLength()).toList();
  }

  private @Nullable String cut(@Nullable String text, int length, Repair repair) {
    if (text == null || text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    repairs.add(repair);
    return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
