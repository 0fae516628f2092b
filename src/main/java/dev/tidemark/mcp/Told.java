package dev.tidemark.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a tool found, in lines for reading. */
final class Told {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation is no dependency of ours
  Told add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /** Adds each notice in a line of its own. */
  Told addNotices(List<String> notices) {
    notices.forEach(notice -> add("Note: %s", notice));
    return this;
  }

  /** Adds the values of facets. */
  Told addFacets(Map<String, Counted> facets) {
    facets.forEach((name, counted) -> add("%s: %s", name, counted.told()));
    return this;
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
