package dev.tidemark.web.article;

import java.util.Map;

/** Repairs in words. */
final class RepairText {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("mojibake", "letters decoded with the wrong charset were put right"),
          Map.entry("charset", "the text was converted from another charset"),
          Map.entry("entities", "HTML entities were turned into letters"),
          Map.entry("yaml_quotes", "broken quotes in the front matter were mended"),
          Map.entry("escaped_quotes", "backslashes before quotes were removed"),
          Map.entry("duplicate_keys", "of a fact given twice, the first was taken"),
          Map.entry("facts_cut", "a fact was too long and was cut"),
          Map.entry("missing_fence", "a line that bounds the front matter was missing"),
          Map.entry("missing_front_matter", "there was no front matter; facts come from the text"),
          Map.entry("missing_title", "the title was missing and comes from the text"),
          Map.entry("title_cut", "the title was too long and was cut"),
          Map.entry("control_characters", "control characters were removed"),
          Map.entry("invisible_characters", "invisible characters were removed"),
          Map.entry("line_breaks", "line breaks written as letters were put right"),
          Map.entry("wrapping", "wrapping around the text was removed"),
          Map.entry("date", "the date was none and was left out"),
          Map.entry("language", "the language was none and was left out"),
          Map.entry("quality", "the quality was none and was left out"),
          Map.entry("xml", "the feed was no well-formed XML and was mended"),
          Map.entry("url", "an address was none and was left out"));

  private RepairText() {}

  /** What was mended; a repair without words of its own goes by its name. */
  static String of(String repair) {
    return WORDS.getOrDefault(repair, repair.replace('_', ' ').replace('-', ' '));
  }
}
