package dev.tidemark.mcp;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.TextField;
import dev.tidemark.http.Problem;
import dev.tidemark.http.ProblemException;
import dev.tidemark.indexing.ArticleLibrary;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.metric.Metric;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an article, a part at a time, with the numbers of that part. */
@Singleton
public class ArticleTool {
  private static final int USUAL = 6_000;
  private static final int LEAST = 500;
  private static final int MOST = 20_000;
  private static final int MOST_OFFSET = 100_000_000;
  private static final int NUMBERS = 40;

  private final ArticleLibrary library;
  private final Links links;

  public ArticleTool(ArticleLibrary library, Links links) {
    this.library = library;
    this.links = links;
  }

  /**
   * A part of an article.
   *
   * @param facts null after the first part
   * @param bodyLength in characters
   * @param numbers those in this part; of the title and summary with the first
   * @param nextOffset where the next part starts; null at the end
   */
  record Part(
      String id,
      @Nullable String title,
      @Nullable ArticleFacts facts,
      int offset,
      int bodyLength,
      String body,
      List<NumberRow> numbers,
      List<String> notices,
      @Nullable Integer nextOffset,
      String link) {}

  ToolAnswer call(ToolInput input) {
    ArticleView view = find(input.take("id"));
    int offset = input.take("offset", 0, MOST_OFFSET, 0);
    int limit = input.take("limit", LEAST, MOST, USUAL);
    List<String> notices = new ArrayList<>();
    input.rest().keySet().stream()
        .limit(5)
        .forEach(name -> notices.add("The argument “" + Brief.line(name, 40) + "” is not known."));
    Article article = view.article();
    TextPart text = TextPart.of(article.body() == null ? "" : article.body(), offset, limit);
    if (offset > text.length()) {
      notices.add("The body ends before that offset.");
    }
    List<Metric> inPart =
        view.metrics().stream().filter(metric -> isIn(metric, text, offset == 0)).toList();
    if (inPart.size() > NUMBERS) {
      notices.add(
          "Of "
              + inPart.size()
              + " numbers in this part the first "
              + NUMBERS
              + " are told; a smaller limit tells more of them.");
    }
    Part part =
        new Part(
            article.id(),
            Brief.lineOrNull(article.title(), ArticleFacts.TITLE),
            offset == 0 ? ArticleFacts.of(view) : null,
            text.start(),
            text.length(),
            text.text(),
            inPart.stream()
                .limit(NUMBERS)
                .map(m -> NumberRow.beside(article, m, links, false))
                .toList(),
            notices,
            text.end() < text.length() ? text.end() : null,
            links.article(article.id()));
    return new ToolAnswer(part, told(part));
  }

  /**
   * The article of that id.
   *
   * @throws ProblemException 404 when there is none
   */
  ArticleView find(@Nullable String id) {
    if (id == null) {
      throw ToolInput.invalid("id", "id is needed: search_articles gives the ids of articles.");
    }
    return Optional.of(id)
        .filter(ArticleId::isWellFormed)
        .flatMap(one -> library.find(one).or(() -> library.moved(one).flatMap(library::find)))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.ofParameter(
                        404,
                        "not_found",
                        "id",
                        "There is no article with that id; search_articles gives the ids.")));
  }

  private static boolean isIn(Metric metric, TextPart text, boolean first) {
    boolean told = metric.sure() && metric.leads();
    return told
        && (metric.field() == TextField.BODY
            ? metric.start() >= text.start() && metric.start() < text.end()
            : first);
  }

  private static String told(Part part) {
    Told told = new Told();
    told.add("# %s", part.title() == null ? "(no title)" : part.title());
    told.add("%s", part.link());
    told.addNotices(part.notices());
    if (part.facts() != null) {
      part.facts().tell(told);
    }
    int end = part.offset() + part.body().codePointCount(0, part.body().length());
    if (part.bodyLength() > 0) {
      told.add("\nBody, characters %d to %d of %d:", part.offset(), end, part.bodyLength());
      told.add("\n%s\n", part.body());
    } else {
      told.add("\nThere is no body; what is known is the title and the summary.");
    }
    part.numbers().forEach(number -> told.add("- %s", number.told()));
    if (part.nextOffset() != null) {
      told.add("It goes on: call again with offset=%d", part.nextOffset());
    }
    return told.toString();
  }
}
