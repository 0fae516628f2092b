package dev.tidemark.web.article;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Turns the text of an article into HTML that can do no harm. Thread-safe. */
final class Prose {
  private static final int DEEPEST = 40;
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .build();
  private static final Safelist SAFE =
      new Safelist()
          .addTags("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code")
          .addTags("pre", "blockquote", "ul", "ol", "li", "a", "span")
          .addTags("table", "thead", "tbody", "tr", "th", "td")
          .addAttributes("ol", "start")
          .addAttributes("th", "align")
          .addAttributes("td", "align")
          .addAttributes("a", "href", "title")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

  private Prose() {}

  /** Markdown as HTML, with metrics marked. */
  static String markdown(String source, MetricMarks marks) {
    String signed = marks.around(source);
    return finished(rendered(signed), marks);
  }

  private static String rendered(String markdown) {
    try {
      return RENDERER.render(PARSER.parse(markdown));
    } catch (StackOverflowError nestedTooDeep) {
      return PlainText.html(markdown);
    }
  }

  /** Lines as paragraphs, points as lists, with metrics marked. */
  static String plain(String source, MetricMarks marks) {
    return finished(PlainText.html(marks.around(source)), marks);
  }

  /** A text on one line, with metrics marked. */
  static String line(String source, MetricMarks marks) {
    Document document = Document.createShell("");
    document.body().text(marks.around(source));
    marks.finish(document.body());
    return compact(document);
  }

  private static String finished(String html, MetricMarks marks) {
    Document dirty = Jsoup.parseBodyFragment(html);
    picturesToLinks(dirty);
    Document clean = new Cleaner(SAFE).clean(dirty);
    headingsBelowTheTitle(clean);
    clean.select("a:not([href])").unwrap();
    clean.select("table").wrap("<div class=\"wide\" role=\"region\" aria-label=\"Table\"></div>");
    clean.select("div.wide").attr("tabindex", "0");
    clean.select("pre").attr("tabindex", "0");
    marks.finish(clean.body());
    return compact(clean);
  }

  private static String compact(Document document) {
    document.outputSettings().prettyPrint(false);
    return document.body().html();
  }

  /** Pictures lie on other sites: what they show is named, and they are one click away. */
  private static void picturesToLinks(Document document) {
    for (Element picture : document.select("img")) {
      String shown = picture.attr("alt").isBlank() ? "Picture" : picture.attr("alt");
      boolean linked = picture.parents().is("a");
      Element link = new Element(linked ? "span" : "a");
      link.text(shown);
      if (!linked) {
        link.attr("href", picture.attr("src"));
      }
      picture.replaceWith(link);
    }
  }

  private static void headingsBelowTheTitle(Document document) {
    if (document.selectFirst("h1") != null) {
      for (int level = 5; level >= 1; level--) {
        document.select("h" + level).tagName("h" + (level + 1));
      }
    }
  }
}
