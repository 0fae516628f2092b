package dev.tidemark.lucene;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * A text cut by Unicode's rules for words, and further at points between letters that are no
 * initials ({@code node.js}). Reused from text to text.
 */
final class Segments {
  private static final int LONGEST = 1020;

  /** The scanner cuts what is longer, before half a pair one earlier: the rest is no word. */
  private static final int CUT = LONGEST - 1;

  private static final int KEPT = 64 * 1024;

  private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(Reader.nullReader());
  private char[] text = new char[1024];
  private int length;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;

  Segments() {
    scanner.setBufferSize(LONGEST);
  }

  /** Takes the place of what was there. */
  void read(Reader input) throws IOException {
    length = 0;
    count = 0;
    for (int read = input.read(text, 0, text.length);
        read >= 0;
        read = input.read(text, length, text.length - length)) {
      length += read;
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
      }
    }
    scanner.yyreset(new CharArrayReader(text, 0, length));
    int start = 0;
    int end = 0;
    boolean cut = false;
    while (scanner.getNextToken() != StandardTokenizerImpl.YYEOF) {
      int from = scanner.yychar();
      if (!cut || from != end) {
        addApart(start, end);
        start = from;
      }
      end = from + scanner.yylength();
      cut = scanner.yylength() >= CUT;
    }
    addApart(start, end);
  }

  /** Lets go of the memory that a very long text took. */
  void clear() {
    length = 0;
    count = 0;
    if (text.length > KEPT) {
      text = new char[1024];
      starts = new int[256];
      ends = new int[256];
    }
  }

  char[] text() {
    return text;
  }

  /** How much of {@link #text} is text. */
  int length() {
    return length;
  }

  int count() {
    return count;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  String string(int index) {
    return new String(text, starts[index], ends[index] - starts[index]);
  }

  /** The character there, or a space outside the text. */
  char at(int index) {
    return index >= 0 && index < length ? text[index] : ' ';
  }

  /** Whether letters with a point after each but perhaps the last stand there: U.S, e.g. */
  boolean isInitials(int index) {
    return isInitials(starts[index], ends[index]);
  }

  private boolean isInitials(int start, int end) {
    int size = end - start;
    boolean initials = size >= 3 && size % 2 == 1;
    for (int i = 0; initials && i < size; i++) {
      char c = text[start + i];
      initials = i % 2 == 0 ? isLetter(c) : c == '.';
    }
    return initials;
  }

  private void addApart(int start, int end) {
    if (start == end) {
      return;
    }
    int from = start;
    if (!isInitials(start, end)) {
      for (int i = start + 1; i + 1 < end; i++) {
        if (text[i] == '.' && Character.isLetter(text[i - 1]) && Character.isLetter(text[i + 1])) {
          add(from, i);
          from = i + 1;
        }
      }
    }
    add(from, end);
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count] = Math.min(end, start + LONGEST);
    count++;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
