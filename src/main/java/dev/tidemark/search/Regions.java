package dev.tidemark.search;

import dev.tidemark.firm.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Regions by name and code. */
public final class Regions {
  private Regions() {}

  /** The one name of what a user asks for by name, spelling or code; as written if unknown. */
  public static String read(String text) {
    return Places.asked(FilterText.canonical(text));
  }

  /** The regions of a wording that may name two: {@code India and China}. */
  public static List<String> parts(String wording) {
    return Places.parts(wording);
  }

  /** The code of ISO 3166 or UN M49; null where a region has none. */
  public static @Nullable String code(String name) {
    return Places.code(name);
  }

  /** The code and who gave it: {@code ISO 3166: DE}; null where a region has none. */
  public static @Nullable String codeInWords(String name) {
    String code = Places.code(name);
    if (code == null) {
      return null;
    }
    return (Character.isDigit(code.charAt(0)) ? "UN M49: " : "ISO 3166: ") + code;
  }
}
