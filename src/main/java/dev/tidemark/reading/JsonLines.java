package dev.tidemark.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** NDJSON: one article a line; a line that can't be read stops no other. */
final class JsonLines implements FormatReader {

  @Override
  public @Nullable Reading read(Content content) throws UnreadableException {
    return isKnown(content) ? readLines(content) : null;
  }

  private static boolean isKnown(Content content) {
    return content.isDeclared("application/x-ndjson", "application/ndjson", "application/jsonl")
        || content.hasEnding(".ndjson", ".jsonl")
        || (content.isUndeclared() && isObjectALine(content.bytes()));
  }

  private Reading readLines(Content content) throws UnreadableException {
    List<ReadArticle> articles = new ArrayList<>();
    List<Unreadable> failures = new ArrayList<>();
    byte[] bytes = content.bytes();
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = lineEnd(bytes, start);
      number++;
      if (!isBlank(bytes, start, end)) {
        byte[] line = Arrays.copyOfRange(bytes, start, end);
        Reading reading = readLine(line, number, content.path(), content.limits());
        articles.addAll(reading.articles());
        failures.addAll(reading.failures());
      }
      start = end + 1;
    }
    if (articles.isEmpty() && failures.isEmpty()) {
      throw UnreadableException.document("empty", "The document has only blank lines.");
    }
    return new Reading(articles, failures);
  }

  /** Reads one line; see {@link ArticleReader#readJsonLine(byte[], int)}. */
  Reading readLine(byte[] line, int number, @Nullable String path, ReadingLimits limits) {
    try {
      Content.requireSize(line.length, limits, number);
      Repairs repairs = new Repairs();
      String text = TextDecoder.decode(line, null, repairs, number);
      if (text.isBlank()) {
        throw UnreadableException.at(number, 0, "empty", "The line is blank.");
      }
      JsonArticle json = new JsonArticle(path, number, limits, repairs);
      return new Reading(List.of(json.read(JsonSyntax.parse(text, number))), List.of());
    } catch (UnreadableException e) {
      return new Reading(List.of(), List.of(e.unreadable()));
    }
  }

  /** Whether the first line is an object as a whole and another one starts with an object. */
  private static boolean isObjectALine(byte[] bytes) {
    int start = 0;
    int found = 0;
    while (start < bytes.length && found < 2) {
      int end = lineEnd(bytes, start);
      if (!isBlank(bytes, start, end)) {
        boolean opens = bytes[firstInk(bytes, start, end)] == '{';
        boolean closes = bytes[lastInk(bytes, start, end)] == '}';
        if (!opens || (found == 0 && !closes)) {
          return false;
        }
        found++;
      }
      start = end + 1;
    }
    return found == 2;
  }

  private static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    return firstInk(bytes, start, end) == end;
  }

  private static int firstInk(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static int lastInk(byte[] bytes, int start, int end) {
    int i = end - 1;
    while (i > start && isSpace(bytes[i])) {
      i--;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
