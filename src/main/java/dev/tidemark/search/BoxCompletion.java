package dev.tidemark.search;

import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.engine.SearchEngine;
import dev.tidemark.search.query.Field;
import dev.tidemark.search.query.WordAtEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of fields and their values, for the word that is being typed in a search box. */
public final class BoxCompletion {
  private static final int LETTERS_OF_A_NAME = 2;
  private static final int MOST_NAMES = 3;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public BoxCompletion(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /**
   * One way to go on.
   *
   * @param text what takes the word's place
   * @param kind {@code field} or {@code value}
   * @param query the whole query with it
   */
  public record Completion(String text, String kind, String query) {

    /** The parameters of the search for the query, percent-encoded. */
    public String address() {
      return new AddressText().add(ParameterNames.Q, query.strip()).toString();
    }
  }

  /** Whether the last word is the value of a field, so that whole titles can't be meant. */
  public static boolean isInField(String typed) {
    return WordAtEnd.of(typed).field() != null;
  }

  /** The ways to go on from what is typed, at most so many; none where the word is no name. */
  public List<Completion> of(SuggestRequest request) {
    WordAtEnd word = WordAtEnd.of(request.text());
    return word.field() == null ? names(word) : values(word, word.field(), request.size());
  }

  private static List<Completion> names(WordAtEnd word) {
    String start = word.text().toLowerCase(Locale.ROOT);
    if (start.length() < LETTERS_OF_A_NAME) {
      return List.of();
    }
    return Field.names().stream()
        .filter(name -> name.startsWith(start))
        .limit(MOST_NAMES)
        .map(name -> new Completion(name + ":", "field", word.withField(name)))
        .toList();
  }

  private List<Completion> values(WordAtEnd word, String name, int size) {
    Counted counted = Counted.by(Field.named(name));
    if (counted == null) {
      return List.of();
    }
    SearchRequest everything =
        reader
            .read(counted.rows, Map.of(ParameterNames.FACETS, List.of("none")), Set.of())
            .request();
    List<Completion> values = new ArrayList<>();
    FacetRequest request = new FacetRequest(everything, counted.facet, word.text(), size, 0);
    for (FacetCounts.Value value : engine.facet(request).values()) {
      values.add(
          new Completion(word.fielded(value.value()), "value", word.withValue(value.value())));
    }
    return values;
  }

  /** Where the values of a field are counted. */
  private record Counted(Rows rows, Facet facet) {
    static @Nullable Counted by(@Nullable Field field) {
      return switch (field) {
        case Field.Value value -> new Counted(Rows.ARTICLES, value.facet());
        case Field.OfMetric of -> ofMetric(of.aspect());
        case null, default -> null;
      };
    }

    private static @Nullable Counted ofMetric(Field.Aspect aspect) {
      return switch (aspect) {
        case VALUE -> null;
        case YEAR -> new Counted(Rows.METRICS, Facet.METRIC_YEAR);
        case SUBJECT -> new Counted(Rows.METRICS, Facet.METRIC_SUBJECT);
        case REGION -> new Counted(Rows.METRICS, Facet.REGION);
        case SOURCE -> new Counted(Rows.METRICS, Facet.SOURCE);
        case MODALITY -> new Counted(Rows.METRICS, Facet.METRIC_MODALITY);
        case UNIT -> new Counted(Rows.METRICS, Facet.METRIC_UNIT);
      };
    }
  }
}
