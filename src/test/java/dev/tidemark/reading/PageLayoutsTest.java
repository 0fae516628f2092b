package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of many layouts: the text that a reader would copy, and the facts. */
class PageLayoutsTest {
  private static final double GOOD = 0.9;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amp",
        "arabic",
        "asp-form",
        "blog-wordpress",
        "br-paragraphs",
        "cookie-first",
        "data-tables",
        "definitions",
        "div-soup",
        "elementor",
        "endless-related",
        "footnotes",
        "fragment",
        "frames",
        "german",
        "heavy-sidebar",
        "hidden-copies",
        "japanese-shift-jis",
        "json-ld-only",
        "list-article",
        "live-ticker",
        "long-comments",
        "many-articles",
        "medium-like",
        "microdata",
        "mojibake",
        "news-site",
        "noscript-text",
        "paywall-teaser",
        "press-wire",
        "print-version",
        "questions",
        "split-sections",
        "table-nineties",
        "utf-8-said-latin-1",
        "windows-1252-said-utf-8",
        "xhtml"
      })
  void aPageIsItsTextAndItsFacts(String name) {
    PageLayout layout = PageLayout.of(name);
    Article article = layout.read();
    String text = String.valueOf(article.body());
    double score = layout.score(text);

    assertTrue(score >= GOOD, () -> String.format(Locale.ROOT, "F1 %.3f, found:%n%s", score, text));
    for (Map.Entry<String, String> fact : layout.facts().entrySet()) {
      assertEquals(fact.getValue(), said(article, fact.getKey()), fact.getKey());
    }
  }

  static String said(Article article, String fact) {
    Provider provider = article.provider();
    return switch (fact) {
      case "title" -> String.valueOf(article.title());
      case "url" -> String.valueOf(article.url());
      case "summary" -> String.valueOf(article.summary());
      case "provider" -> provider == null ? "" : provider.name();
      case "author" -> String.join(";", article.authors());
      case "date" -> String.valueOf(article.published());
      case "topic" -> String.join(";", article.topics().stream().map(Topic::name).toList());
      case "language" -> String.valueOf(article.language());
      case "repair" -> String.join(";", article.origin().repairs());
      default -> throw new IllegalArgumentException(fact);
    };
  }
}
