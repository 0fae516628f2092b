package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tidemark.search.BoxCompletion.Completion;
import dev.tidemark.search.Facet;
import dev.tidemark.search.InvalidParameterException;
import dev.tidemark.search.SearchAddress;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be meant by what is typed, best first. */
@Schema(name = "Suggestions")
record SuggestAnswer(List<Item> suggestions) {

  /**
   * One suggestion.
   *
   * @param url the page that shows it, relative to the site
   * @param query the whole query with it, where it completes one
   */
  @Schema(name = "Suggestion")
  record Item(
      String text,
      @Schema(
              enumeration = {"title", "topic", "provider", "source", "subject", "field", "value"},
              description = "field and value with format=box alone")
          String kind,
      String url,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "The whole query with it; of field and value alone")
          @Nullable String query) {}

  static Item of(Completion completion) {
    return new Item(
        completion.text(),
        completion.kind(),
        Paths.with("/search", completion.address()),
        completion.query());
  }

  /** Empty for a value that no parameter can hold, too long for one: it leads nowhere. */
  static Optional<Item> of(Suggestion suggestion, SearchRequestReader requests) {
    try {
      return Optional.of(
          new Item(
              suggestion.text(), suggestion.kind().toString(), url(suggestion, requests), null));
    } catch (InvalidParameterException cannotBeChosen) {
      return Optional.empty();
    }
  }

  private static String url(Suggestion suggestion, SearchRequestReader requests) {
    String value = suggestion.text();
    return switch (suggestion.kind()) {
      case TITLE -> "/articles/" + suggestion.article();
      case TOPIC -> chosen(Rows.ARTICLES, Facet.TOPIC, value, requests);
      case PROVIDER -> chosen(Rows.ARTICLES, Facet.PROVIDER, value, requests);
      case SOURCE -> chosen(Rows.ARTICLES, Facet.SOURCE, value, requests);
      case SUBJECT -> chosen(Rows.METRICS, Facet.METRIC_SUBJECT, value, requests);
    };
  }

  private static String chosen(Rows rows, Facet facet, String value, SearchRequestReader requests) {
    SearchRequest everything = requests.read(rows, Map.of(), Set.of()).request();
    return Paths.page(SearchAddress.toggled(everything, facet, requests.value(facet, value)));
  }
}
