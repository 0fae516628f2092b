package dev.tidemark.topic;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a file of topics, strictly: what is not understood is an error with its line. */
public final class TaxonomyReader {
  /** Levels of topics inside topics. */
  private static final int LEVELS = 3;

  private static final List<String> KEYS =
      List.of("name", "same", "rule", "example", "counterexample", "topics");

  private final List<TaxonomyTopic> topics = new ArrayList<>();

  private TaxonomyReader() {}

  /**
   * The taxonomy of a file. Rules are kept as text; whether they can be used is for {@link
   * TopicMatcher.Compiler} to say.
   *
   * @throws TaxonomyException with the line and the reason
   */
  public static Taxonomy read(String yaml) throws TaxonomyException {
    TaxonomyReader reader = new TaxonomyReader();
    Map<String, Node> root = entries(compose(yaml), List.of("topics"));
    reader.level(root.get("topics"), null, 1);
    if (reader.topics.isEmpty()) {
      throw new TaxonomyException(1, "There is no topic under “topics:”.");
    }
    return Taxonomy.of(reader.topics, version(yaml));
  }

  private static Node compose(String yaml) throws TaxonomyException {
    try {
      LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(0).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isPresent()) {
        return root.get();
      }
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new TaxonomyException(line, "This is not YAML: " + broken.getProblem() + ".");
    } catch (YamlEngineException | IllegalArgumentException broken) {
      throw new TaxonomyException(1, "This is not YAML: " + broken.getMessage());
    } catch (StackOverflowError nestedTooDeep) {
      throw new TaxonomyException(1, "This nests too deep.");
    }
    throw new TaxonomyException(1, "The file is empty.");
  }

  private void level(@Nullable Node node, @Nullable String parent, int depth)
      throws TaxonomyException {
    if (node == null) {
      return;
    }
    if (depth > LEVELS) {
      throw new TaxonomyException(line(node), "Topics may nest " + LEVELS + " levels deep.");
    }
    if (!(node instanceof SequenceNode list)) {
      throw new TaxonomyException(line(node), "“topics:” needs a list, each starting with “- ”.");
    }
    for (Node item : list.getValue()) {
      topic(item, parent, depth);
    }
  }

  private void topic(Node item, @Nullable String parent, int depth) throws TaxonomyException {
    Map<String, Node> entries = entries(item, KEYS);
    String name = text(entries.get("name"));
    if (name == null) {
      throw new TaxonomyException(line(item), "A topic needs a “name:”.");
    }
    Node ruleNode = entries.get("rule");
    String rule = text(ruleNode);
    String example = text(entries.get("example"));
    String counterexample = text(entries.get("counterexample"));
    boolean incomplete = rule != null && (example == null || counterexample == null);
    boolean empty = rule == null && entries.get("topics") == null;
    if (incomplete || empty) {
      throw new TaxonomyException(
          line(item),
          "The topic “"
              + name
              + (empty
                  ? "” needs a “rule:”, or “topics:” that it includes."
                  : "” needs an “example:” that its rule matches and a “counterexample:”."));
    }
    topics.add(
        new TaxonomyTopic(
            name,
            parent,
            texts(entries.get("same")),
            rule,
            example,
            counterexample,
            line(ruleNode == null ? item : ruleNode)));
    level(entries.get("topics"), name, depth + 1);
  }

  private static Map<String, Node> entries(Node node, List<String> known) throws TaxonomyException {
    if (!(node instanceof MappingNode mapping)) {
      throw new TaxonomyException(line(node), "Here “key: value” lines are expected.");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = text(entry.getKeyNode());
      if (key == null || !known.contains(key)) {
        throw new TaxonomyException(
            line(entry.getKeyNode()),
            String.format(
                Locale.ROOT,
                "“%s” is not known here; it may be %s.",
                key,
                String.join(", ", known)));
      }
      if (entries.put(key, entry.getValueNode()) != null) {
        throw new TaxonomyException(line(entry.getKeyNode()), "“" + key + "” stands here twice.");
      }
    }
    return entries;
  }

  private static List<String> texts(@Nullable Node node) throws TaxonomyException {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      throw new TaxonomyException(line(node), "“same:” needs a list: [one, another].");
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      String text = text(item);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static @Nullable String text(@Nullable Node node) throws TaxonomyException {
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw new TaxonomyException(line(node), "Here a text is expected.");
    }
    return scalar.getValue().isBlank() ? null : scalar.getValue().strip();
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** The version of the taxonomy that a text holds. */
  static String version(String yaml) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
