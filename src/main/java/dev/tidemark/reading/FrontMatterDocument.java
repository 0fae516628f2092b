package dev.tidemark.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Markdown below YAML front matter: news records and long articles. */
final class FrontMatterDocument implements FormatReader {
  static final String FORMAT = "front-matter";

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    String text = content.openText();
    FrontMatterSection section = FrontMatterSection.find(text);
    if (section == null) {
      return null;
    }
    Repairs repairs = new Repairs();
    repairs.addAll(content.repairs());
    Attempt attempt = parse(text, section, content.limits(), repairs);
    if (!(attempt.tree() instanceof YamlNode.Mapping mapping) || mapping.entries().isEmpty()) {
      return null;
    }
    if (!attempt.section().fenced()) {
      repairs.add(Repair.MISSING_FENCE);
    }
    if (attempt.section().wrapped()) {
      repairs.add(Repair.WRAPPING);
    }
    FrontMatterArticle article = new FrontMatterArticle(content, mapping, repairs);
    return new Reading(List.of(article.read(attempt.section())), List.of());
  }

  private record Attempt(YamlNode tree, FrontMatterSection section) {}

  private static Attempt parse(
      String text, FrontMatterSection section, ReadingLimits limits, Repairs repairs)
      throws UnreadableException {
    requireSize(section, limits);
    String yaml = readable(section.yaml(), repairs);
    try {
      return new Attempt(YamlTree.parse(yaml, section.line(), limits, repairs), section);
    } catch (UnreadableException e) {
      if (!e.code().equals("yaml_error")) {
        throw e;
      }
      FrontMatterSection shorter = FrontMatterSection.unclosed(text, section);
      if (shorter != null) {
        return parse(text, shorter, limits, repairs);
      }
      repairs.add(Repair.YAML_QUOTES);
      return new Attempt(mended(yaml, section.line(), limits, repairs, e), section);
    }
  }

  /** Characters that YAML refuses are repaired before it sees them. */
  private static String readable(String yaml, Repairs repairs) {
    String text = yaml;
    if (text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0)) {
      text = Mojibake.undo(text);
      repairs.add(Repair.MOJIBAKE);
    }
    String clean = Characters.withoutControls(text);
    if (!clean.equals(text)) {
      repairs.add(Repair.CONTROL_CHARACTERS);
    }
    return clean;
  }

  private static YamlNode mended(
      String yaml, int line, ReadingLimits limits, Repairs repairs, UnreadableException first)
      throws UnreadableException {
    String mended = YamlMender.mend(yaml);
    try {
      return YamlTree.parse(mended, line, limits, repairs);
    } catch (UnreadableException e) {
      if (!e.code().equals("yaml_error")) {
        throw e;
      }
    }
    YamlNode top = YamlTree.parse(YamlMender.topLevelOf(mended), line, limits, repairs);
    if (top instanceof YamlNode.Mapping mapping && hasTitle(mapping.entries())) {
      return top;
    }
    throw first;
  }

  private static boolean hasTitle(Map<String, YamlNode> entries) {
    return entries.get("title") instanceof YamlNode.Scalar title && !title.text().isBlank();
  }

  private static void requireSize(FrontMatterSection section, ReadingLimits limits)
      throws UnreadableException {
    int size = section.yaml().getBytes(StandardCharsets.UTF_8).length;
    if (size > limits.frontMatterBytes()) {
      throw UnreadableException.at(
          section.line(),
          0,
          "yaml_limit",
          String.format(
              Locale.ROOT,
              "The front matter has %,d bytes; at most %,d are read.",
              size,
              limits.frontMatterBytes()));
    }
  }
}
