package dev.tidemark.reading.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML to Markdown that reads well as plain text too: headings, paragraphs, lists, quotations,
 * tables and code; the words of links and emphasis without their marks, so that no address is
 * searched and no mark splits a number; nothing that is hidden, no footnote marks, no pictures.
 *
 * <p>Takes time and memory in proportion to the input. Hold one for one conversion.
 */
public final class HtmlMarkdown {
  private static final int DEEPEST = 6;
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "ruby",
          "rb",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "center-inline",
          "math",
          "mi",
          "mn",
          "mo",
          "mrow",
          "output");

  private final List<String> blocks = new ArrayList<>();
  private final InlineText inline = new InlineText();
  private final int depth;

  private HtmlMarkdown(int depth) {
    this.depth = depth;
  }

  /** A piece of HTML, or plain text, as Markdown; empty when it has no words. */
  public static String ofFragment(String html) {
    return HtmlTree.isTooLarge(html) ? HtmlTree.words(html) : of(HtmlTree.fragment(html));
  }

  /** The words of a piece of HTML on one line, without marks of Markdown. */
  public static String plain(String html) {
    return HtmlTree.isTooLarge(html) ? HtmlTree.words(html) : HtmlTree.fragment(html).text();
  }

  /** The content of an element. */
  static String of(Element root) {
    return String.join("\n\n", blocks(root, 0));
  }

  /** The content of an element on one line. */
  static String line(Element root) {
    return String.join(" ", blocks(root, DEEPEST)).replace("  \n", " ").replace('\n', ' ');
  }

  /** Whether a browser starts no new line for it. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  private static List<String> blocks(Element root, int depth) {
    HtmlMarkdown walk = new HtmlMarkdown(depth);
    walk.children(root);
    walk.endParagraph();
    return walk.blocks;
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text && !(child instanceof CDataNode)) {
        inline.add(text.getWholeText());
      } else if (child instanceof Element element && !HtmlTree.isUnseen(element)) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> inline.lineBreak();
      case "sup" -> raised(element);
      case "q" -> quoted(element);
      case "code", "kbd", "samp" -> code(element);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol", "menu", "dir" -> block(list(element, name.equals("ol")));
      case "blockquote" -> block(quotation(element));
      case "pre", "listing", "xmp" -> block(fenced(element));
      case "table" -> table(element);
      case "dl" -> definitions(element);
      case "hr" -> endParagraph();
      case "td", "th" -> paragraph(element);
      default -> {
        if (isInline(element)) {
          children(element);
        } else {
          paragraph(element);
        }
      }
    }
  }

  private void paragraph(Element element) {
    endParagraph();
    children(element);
    endParagraph();
  }

  private void raised(Element element) {
    String text = RaisedText.of(element, inline.lastWord());
    if (text != null) {
      inline.add(text);
    }
  }

  private void quoted(Element element) {
    inline.add("“");
    children(element);
    inline.add("”");
  }

  private void code(Element element) {
    String text = element.text();
    if (text.isBlank() || text.indexOf('`') >= 0 || element.selectFirst("pre") != null) {
      children(element);
    } else {
      inline.addMarkdown('`' + text + '`');
    }
  }

  private void heading(Element element, int level) {
    String text = line(element);
    block(text.isBlank() ? null : "#".repeat(level) + ' ' + text);
  }

  private void table(Element element) {
    String table = depth < DEEPEST ? MarkdownTable.of(element) : null;
    if (table == null) {
      paragraph(element);
    } else {
      block(table);
    }
  }

  private @Nullable String list(Element list, boolean numbered) {
    if (depth >= DEEPEST) {
      return String.join("\n\n", blocks(list, depth));
    }
    List<String> items = new ArrayList<>();
    int number = 1;
    for (Element item : list.children()) {
      List<String> parts = HtmlTree.isUnseen(item) ? List.of() : itemBlocks(item);
      if (!parts.isEmpty()) {
        String mark = numbered ? number++ + ". " : "- ";
        items.add(mark + String.join("\n", parts).replace("\n", "\n" + " ".repeat(mark.length())));
      }
    }
    return items.isEmpty() ? null : String.join("\n", items);
  }

  /** An item's parts; a list that stands directly in a list is an item of it. */
  private List<String> itemBlocks(Element item) {
    if (!item.is("ul, ol")) {
      return blocks(item, depth + 1);
    }
    HtmlMarkdown inner = new HtmlMarkdown(depth + 1);
    inner.block(inner.list(item, item.normalName().equals("ol")));
    return inner.blocks;
  }

  private @Nullable String quotation(Element element) {
    String text = String.join("\n\n", blocks(element, depth + 1));
    boolean marked = depth < DEEPEST && !text.isBlank();
    return marked ? "> " + text.replace("\n", "\n> ") : text;
  }

  private static @Nullable String fenced(Element element) {
    String text = element.wholeText().strip();
    String fence = text.contains("```") ? "~~~" : "```";
    return text.isBlank() ? null : fence + '\n' + text + '\n' + fence;
  }

  /** Each term with what is said of it, so that a number stands beside its name. */
  private void definitions(Element list) {
    endParagraph();
    String term = "";
    for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
      String text = HtmlTree.isUnseen(child) ? "" : line(child);
      if (child.normalName().equals("dt")) {
        block(term.isEmpty() ? null : term);
        term = text;
      } else if (!text.isEmpty()) {
        boolean ended = term.isEmpty() || ":?!.".indexOf(term.charAt(term.length() - 1)) >= 0;
        block(term.isEmpty() ? text : term + (ended ? " " : ": ") + text);
        term = "";
      }
    }
    block(term.isEmpty() ? null : term);
  }

  private void block(@Nullable String text) {
    endParagraph();
    if (text != null && !text.isBlank()) {
      blocks.add(text);
    }
  }

  /** Takes the inline text; one line break stays, more of them part paragraphs. */
  private void endParagraph() {
    StringBuilder part = new StringBuilder();
    for (String line : inline.take().split("\n", -1)) {
      String text = line.strip();
      if (text.isEmpty()) {
        addParagraph(part);
      } else {
        part.append(part.isEmpty() ? "" : "  \n").append(text);
      }
    }
    addParagraph(part);
  }

  private void addParagraph(StringBuilder part) {
    if (!part.isEmpty()) {
      char first = part.charAt(0);
      blocks.add((first == '#' || first == '>' ? "\\" : "") + part);
      part.setLength(0);
    }
  }
}
