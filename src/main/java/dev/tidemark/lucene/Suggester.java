package dev.tidemark.lucene;

import dev.tidemark.search.SuggestRequest;
import dev.tidemark.search.Suggestion;
import dev.tidemark.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;

/** Finds what goes on from a typed text, in one view of the index. */
final class Suggester {
  /** Values that come before the titles that match as well; more would hide the titles. */
  private static final int LEADING_VALUES = 2;

  /** The same where a second word has begun: so much is typed of titles rather than of names. */
  private static final int LEADING_LONG_VALUES = 1;

  private final TitleFinder titles;
  private final ValueFinder values;

  Suggester(IndexSearcher searcher, SuggestIndex index) {
    titles = new TitleFinder(searcher, index);
    values = new ValueFinder(searcher, index);
  }

  List<Suggestion> suggest(SuggestRequest request) throws IOException {
    String typed = TypedText.typed(request.text());
    if (typed.isBlank() || typed.length() >= TypedText.LONGEST) {
      return List.of();
    }
    boolean isLong = typed.indexOf(' ') >= 0 && typed.indexOf(' ') + 1 < typed.length();
    Found found = new Found(request.size(), isLong ? LEADING_LONG_VALUES : LEADING_VALUES);
    add(TypedPattern.exact(typed), found);
    if (found.missing() > 0 && TypedPattern.mayHaveTypo(typed)) {
      add(TypedPattern.withTypo(typed), found);
    }
    return found.suggestions;
  }

  private void add(TypedPattern pattern, Found found) throws IOException {
    addFrom(Schema.TITLE_START, Schema.VALUE_START, pattern, found);
    addFrom(Schema.TITLE_INSIDE, Schema.VALUE_INSIDE, pattern, found);
  }

  private void addFrom(String ofTitles, String ofValues, TypedPattern pattern, Found found)
      throws IOException {
    if (found.missing() == 0) {
      return;
    }
    List<Suggestion> matching = values.find(ofValues, pattern, found.missing(), found::isNew);
    int leading = Math.min(found.leading, matching.size());
    found.addAll(matching.subList(0, leading));
    if (found.missing() > 0) {
      found.addAll(titles.find(ofTitles, pattern, found.missing(), found.titles));
    }
    found.addAll(matching.subList(leading, matching.size()));
  }

  /** What is suggested so far. */
  private static final class Found {
    private final int size;

    /** Values before titles. */
    private final int leading;

    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();

    Found(int size, int leading) {
      this.size = size;
      this.leading = leading;
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
