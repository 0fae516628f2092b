package dev.tidemark.language;

import dev.tidemark.article.Article;
import dev.tidemark.article.TextField;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language that a text is in: by its letters where they belong to one language, else by its
 * little words. Says nothing of a short text, of a mixed one, and of a language it does not know.
 */
public final class TextLanguage {
  /** What stands further back changes nothing. */
  private static final int LOOKED_AT = 4_000;

  private static final int FEWEST_LETTERS = 12;

  private TextLanguage() {}

  /**
   * A BCP 47 tag, {@code en}.
   *
   * @return null when it can't be said
   */
  public static @Nullable String of(Article article) {
    StringBuilder text = new StringBuilder();
    for (TextField field :
        List.of(TextField.BODY, TextField.SUMMARY, TextField.SUBTITLE, TextField.TITLE)) {
      String part = article.text(field);
      if (part != null) {
        text.append(part, 0, Math.min(part.length(), LOOKED_AT)).append('\n');
      }
    }
    return of(text.toString());
  }

  /** The same of a text alone. */
  public static @Nullable String of(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int plain = 0;
    List<String> words = new ArrayList<>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean letter = Character.isLetter(point);
      if (letter) {
        if (point < 0x80) {
          plain++;
        } else {
          letters.merge(UnicodeScript.of(point), 1, Integer::sum);
        }
        start = start < 0 ? at : start;
      } else if (start >= 0 && !Character.isDigit(point) && !isMark(point)) {
        words.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(point);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    if (plain > 0) {
      letters.merge(UnicodeScript.LATIN, plain, Integer::sum);
    }
    return of(letters, words);
  }

  private static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static @Nullable String of(Map<UnicodeScript, Integer> letters, List<String> words) {
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int kana = count(letters, UnicodeScript.HIRAGANA) + count(letters, UnicodeScript.KATAKANA);
    int chinese = count(letters, UnicodeScript.HAN);
    if (all < FEWEST_LETTERS) {
      return null;
    }
    if (most(kana + chinese, all)) {
      return japaneseOrChinese(kana, chinese);
    }
    for (Map.Entry<UnicodeScript, Integer> script : letters.entrySet()) {
      if (most(script.getValue(), all)) {
        return switch (script.getKey()) {
          case HANGUL -> "ko";
          case THAI -> "th";
          case HEBREW -> "he";
          case GREEK -> "el";
          case GEORGIAN -> "ka";
          case ARMENIAN -> "hy";
          case LATIN, CYRILLIC -> FunctionWords.language(words);
          default -> null;
        };
      }
    }
    return null;
  }

  /** Japanese has its own letters between Chinese ones; a handful of them may be a name. */
  private static @Nullable String japaneseOrChinese(int kana, int chinese) {
    if (kana * 10 >= kana + chinese) {
      return "ja";
    }
    return kana * 50 <= chinese ? "zh" : null;
  }

  private static boolean most(int letters, int all) {
    return letters * 10L >= all * 7L;
  }

  private static int count(Map<UnicodeScript, Integer> letters, UnicodeScript script) {
    return letters.getOrDefault(script, 0);
  }
}
