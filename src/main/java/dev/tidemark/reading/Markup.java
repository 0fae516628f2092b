package dev.tidemark.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Recognises pages, feeds and other XML by their first letters, in any charset. */
final class Markup {
  private static final int HEAD = 65_536;
  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "rdf:rdf", "channel");
  private static final Set<String> PAGES = Set.of("html", "!doctype html", "head", "body");
  private static final Set<String> PARTS =
      Set.of(
          "div",
          "p",
          "article",
          "section",
          "main",
          "h1",
          "h2",
          "h3",
          "meta",
          "title",
          "table",
          "header",
          "nav",
          "script",
          "style",
          "link",
          "center",
          "font",
          "frameset",
          "ul",
          "ol",
          "span",
          "blockquote",
          "base",
          "noscript",
          "b",
          "i",
          "strong",
          "em",
          "a");

  private Markup() {}

  /** The name that the first tag has, after comments and instructions; empty when there is none. */
  static String firstTag(Content content) {
    if (!startsWith(content.bytes(), '<')) {
      return "";
    }
    String head = head(content.bytes());
    int at = 0;
    while (at < head.length()) {
      at = ink(head, at);
      if (head.startsWith("<!--", at)) {
        at = after(head, at, "-->");
      } else if (head.startsWith("<?", at)) {
        at = after(head, at, ">");
      } else if (head.startsWith("<!doctype", at)) {
        String kind = head.substring(at, Math.min(head.length(), at + 60));
        if (kind.contains("html")) {
          return "!doctype html";
        }
        return "!doctype";
      } else {
        return head.startsWith("<", at) ? name(head, at + 1) : "";
      }
    }
    return "";
  }

  static boolean isPage(Content content) {
    String tag = firstTag(content);
    if (PAGES.contains(tag) || content.isDeclared("text/html", "application/xhtml+xml")) {
      return true;
    }
    boolean markdown = content.hasEnding(".md", ".markdown", ".json", ".ndjson", ".jsonl");
    boolean named = content.hasEnding(".html", ".htm", ".xhtml", ".shtml");
    return named || (content.isUndeclared() && !markdown && PARTS.contains(tag));
  }

  /** Whether it starts as a JSON object and was not declared to be something else. */
  static boolean mayBeJson(Content content) {
    boolean declared = content.isUndeclared() || content.isDeclared("application/json");
    return declared && startsWith(content.bytes(), '{');
  }

  static boolean isFeed(Content content) {
    String tag = firstTag(content);
    return FEEDS.contains(tag)
        || content.isDeclared("application/rss+xml", "application/atom+xml", "application/rdf+xml")
        || (tag.equals("!doctype") && isFeedBehindDoctype(content));
  }

  /** Whether it is XML of a kind that is not read. */
  static boolean isOtherXml(Content content) {
    return (startsWith(content.bytes(), '<')
            && head(content.bytes()).stripLeading().startsWith("<?xml"))
        || firstTag(content).startsWith("!doctype")
        || content.isDeclared("application/xml", "text/xml");
  }

  private static boolean isFeedBehindDoctype(Content content) {
    String head = head(content.bytes());
    return FEEDS.stream()
        .anyMatch(tag -> head.contains("<!doctype " + tag) || head.contains('<' + tag));
  }

  /** Whether this is the first letter after white space and marks of byte order. */
  private static boolean startsWith(byte[] bytes, char wanted) {
    int at = 0;
    while (at < bytes.length && (bytes[at] < 0 || bytes[at] <= ' ') && at < HEAD) {
      at++;
    }
    return at < bytes.length && bytes[at] == wanted;
  }

  /** The first letters in lower case, those beyond ASCII as they come. */
  static String head(byte[] bytes) {
    String latin = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return latin
        .replace("\u00ef\u00bb\u00bf", "")
        .replace("\u00ff\u00fe", "")
        .replace("\u00fe\u00ff", "")
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }

  private static int ink(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int after(String text, int from, String end) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
      end++;
    }
    return text.substring(from, end);
  }
}
