package dev.tidemark.mcp;

import dev.tidemark.search.Facet;
import dev.tidemark.search.FacetCounts;
import dev.tidemark.search.FacetRequest;
import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequest.Rows;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.SearchRequestReader.Read;
import dev.tidemark.search.engine.SearchEngine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the values of a field with their counts. */
@Singleton
public class ValuesTool {
  /** What can be counted, the usual first. */
  static final List<String> OF = List.of("articles", "numbers");

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int MOST_OFFSET = 10_000_000;
  private static final int PREFIX = 200;

  private final SearchEngine engine;
  private final SearchRequestReader reader;

  public ValuesTool(SearchEngine engine, SearchRequestReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /**
   * A part of a field's values.
   *
   * @param distinct how many there are
   * @param nextOffset where to go on; null at the end
   */
  record Found(
      String field,
      int distinct,
      List<Counted.Value> values,
      List<String> notices,
      @Nullable Integer nextOffset) {}

  ToolAnswer call(ToolInput input) {
    Rows rows = input.take("of", OF).equals(OF.getFirst()) ? Rows.ARTICLES : Rows.METRICS;
    Facet facet = facet(input.take("field"), rows);
    String prefix = input.take("prefix");
    if (prefix != null && prefix.codePointCount(0, prefix.length()) > PREFIX) {
      throw ToolInput.invalid("prefix", "prefix has at most " + PREFIX + " characters.");
    }
    int size = input.take("size", 1, MOST, USUAL);
    int offset = input.take("offset", 0, MOST_OFFSET, 0);
    Read read = reader.read(rows, input.rest(), Set.of());
    SearchRequest request = read.request();
    FacetCounts counts = engine.facet(new FacetRequest(request, facet, prefix, size, offset));
    int end = offset + counts.values().size();
    boolean more = counts.values().size() >= size && end < counts.distinct();
    Found found =
        new Found(
            facet.parameter(),
            counts.distinct(),
            counts.values().stream().map(Counted.Value::of).toList(),
            SearchTool.notices(read, List.of()),
            more ? end : null);
    return new ToolAnswer(found, told(found));
  }

  private static Facet facet(@Nullable String field, Rows rows) {
    String known =
        rows.countable().stream().map(Facet::parameter).collect(Collectors.joining(", "));
    return Facet.named(field == null ? "" : field)
        .filter(rows.countable()::contains)
        .orElseThrow(() -> ToolInput.invalid("field", "field is one of " + known + "."));
  }

  private static String told(Found found) {
    Told told = new Told();
    told.add("%d values of %s:", found.distinct(), found.field());
    told.addNotices(found.notices());
    found.values().forEach(value -> told.add("%s (%d)", value.value(), value.count()));
    if (found.nextOffset() != null) {
      told.add("There are more: call again with offset=%d", found.nextOffset());
    }
    return told.toString();
  }
}
