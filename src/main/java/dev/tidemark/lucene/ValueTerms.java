package dev.tidemark.lucene;

import dev.tidemark.search.Facet;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What makes a value one that can be suggested: terms that say, after the text that is compared,
 * what is suggested. No text that is compared holds the sign between.
 */
final class ValueTerms {
  private static final char END = '\u0000';

  private ValueTerms() {}

  static void add(Document document, RowFields rows, Facet facet, String value) {
    Kind kind = kind(rows, facet);
    String folded = TypedText.whole(value);
    if (kind == null || folded.isBlank()) {
      return;
    }
    String shown = "" + END + sign(kind) + value;
    document.add(new StringField(Schema.VALUE_START, folded + shown, Field.Store.NO));
    for (int start : TypedText.laterWords(folded)) {
      String rest = folded.substring(start) + shown;
      document.add(new StringField(Schema.VALUE_INSIDE, rest, Field.Store.NO));
    }
  }

  /** What a term suggests. */
  static Suggestion suggestion(BytesRef term) {
    String text = term.utf8ToString();
    int end = text.indexOf(END);
    return Suggestion.value(text.substring(end + 2), kind(text.charAt(end + 1)));
  }

  private static @Nullable Kind kind(RowFields rows, Facet facet) {
    return switch (facet) {
      case TOPIC -> rows == RowFields.ARTICLE ? Kind.TOPIC : null;
      case PROVIDER -> rows == RowFields.ARTICLE ? Kind.PROVIDER : null;
      case SOURCE -> rows == RowFields.ARTICLE ? Kind.SOURCE : null;
      case METRIC_SUBJECT -> rows == RowFields.CLAIM ? Kind.SUBJECT : null;
      default -> null;
    };
  }

  private static char sign(Kind kind) {
    return switch (kind) {
      case TITLE -> throw new IllegalArgumentException("a title is no value");
      case TOPIC -> 't';
      case PROVIDER -> 'p';
      case SOURCE -> 's';
      case SUBJECT -> 'm';
    };
  }

  private static Kind kind(char sign) {
    return switch (sign) {
      case 't' -> Kind.TOPIC;
      case 'p' -> Kind.PROVIDER;
      case 's' -> Kind.SOURCE;
      case 'm' -> Kind.SUBJECT;
      default -> throw new IllegalStateException("no sign of a value: " + sign);
    };
  }
}
