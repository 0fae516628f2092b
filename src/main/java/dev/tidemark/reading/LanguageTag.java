package dev.tidemark.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A BCP 47 language tag as files write it. */
final class LanguageTag {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,4}");

  private LanguageTag() {}

  /** The tag in its usual case, {@code pt-BR}; null when the text is none. */
  static @Nullable String read(String raw) {
    String text = raw.strip();
    if (!SHAPE.matcher(text).matches()) {
      return null;
    }
    String tag = Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
