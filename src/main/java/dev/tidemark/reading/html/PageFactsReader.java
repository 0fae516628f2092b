package dev.tidemark.reading.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page's facts, each from the place that is right most often, else from the next one. */
final class PageFactsReader {
  private static final int LONGEST = 200_000;

  private final Document page;
  private final MetaTags meta;
  private final LinkedData data;
  private final @Nullable JsonNode article;
  private final @Nullable String address;
  private final String base;

  PageFactsReader(Document page) {
    this.page = page;
    this.meta = new MetaTags(page);
    this.data = new LinkedData(page);
    this.article = data.article();
    this.address =
        Addresses.resolve(null, page.location().isEmpty() ? page.baseUri() : page.location());
    Element stated = page.selectFirst("base[href]");
    String told = stated == null ? null : Addresses.resolve(address, stated.attr("href"));
    this.base = told != null ? told : address == null ? "" : address;
  }

  PageFacts read() {
    String url = canonical();
    String site = site();
    return new PageFacts(
        cut(title(site, url)),
        url,
        summary(),
        Bylines.of(page, meta, data, article),
        PageDates.of(page, meta, data, article),
        site,
        PageTopics.of(page, meta, data, article),
        image(),
        language(),
        data.text(article, "articleBody", "text"),
        isArticle());
  }

  /** The canonical address; one that leads to the home page is a mistake of the site. */
  private @Nullable String canonical() {
    List<@Nullable String> stated = new ArrayList<>();
    page.select("link[rel~=(?i)^canonical$]").forEach(link -> stated.add(link.attr("href")));
    stated.add(meta.first("og:url"));
    stated.add(data.text(article, "url"));
    stated.add(data.text(article, "mainEntityOfPage", "@id"));
    stated.add(
        meta.first(
            "citation_public_url",
            "citation_abstract_html_url",
            "dc.identifier",
            "twitter:url",
            "parsely-link"));
    for (String one : stated) {
      String resolved =
          one == null || one.startsWith("#")
              ? null
              : Addresses.resolve(base.isEmpty() ? null : base, one);
      boolean home = resolved != null && Addresses.isHome(resolved);
      boolean local = resolved != null && resolved.contains("//localhost");
      if (resolved != null && !local && (!home || (address != null && Addresses.isHome(address)))) {
        return withoutFragment(resolved);
      }
    }
    return address == null ? null : withoutFragment(address);
  }

  private @Nullable String site() {
    JsonNode publisher = article == null ? null : article.path("publisher");
    String name = publisher == null ? null : first(data.texts(publisher));
    if (name == null || name.contains("://")) {
      name =
          meta.first(
              "og:site_name",
              "application-name",
              "apple-mobile-web-app-title",
              "citation_publisher",
              "dc.publisher",
              "publisher",
              "twitter:app:name:iphone");
    }
    if (name == null) {
      name = data.text(data.ofType("WebSite"), "name");
    }
    if (name == null) {
      Element shown = page.selectFirst("[itemprop=publisher] [itemprop=name]");
      name = shown == null ? null : shown.hasAttr("content") ? shown.attr("content") : shown.text();
    }
    return name == null || name.isBlank() || name.contains("://") ? null : name.strip();
  }

  private @Nullable String title(@Nullable String site, @Nullable String url) {
    String heading = heading(site);
    String headline = data.text(article, "headline", "name");
    String stated =
        headline != null
            ? headline
            : meta.first(
                "og:title",
                "citation_title",
                "dc.title",
                "dcterms.title",
                "parsely-title",
                "headline");
    if (stated == null) {
      Element shown = page.selectFirst("h1[itemprop~=headline|name], [itemprop=headline]");
      stated = shown == null ? null : shown.text();
    }
    String domain = url == null ? null : domain(url);
    if (stated != null && !stated.isBlank()) {
      String clean = SiteName.removedFrom(stated, site, heading, domain);
      boolean cut = clean.endsWith("…") || clean.endsWith("...");
      String start = clean.replace("…", "").replace("...", "").strip();
      return cut && heading != null && heading.startsWith(start) ? heading : clean;
    }
    if (heading != null) {
      return heading;
    }
    String title = page.title().isBlank() ? meta.first("twitter:title", "title") : page.title();
    return title == null ? null : SiteName.removedFrom(title, site, null, domain);
  }

  /** The first heading of the first rank that is not the site's own name. */
  private @Nullable String heading(@Nullable String site) {
    for (Element h1 : page.select("h1")) {
      String text = h1.text().strip();
      boolean own = site != null && text.equalsIgnoreCase(site);
      if (!text.isEmpty() && !own && !HtmlTree.isHidden(h1)) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String summary() {
    String told = data.text(article, "description");
    return told != null
        ? told
        : meta.first(
            "og:description",
            "description",
            "dc.description",
            "dcterms.description",
            "citation_abstract",
            "dcterms.abstract",
            "twitter:description");
  }

  private @Nullable String image() {
    String stated =
        meta.first(
            "og:image",
            "og:image:secure_url",
            "og:image:url",
            "twitter:image",
            "twitter:image:src");
    if (stated == null && article != null) {
      JsonNode image =
          article.path("image").isArray() ? article.path("image").path(0) : article.path("image");
      JsonNode thing = data.resolved(image);
      stated = thing.isTextual() ? thing.textValue() : data.text(thing, "url", "contentUrl");
    }
    return Addresses.resolve(base.isEmpty() ? null : base, stated);
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html");
    String stated =
        html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    if (stated.isBlank()) {
      String other =
          meta.first(
              "content-language",
              "og:locale",
              "dc.language",
              "dcterms.language",
              "citation_language",
              "language");
      other = other == null ? data.text(article, "inLanguage") : other;
      stated = other == null ? "" : other;
    }
    return stated.isBlank() ? null : stated.strip().split("[,;]", 2)[0].replace('_', '-');
  }

  private boolean isArticle() {
    String kind = meta.first("og:type");
    boolean told =
        kind != null
            && (kind.startsWith("article") || kind.equals("blog") || kind.startsWith("news"));
    return article != null
        || told
        || meta.first("article:published_time", "citation_title") != null
        || page.selectFirst("[itemtype*=Article], [itemtype*=BlogPosting], [itemprop=articleBody]")
            != null;
  }

  /** Far more than any title has, far less than what would fill the memory. */
  private static @Nullable String cut(@Nullable String title) {
    return title == null || title.length() <= LONGEST ? title : title.substring(0, LONGEST);
  }

  private static @Nullable String first(List<String> values) {
    return values.isEmpty() ? null : values.getFirst();
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 || url.startsWith("#!", hash) ? url : url.substring(0, hash);
  }

  private static String domain(String url) {
    String host =
        url.substring(url.indexOf("//") + 2).split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
