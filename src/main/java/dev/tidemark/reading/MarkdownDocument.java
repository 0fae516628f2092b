package dev.tidemark.reading;

import dev.tidemark.article.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Markdown without front matter: a title and a body, and no other fact. */
final class MarkdownDocument implements FormatReader {
  private static final int LOOK_AHEAD = 20;

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    String text = content.openText();
    boolean declared = content.isDeclared("text/markdown") || content.hasEnding(".md", ".markdown");
    if (!declared && !(content.isUndeclared() && looksLikeIt(text))) {
      return null;
    }
    Repairs repairs = new Repairs();
    repairs.addAll(content.repairs());
    repairs.add(Repair.MISSING_FRONT_MATTER);
    MarkdownTitle found = MarkdownTitle.of(text);
    if (found.title() == null) {
      throw UnreadableException.document("empty", "The document has no text, only rules.");
    }
    Facts facts = new Facts(content.path(), "markdown", content.limits(), repairs);
    facts.title(found.title());
    facts.body(facts.hasWholeTitle() ? found.rest() : text);
    Article article = facts.build();
    if (article.title() == null && article.body() == null) {
      throw UnreadableException.document("empty", "The document has no visible text.");
    }
    return new Reading(List.of(new ReadArticle(1, article, List.of(), List.of())), List.of());
  }

  /** Whether a heading stands among the first lines. */
  private static boolean looksLikeIt(String text) {
    int start = 0;
    for (int i = 0; i < LOOK_AHEAD && start < text.length(); i++) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (MarkdownTitle.isHeadingLine(text.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
