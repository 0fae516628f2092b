package dev.tidemark.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON: an article object, or an array of them, whose elements are read each by itself. */
final class JsonDocument implements FormatReader {

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    return isKnown(content) ? readTree(content) : null;
  }

  private static boolean isKnown(Content content) throws UnreadableException {
    if (content.isDeclared("application/json", "text/json")) {
      return true;
    }
    if (!content.isUndeclared()) {
      return false;
    }
    String text = content.text();
    char first = inkAt(text, 0);
    char second = inkAt(text, text.indexOf(first) + 1);
    boolean looksLikeIt =
        (first == '{' && (second == '"' || second == '}'))
            || (first == '[' && (second == '{' || second == ']'));
    return looksLikeIt || (content.hasEnding(".json") && first != '-');
  }

  private static Reading readTree(Content content) throws UnreadableException {
    JsonNode tree = JsonSyntax.parse(content.text(), 1);
    if (!tree.isArray()) {
      return new Reading(List.of(read(content, tree)), List.of());
    }
    List<ReadArticle> articles = new ArrayList<>();
    List<Unreadable> failures = new ArrayList<>();
    int place = 0;
    for (JsonNode element : tree) {
      place++;
      try {
        articles.add(read(content, element));
      } catch (UnreadableException e) {
        Unreadable why = e.unreadable();
        String detail =
            String.format(Locale.ROOT, "Element %d of the array: %s", place, why.detail());
        failures.add(new Unreadable(0, 0, why.code(), detail, why.field()));
      }
    }
    if (place == 0) {
      throw UnreadableException.document("empty", "The array holds no article.");
    }
    return new Reading(articles, failures);
  }

  private static ReadArticle read(Content content, JsonNode tree) throws UnreadableException {
    Repairs repairs = new Repairs();
    repairs.addAll(content.repairs());
    return new JsonArticle(content.path(), 1, content.limits(), repairs).read(tree);
  }

  private static char inkAt(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : ' ';
  }
}
