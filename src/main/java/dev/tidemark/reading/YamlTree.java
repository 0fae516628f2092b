package dev.tidemark.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Text to a YAML tree: plain data, no tags, no anchors, no aliases, bounded depth; nothing is
 * loaded or interpreted.
 */
final class YamlTree {
  private final int firstLine;
  private final int maxDepth;
  private final Repairs repairs;
  private final Iterator<Event> events;

  private YamlTree(String yaml, int firstLine, ReadingLimits limits, Repairs repairs) {
    this.firstLine = firstLine;
    this.maxDepth = limits.frontMatterDepth();
    this.repairs = repairs;
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(limits.frontMatterBytes() * 2).build();
    this.events = new Parse(settings).parseString(yaml).iterator();
  }

  /**
   * The tree of the first document in the text.
   *
   * @param firstLine the number of the line that the text starts on
   * @throws UnreadableException with code {@code yaml_error}, {@code yaml_tag} or {@code
   *     yaml_limit}; its sentence quotes nothing of the text
   */
  static YamlNode parse(String yaml, int firstLine, ReadingLimits limits, Repairs repairs)
      throws UnreadableException {
    try {
      return new YamlTree(yaml, firstLine, limits, repairs).document();
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      int line = mark == null ? firstLine : firstLine + mark.getLine();
      int column = mark == null ? 0 : mark.getColumn() + 1;
      throw UnreadableException.at(
          line,
          column,
          "yaml_error",
          String.format(
              Locale.ROOT,
              "The front matter is not YAML at line %d, column %d; look for a quote or colon inside a value.",
              line,
              column));
    } catch (YamlEngineException e) {
      throw UnreadableException.at(
          firstLine,
          0,
          "yaml_error",
          "The front matter holds characters that YAML does not allow.");
    } catch (StackOverflowError tooDeep) {
      throw limit(firstLine, "nests too deeply");
    }
  }

  private YamlNode document() throws UnreadableException {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent node) {
        YamlNode tree = node(node, 1);
        finish();
        return tree;
      }
    }
    return new YamlNode.Scalar("");
  }

  /** Errors after the first node count too. */
  private void finish() {
    while (events.hasNext()) {
      events.next();
    }
  }

  private YamlNode node(NodeEvent event, int depth) throws UnreadableException {
    int line = firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
    if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
      throw limit(line, "uses an anchor or alias, which are not followed");
    }
    if (depth > maxDepth) {
      throw limit(line, String.format(Locale.ROOT, "nests deeper than %d levels", maxDepth));
    }
    if (event instanceof ScalarEvent scalar) {
      requireNoTag(scalar.getTag().isPresent(), line);
      return scalar(scalar);
    }
    requireNoTag(((CollectionStartEvent) event).getTag().isPresent(), line);
    return event.getEventId() == Event.ID.MappingStart ? mapping(depth) : sequence(depth);
  }

  private static YamlNode scalar(ScalarEvent event) {
    String text = event.getValue();
    boolean isNull =
        event.getScalarStyle() == ScalarStyle.PLAIN
            && (text.equals("~") || text.equalsIgnoreCase("null"));
    return new YamlNode.Scalar(isNull ? "" : text);
  }

  private YamlNode sequence(int depth) throws UnreadableException {
    List<YamlNode> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent item) {
      items.add(node(item, depth + 1));
    }
    return new YamlNode.Sequence(items);
  }

  private YamlNode mapping(int depth) throws UnreadableException {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    while (events.next() instanceof NodeEvent keyEvent) {
      YamlNode key = node(keyEvent, depth + 1);
      YamlNode value = node((NodeEvent) events.next(), depth + 1);
      String name =
          key instanceof YamlNode.Scalar scalar ? FrontMatterKeys.normal(scalar.text()) : "";
      if (entries.putIfAbsent(name, value) != null) {
        repairs.add(Repair.DUPLICATE_KEYS);
      }
    }
    return new YamlNode.Mapping(entries);
  }

  private static void requireNoTag(boolean tagged, int line) throws UnreadableException {
    if (tagged) {
      throw UnreadableException.at(
          line,
          0,
          "yaml_tag",
          String.format(
              Locale.ROOT,
              "The front matter has a type tag (!) on line %d; only plain data is read.",
              line));
    }
  }

  private static UnreadableException limit(int line, String what) {
    return UnreadableException.at(
        line,
        0,
        "yaml_limit",
        String.format(Locale.ROOT, "The front matter %s (line %d).", what, line));
  }
}
