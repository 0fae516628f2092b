package dev.tidemark.web.article;

import dev.tidemark.metric.Metric;
import dev.tidemark.web.search.ArticleLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Carries the places of metrics through Markdown: signs that no text has are put around each in the
 * source, and become elements in the finished, sanitised HTML. For one text, on one thread.
 */
final class MetricMarks {
  private static final int FIRST_OPEN = 0xF0000;
  private static final int FIRST_CLOSE = 0x100000;
  private static final int MOST = 0xFFF0;
  private static final int REPLACEMENT = 0xFFFD;

  private final List<Metric> metrics;
  private final Set<String> placed = new HashSet<>();

  /** Marks for metrics of one and the same text; of two that overlap, the first. */
  MetricMarks(List<Metric> metricsOfText) {
    List<Metric> kept = new ArrayList<>();
    int end = 0;
    for (Metric metric :
        metricsOfText.stream().sorted(Comparator.comparingInt(Metric::start)).toList()) {
      if (metric.start() >= end && metric.end() > metric.start() && kept.size() < MOST) {
        kept.add(metric);
        end = metric.end();
      }
    }
    this.metrics = List.copyOf(kept);
  }

  /** The ids of the metrics that have an element of their own in what was finished so far. */
  Set<String> placed() {
    return Set.copyOf(placed);
  }

  /** The text with signs around each metric; signs of the kind that it had are replaced. */
  String around(String text) {
    StringBuilder signed = new StringBuilder(text.length() + metrics.size() * 4);
    int next = 0;
    boolean inside = false;
    int position = 0;
    for (int i = 0; i < text.length(); position++) {
      if (inside && position == metrics.get(next).end()) {
        signed.appendCodePoint(FIRST_CLOSE + next++);
        inside = false;
      }
      if (!inside && next < metrics.size() && position == metrics.get(next).start()) {
        signed.appendCodePoint(FIRST_OPEN + next);
        inside = true;
      }
      int point = text.codePointAt(i);
      signed.appendCodePoint(isSign(point) ? REPLACEMENT : point);
      i += Character.charCount(point);
    }
    if (inside) {
      signed.appendCodePoint(FIRST_CLOSE + next);
    }
    return signed.toString();
  }

  private static boolean isSign(int point) {
    return point >= FIRST_OPEN;
  }

  /** Turns the signs under an element into elements, and removes those in attributes. */
  void finish(Element root) {
    List<TextNode> texts = new ArrayList<>();
    NodeVisitor collect =
        (node, depth) -> {
          if (node instanceof TextNode text) {
            texts.add(text);
          } else if (node instanceof Element element) {
            element.attributes().forEach(MetricMarks::clean);
          }
        };
    root.traverse(collect);
    int open = -1;
    for (TextNode text : texts) {
      open = split(text, open);
    }
  }

  private static void clean(Attribute attribute) {
    String value = attribute.getValue();
    if (value.codePoints().anyMatch(MetricMarks::isSign)) {
      attribute.setValue(withoutSigns(value));
    }
  }

  private static String withoutSigns(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isSign(point)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private int split(TextNode node, int openBefore) {
    String text = node.getWholeText();
    if (openBefore < 0 && text.codePoints().noneMatch(MetricMarks::isSign)) {
      return openBefore;
    }
    int open = openBefore;
    List<Node> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean inLink = isInLink(node);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (isSign(point)) {
        flush(parts, part, open, inLink);
        open = point >= FIRST_CLOSE ? -1 : point - FIRST_OPEN;
      } else {
        part.appendCodePoint(point);
      }
    }
    flush(parts, part, open, inLink);
    parts.forEach(node::before);
    node.remove();
    return open;
  }

  private static boolean isInLink(TextNode node) {
    Element parent = node.parent();
    return parent != null && parent.closest("a") != null;
  }

  private void flush(List<Node> parts, StringBuilder part, int open, boolean inLink) {
    if (part.isEmpty()) {
      return;
    }
    TextNode text = new TextNode(part.toString());
    part.setLength(0);
    if (open < 0 || open >= metrics.size()) {
      parts.add(text);
      return;
    }
    parts.add(mark(metrics.get(open), inLink).appendChild(text));
  }

  private Element mark(Metric metric, boolean inLink) {
    Element element = new Element(inLink ? "mark" : "button");
    element.addClass("number");
    if (placed.add(metric.id())) {
      element.attr("id", ArticleLink.metricAnchor(metric.id()));
    }
    return inLink
        ? element
        : element.attr("type", "button").attr("popovertarget", Reading.id(metric));
  }
}
