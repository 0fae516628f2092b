package dev.tidemark.reading.html;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Reads one page: its facts first, then its text, then what it is if it has none. */
final class PageReader {
  private static final String SAVED = "saved from url=(";
  private static final int TEXT_LETTERS = 100;
  private static final int LOGIN_LETTERS = 600;
  private static final int MOST_LINKS = 10;

  private final Document page;

  PageReader(String html, @Nullable String address) {
    String known = Addresses.resolve(null, address);
    Document parsed = HtmlTree.page(html, known == null ? "" : known);
    if (known == null) {
      String saved = savedFrom(parsed);
      if (saved != null) {
        parsed.setBaseUri(saved);
      }
    }
    this.page = parsed;
  }

  WebPage read() {
    PageFacts facts = new PageFactsReader(page).read();
    TextSizes sizes = new TextSizes(page.body());
    boolean asksForPassword = page.selectFirst("input[type=password]") != null;
    boolean links = sizes.links(page.body()) >= MOST_LINKS && sizes.linkDensity(page.body()) > 0.6;
    String text = MainText.of(page, facts.title(), facts.text());
    int letters = TextSizes.letters(text);
    if (asksForPassword && letters < LOGIN_LETTERS && !facts.article()) {
      return new WebPage(facts, "", WebPage.Nature.LOGIN);
    }
    if (links && !facts.article() && !hasParagraph(text)) {
      return new WebPage(facts, "", WebPage.Nature.LINKS);
    }
    if (letters < TEXT_LETTERS && !isShortText(text, facts)) {
      return new WebPage(facts, "", WebPage.Nature.EMPTY);
    }
    return new WebPage(facts, text, WebPage.Nature.TEXT);
  }

  /** Some sentences are enough where the page has a title and is not full of other things. */
  private boolean isShortText(String text, PageFacts facts) {
    boolean sentence = text.endsWith(".") || text.endsWith("。") || text.endsWith("!");
    boolean shell = page.selectFirst("script[src]") != null && !facts.article();
    return sentence && !shell && TextSizes.letters(text) > 20;
  }

  private static boolean hasParagraph(String text) {
    for (String block : text.split("\n\n", -1)) {
      if (TextSizes.letters(block) > 2 * TEXT_LETTERS) {
        return true;
      }
    }
    return false;
  }

  /** The address that a browser noted when it saved the page. */
  private static @Nullable String savedFrom(Document page) {
    for (Element parent : new Element[] {page, page.firstElementChild(), page.head()}) {
      if (parent != null) {
        for (Node node : parent.childNodes()) {
          String text = node instanceof Comment comment ? comment.getData() : "";
          int at = text.indexOf(SAVED);
          int close = at < 0 ? -1 : text.indexOf(')', at);
          if (close > 0) {
            return Addresses.resolve(null, text.substring(close + 1).strip().split("\\s", 2)[0]);
          }
        }
      }
    }
    return null;
  }
}
