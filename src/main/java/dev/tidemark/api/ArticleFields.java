package dev.tidemark.api;

import dev.tidemark.search.InvalidParameterException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of an article's fields, as {@code fields} takes them. */
final class ArticleFields {
  private static final List<String> KNOWN =
      Arrays.stream(ArticleAnswer.class.getRecordComponents())
          .map(component -> component.getName())
          .filter(name -> !name.equals("notices"))
          .toList();

  private ArticleFields() {}

  /**
   * The fields wanted; empty for all.
   *
   * @param values of the parameter, comma-separated; null without it
   * @throws InvalidParameterException naming the known ones
   */
  static Set<String> wanted(@Nullable List<String> values) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String list : values == null ? List.<String>of() : values) {
      for (String name : list.split(",", -1)) {
        String field = name.strip();
        if (!field.isEmpty() && !KNOWN.contains(field)) {
          throw new InvalidParameterException(
              "invalid_parameter",
              "fields",
              "fields can name " + String.join(", ", KNOWN) + ", separated by commas.");
        }
        if (!field.isEmpty()) {
          wanted.add(field);
        }
      }
    }
    return wanted;
  }
}
