package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.reading.html.PageFacts;
import dev.tidemark.reading.html.PageText;
import dev.tidemark.reading.html.WebPage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A web page, saved or fetched: one article, whose text is the page without what is around it. */
final class HtmlDocument implements FormatReader {

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    return Markup.isPage(content) ? readPage(content) : null;
  }

  private static Reading readPage(Content content) throws UnreadableException {
    Content.requireSize(content.bytes().length, content.limits(), 0);
    Repairs repairs = new Repairs();
    PageText text = PageText.of(content.bytes(), content.charset());
    if (text.converted()) {
      repairs.add(Repair.CHARSET);
    }
    if (text.text().isBlank()) {
      throw UnreadableException.document("empty", "The page is empty.");
    }
    WebPage page = WebPage.of(text.text(), content.path(), content.limits().pageElements());
    PageFacts said = page.facts();
    if (page.nature() == WebPage.Nature.TOO_LARGE) {
      throw UnreadableException.document(
          "too_large",
          String.format(
              Locale.ROOT, "The page has over %,d elements.", content.limits().pageElements()));
    }
    if (page.nature() != WebPage.Nature.TEXT && !isEnough(page)) {
      throw UnreadableException.document("no_text", reason(page.nature()));
    }
    Facts facts = new Facts(content.path(), "html", content.limits(), repairs);
    String body = title(said, page.markdown(), facts, repairs);
    facts.summary(said.summary());
    facts.body(body);
    fill(facts, said, repairs);
    Article article = facts.build();
    if (article.title() == null && article.body() == null) {
      throw UnreadableException.document("no_text", reason(WebPage.Nature.EMPTY));
    }
    return new Reading(List.of(new ReadArticle(1, article, List.of(), List.of())), List.of());
  }

  /** An article whose text is kept back still has its facts and what it is about. */
  private static boolean isEnough(WebPage page) {
    PageFacts facts = page.facts();
    return facts.article() && facts.title() != null && facts.summary() != null;
  }

  private static String reason(WebPage.Nature nature) {
    return switch (nature) {
      case LOGIN -> "The page asks to log in and has no text; save it as it is shown after that.";
      case LINKS -> "The page is a list of links and has no text of its own; give the pages.";
      case EMPTY, TEXT, TOO_LARGE ->
          "The page has no text: a script may fetch it; save the page as a browser shows it.";
    };
  }

  private static String title(PageFacts said, String markdown, Facts facts, Repairs repairs) {
    facts.title(said.title());
    if (facts.hasTitle()) {
      return markdown;
    }
    repairs.add(Repair.MISSING_TITLE);
    MarkdownTitle found = MarkdownTitle.of(markdown);
    facts.title(found.title());
    return facts.hasWholeTitle() ? found.rest() : markdown;
  }

  private static void fill(Facts facts, PageFacts said, Repairs repairs) {
    facts.url(said.address());
    facts.image(said.image());
    facts.authors(AuthorNames.of(said.authors()));
    facts.topics(said.topics());
    String domain = said.address();
    String site = said.site() == null ? domain(domain) : said.site();
    facts.provider(site == null ? null : new Provider(site, domain));
    if (!facts.language(said.language())) {
      repairs.add(Repair.LANGUAGE);
    }
    PublishedDate date = null;
    for (String written : said.dates()) {
      date = date == null ? WrittenDate.read(written) : date;
    }
    facts.published(date);
    if (date == null && !said.dates().isEmpty()) {
      repairs.add(Repair.DATE);
    }
  }

  private static @Nullable String domain(@Nullable String address) {
    return address == null ? null : dev.tidemark.article.CanonicalUrl.domain(address);
  }
}
