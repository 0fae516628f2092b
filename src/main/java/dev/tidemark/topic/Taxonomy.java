package dev.tidemark.topic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of topics, each before its parts, in the order of the file. Immutable. */
public final class Taxonomy {
  private final String version;
  private final Map<String, TaxonomyTopic> byName;
  private final Map<String, TaxonomyTopic> bySpelling;

  private Taxonomy(
      String version, Map<String, TaxonomyTopic> byName, Map<String, TaxonomyTopic> bySpelling) {
    this.version = version;
    this.byName = byName;
    this.bySpelling = bySpelling;
  }

  /**
   * Puts a tree together.
   *
   * @param topics each after its parent
   * @param version changes whenever anything of the file does
   * @throws TaxonomyException when two topics share a name or a spelling
   */
  static Taxonomy of(List<TaxonomyTopic> topics, String version) throws TaxonomyException {
    Map<String, TaxonomyTopic> byName = new LinkedHashMap<>();
    Map<String, TaxonomyTopic> bySpelling = new HashMap<>();
    for (TaxonomyTopic topic : topics) {
      byName.put(topic.name(), topic);
      claim(topic.name(), topic, bySpelling);
      for (String spelling : topic.same()) {
        claim(spelling, topic, bySpelling);
      }
    }
    return new Taxonomy(version, byName, bySpelling);
  }

  private static void claim(
      String spelling, TaxonomyTopic topic, Map<String, TaxonomyTopic> bySpelling)
      throws TaxonomyException {
    TaxonomyTopic other = bySpelling.putIfAbsent(folded(spelling), topic);
    if (other != null && !other.equals(topic)) {
      throw new TaxonomyException(
          topic.line(),
          String.format(
              Locale.ROOT,
              "“%s” of the topic “%s” already belongs to “%s”; each spelling may stand once.",
              spelling,
              topic.name(),
              other.name()));
    }
  }

  /** A fingerprint of the file that it was read from. */
  public String version() {
    return version;
  }

  public List<TaxonomyTopic> topics() {
    return List.copyOf(byName.values());
  }

  /** The topic that a name or another spelling means; case and accents do not count. */
  public Optional<TaxonomyTopic> find(String spelling) {
    return Optional.ofNullable(bySpelling.get(folded(spelling)));
  }

  /**
   * The topics that include one, the nearest first.
   *
   * @param name exactly; one that is not here has none
   */
  public List<String> including(String name) {
    List<String> including = new ArrayList<>();
    TaxonomyTopic topic = byName.get(name);
    @Nullable String parent = topic == null ? null : topic.parent();
    while (parent != null) {
      including.add(parent);
      parent = byName.get(parent) == null ? null : byName.get(parent).parent();
    }
    return including;
  }

  private static String folded(String spelling) {
    String apart = Normalizer.normalize(spelling.strip(), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
