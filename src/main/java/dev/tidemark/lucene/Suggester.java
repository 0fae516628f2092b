package dev.tidemark.lucene;

import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;

/** Finds what goes on from a typed text, in one view of the index. */
final class Suggester {
  /** Values that come before the titles that match as well; more would hide the titles. */
  private static final int LEADING_VALUES = 2;

  private final IndexSearcher searcher;
  private final SuggestedValues values;

  Suggester(IndexSearcher searcher, SuggestedValues values) {
    this.searcher = searcher;
    this.values = values;
  }

  List<Suggestion> suggest(SuggestRequest request) throws IOException {
    String typed = TypedText.typed(request.text());
    if (typed.isBlank() || typed.length() >= TypedText.LONGEST) {
      return List.of();
    }
    Found found = new Found(request.size());
    add(TypedPattern.exact(typed), found);
    if (found.missing() > 0 && TypedPattern.mayHaveTypo(typed)) {
      add(TypedPattern.withTypo(typed), found);
    }
    return found.suggestions;
  }

  private void add(TypedPattern pattern, Found found) throws IOException {
    addFrom(Schema.TITLE_START, pattern, value -> value.startsWith(pattern), found);
    addFrom(Schema.TITLE_INSIDE, pattern, value -> value.hasInside(pattern), found);
  }

  private void addFrom(
      String titles, TypedPattern pattern, Predicate<SuggestedValues.Value> matches, Found found)
      throws IOException {
    if (found.missing() == 0) {
      return;
    }
    List<Suggestion> matching =
        values.of(searcher.getIndexReader()).stream()
            .filter(matches)
            .map(SuggestedValues.Value::suggestion)
            .filter(found::isNew)
            .limit(found.missing())
            .toList();
    int leading = Math.min(LEADING_VALUES, matching.size());
    found.addAll(matching.subList(0, leading));
    if (found.missing() > 0) {
      found.addAll(SuggestedTitles.of(searcher, pattern.in(titles), found.missing(), found.titles));
    }
    found.addAll(matching.subList(leading, matching.size()));
  }

  /** What is suggested so far. */
  private static final class Found {
    private final int size;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    Found(int size) {
      this.size = size;
    }

    int missing() {
      return size - suggestions.size();
    }

    boolean isNew(Suggestion suggestion) {
      return !suggestions.contains(suggestion);
    }

    void addAll(List<Suggestion> more) {
      for (Suggestion suggestion : more.subList(0, Math.min(missing(), more.size()))) {
        suggestions.add(suggestion);
        if (suggestion.kind() == Kind.TITLE) {
          titles.add(TypedText.whole(suggestion.text()));
        }
      }
    }
  }
}
