package dev.tidemark.reading;

import dev.tidemark.article.Article;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text: the first line is the title, the next one the lead, then the body. Points that run
 * together in one line, set off by " - ", become lines of a list; nothing else of the body changes.
 */
final class PlainTextDocument implements FormatReader {
  private static final String POINT = "- ";

  @Override
  public Reading read(Content content) throws UnreadableException {
    Repairs repairs = new Repairs();
    repairs.addAll(content.repairs());
    Facts facts = new Facts(content.path(), "text", content.limits(), repairs);
    List<String> lines = new ArrayList<>(List.of(content.openText().split("\n", -1)));
    dropBlank(lines);
    if (lines.isEmpty()) {
      throw UnreadableException.document("empty", "The document has no text.");
    }
    facts.title(lines.get(0));
    if (facts.hasWholeTitle()) {
      lines.remove(0);
      dropBlank(lines);
    }
    if (!lines.isEmpty() && facts.hasWholeTitle() && !lines.get(0).startsWith(POINT)) {
      facts.summary(takeLead(lines));
    }
    facts.body(points(lines));
    Article article = facts.build();
    if (article.title() == null && article.body() == null) {
      throw UnreadableException.document("empty", "The document has no visible text.");
    }
    return new Reading(List.of(new ReadArticle(1, article, List.of(), List.of())), List.of());
  }

  /** The lead: one line, and the lines that go on with its sentence. */
  private static String takeLead(List<String> lines) {
    StringBuilder lead = new StringBuilder(lines.remove(0).strip());
    while (!lines.isEmpty() && goesOn(lead, lines.get(0))) {
      lead.append(' ').append(lines.remove(0).strip());
    }
    return lead.toString();
  }

  private static boolean goesOn(StringBuilder lead, String next) {
    boolean open = !lead.isEmpty() && ".!?:…\"”".indexOf(lead.charAt(lead.length() - 1)) < 0;
    return open && !next.isBlank() && !next.startsWith(POINT) && lead.length() < 2_000;
  }

  private static String points(List<String> lines) {
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(POINT)) {
        appendPoints(line, body);
      } else {
        body.append(line).append('\n');
      }
    }
    return body.toString();
  }

  /** Breaks the line where a point ends with its sentence and the next one begins. */
  private static void appendPoints(String line, StringBuilder body) {
    int start = 0;
    int at = line.indexOf(" - ", 2);
    while (at > 0) {
      boolean sentenceEnds = ".!?…\"”)".indexOf(line.charAt(at - 1)) >= 0;
      char next = at + 3 < line.length() ? line.charAt(at + 3) : ' ';
      boolean sentenceBegins =
          Character.isUpperCase(next) || Character.isDigit(next) || "\"“(".indexOf(next) >= 0;
      if (sentenceEnds && sentenceBegins) {
        body.append(line, start, at).append('\n');
        start = at + 1;
      }
      at = line.indexOf(" - ", at + 3);
    }
    body.append(line, start, line.length()).append('\n');
  }

  private static void dropBlank(List<String> lines) {
    int blank = 0;
    while (blank < lines.size() && lines.get(blank).isBlank()) {
      blank++;
    }
    lines.subList(0, blank).clear();
  }
}
