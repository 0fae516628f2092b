package dev.tidemark.api;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles as references in BibTeX: an {@code @online} of BibLaTeX, with year and month besides for
 * those who know no dates. Text is UTF-8; what TeX reads as more than a letter is escaped.
 */
final class BibTexText {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final StringBuilder entry = new StringBuilder();

  private BibTexText() {}

  /**
   * One reference with its end.
   *
   * @param page of the article here
   */
  static String of(Article article, String page) {
    BibTexText bib = new BibTexText();
    bib.entry.append("@online{").append(article.id());
    bib.field(
        "title", "{" + escaped(article.title() == null ? article.id() : article.title()) + "}");
    bib.field(
        "author",
        String.join(" and ", article.authors().stream().map(BibTexText::author).toList()));
    if (article.provider() != null) {
      bib.field("organization", "{" + escaped(article.provider().name()) + "}");
      bib.field("publisher", "{" + escaped(article.provider().name()) + "}");
    }
    bib.dates(article.published());
    bib.field("url", address(article.url() == null ? page : article.url()));
    bib.field("note", escaped("Found in Tidemark: " + page));
    bib.field("abstract", article.summary() == null ? null : escaped(article.summary()));
    bib.field("langid", article.language());
    bib.field(
        "keywords",
        escaped(String.join(", ", article.topics().stream().map(Topic::name).toList())));
    return bib.entry.append("\n}\n\n").toString();
  }

  private void dates(@Nullable PublishedDate published) {
    if (published == null) {
      return;
    }
    String date = published.text().substring(0, Math.min(10, published.text().length()));
    field("date", date);
    field("year", date.substring(0, 4));
    if (date.length() > 4) {
      String month = MONTHS.get(Integer.parseInt(date.substring(5, 7)) - 1);
      entry.append(",\n  month = ").append(month);
    }
  }

  /** A name that holds an {@code and} of its own is one name all the same. */
  private static String author(String name) {
    String escaped = escaped(name);
    return escaped.contains(" and ") || escaped.contains(",") ? "{" + escaped + "}" : escaped;
  }

  private void field(String name, @Nullable String value) {
    if (value != null && !value.isBlank() && !value.equals("{}")) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  /** Addresses are read as they are; a brace would end the field. */
  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    String plain = String.join(" ", text.strip().split("\\s+", -1));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '{', '}', '%', '&', '$', '#', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
