package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Articles as references in RIS, as reference managers read it: a tag of two signs, two spaces, a
 * hyphen and a space before each value; a web page is {@code ELEC}.
 */
final class RisText {
  private static final String LINE_END = "\r\n";

  private final StringBuilder lines = new StringBuilder();

  private RisText() {}

  /**
   * One reference with its end.
   *
   * @param page of the article here
   */
  static String of(Article article, String page) {
    RisText ris = new RisText();
    ris.line("TY", "ELEC");
    ris.line("ID", article.id());
    ris.line("TI", article.title() == null ? article.id() : article.title());
    article.authors().forEach(author -> ris.line("AU", author(author)));
    Provider provider = article.provider();
    ris.line("T2", provider == null ? null : provider.name());
    ris.line("PB", provider == null ? null : provider.name());
    ris.dates(article.published());
    ris.line("UR", article.url() == null ? page : article.url());
    ris.line("L2", page);
    ris.line("AB", article.summary());
    ris.line("LA", article.language());
    article.topics().stream().map(Topic::name).forEach(topic -> ris.line("KW", topic));
    return ris.lines.append("ER  - ").append(LINE_END).append(LINE_END).toString();
  }

  /** Slashes stand for what is not known of a date: {@code 2023/03//}. */
  private void dates(@Nullable PublishedDate published) {
    if (published != null) {
      String date = published.text().substring(0, Math.min(10, published.text().length()));
      line("PY", date.substring(0, 4));
      line("DA", date.replace('-', '/') + "/".repeat((13 - date.length()) / 3));
    }
  }

  /** Family name first, where a name is two or three words; others stay as they are. */
  private static String author(String name) {
    String[] words = name.strip().split(" +", -1);
    boolean person = words.length == 2 || words.length == 3;
    int family = name.strip().lastIndexOf(' ');
    return person && name.indexOf(',') < 0
        ? name.strip().substring(family + 1) + ", " + name.strip().substring(0, family).strip()
        : name;
  }

  private void line(String tag, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      lines
          .append(tag)
          .append("  - ")
          .append(String.join(" ", value.strip().split("\\s+", -1)))
          .append(LINE_END);
    }
  }
}
