package dev.tidemark.reading.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text that a reader would copy from a page, as Markdown. */
final class MainText {
  private static final int LITTLE = 120;
  private static final double MORE = 1.3;
  private static final double MOST = 0.6;

  private MainText() {}

  /**
   * The text.
   *
   * @param page is changed
   * @param stated the text as the page states it for machines; taken where the page shows clearly
   *     less
   * @return empty when there is none
   */
  static String of(Document page, @Nullable String title, @Nullable String stated) {
    removeForms(page);
    Document spare = page.clone();
    String shown = shown(page, title);
    String told = stated == null ? "" : HtmlMarkdown.ofFragment(asHtml(stated));
    if (TextSizes.letters(told) > MORE * TextSizes.letters(shown)) {
      return told;
    }
    if (TextSizes.letters(shown) >= LITTLE) {
      return shown;
    }
    String unmarked = withoutScript(spare, title);
    return TextSizes.letters(unmarked) > 2 * TextSizes.letters(shown) ? unmarked : shown;
  }

  private static String shown(Document page, @Nullable String title) {
    Noise.removeFrom(page);
    Element text = TextPlace.in(page);
    TextEdges.trim(text, title);
    return LeadingLines.removedFrom(HtmlMarkdown.of(text));
  }

  /** Pages whose text only stands in what is shown to those without script, or without frames. */
  private static String withoutScript(Document page, @Nullable String title) {
    StringBuilder html = new StringBuilder();
    for (Element part : page.select("noscript, noframes")) {
      html.append("<div>").append(inner(part));
      html.append("</div>");
    }
    if (html.isEmpty()) {
      return "";
    }
    Document inner = HtmlTree.page(html.toString(), "");
    Noise.removeFrom(inner);
    TextEdges.trim(inner.body(), title);
    return HtmlMarkdown.of(inner.body());
  }

  /**
   * Forms to write in: newsletters, comments, log-ins; a page that is one form as a whole stays.
   */
  private static void removeForms(Document page) {
    TextSizes sizes = new TextSizes(page.body());
    for (Element form :
        page.select(
            "form:has(input[type=email]), form:has(textarea), form:has(input[type=password])")) {
      if (sizes.text(form) < MOST * sizes.text(page.body())) {
        form.remove();
      }
    }
  }

  /** Depending on where it stands, the parser takes the content for elements, text or data. */
  private static String inner(Element part) {
    String text = part.wholeText().isBlank() ? part.data() : part.wholeText();
    return part.childrenSize() > 0 ? part.html() : text;
  }

  private static String asHtml(String stated) {
    boolean markup = stated.contains("<p") || stated.contains("<br") || stated.contains("<div");
    return markup
        ? stated
        : stated.replace("<", "&lt;").replace("\r\n", "\n").replace("\n", "<br><br>");
  }
}
