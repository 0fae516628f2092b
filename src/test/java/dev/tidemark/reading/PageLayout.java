package dev.tidemark.reading;

import dev.tidemark.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * A page of src/test/resources whose source marks what a reader would copy, between {@code
 * <!--[-->} and {@code <!--]-->}, and says in its first line which facts are right. The marks are
 * taken out before the page is read.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the reader, never compared
record PageLayout(String name, byte[] bytes, String expected, Map<String, String> facts) {
  private static final String FOLDER = "html/";

  static PageLayout of(String name) {
    String source = resource(name + ".html");
    String[] paragraphs = resource("paragraphs.txt").split("\n", -1);
    for (int i = 1; i <= 6; i++) {
      source = source.replace("{{" + i + "}}", paragraphs[i - 1]);
      source = source.replace("{{j" + i + "}}", paragraphs[i - 1].replace("\"", "\\\""));
    }
    int line = source.indexOf('\n');
    Map<String, String> facts = facts(source.substring(0, line));
    String page = source.substring(line + 1);
    StringBuilder expected = new StringBuilder();
    for (int at = page.indexOf("<!--["); at >= 0; at = page.indexOf("<!--[", at + 1)) {
      int end = page.indexOf("]-->", at);
      String part = page.substring(at + 5, end);
      String shown = part.endsWith("<!--") ? part.substring(0, part.length() - 4) : part;
      expected.append(shown.startsWith("-->") ? shown.substring(3) : shown).append(' ');
    }
    String clean = page.replace("<!--[-->", "").replace("<!--]-->", "");
    int hidden = clean.indexOf("<!--[");
    clean =
        hidden < 0
            ? clean
            : clean.substring(0, hidden) + clean.substring(clean.indexOf("]-->") + 4);
    String text = Jsoup.parse(expected.toString()).text();
    return new PageLayout(name, encoded(clean, facts), text, facts);
  }

  Article read() {
    return Reads.only(new Document(bytes, "saved/" + name + ".html", null, null)).article();
  }

  /** The harmonic mean of how much of the text is right and how much of what is right is there. */
  double score(String found) {
    Map<String, Integer> wanted = tokens(expected);
    Map<String, Integer> got = tokens(found);
    int shared = 0;
    for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
      shared += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
    }
    int all = sum(wanted) + sum(got);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Words and numbers; single characters where a script sets no spaces. */
  private static Map<String, Integer> tokens(String text) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              boolean ideograph = c >= 0x3040 && c < 0xd7b0;
              if (!Character.isLetterOrDigit(c) || ideograph) {
                words.add(word.toString());
                word.setLength(0);
              }
              if (ideograph) {
                words.add(Character.toString(c));
              } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              }
            });
    words.add(word.toString());
    words.stream().filter(w -> !w.isEmpty()).forEach(w -> counts.merge(w, 1, Integer::sum));
    return counts;
  }

  private static byte[] encoded(String page, Map<String, String> facts) {
    String charset = facts.remove("encode");
    if (facts.remove("mojibake") != null) {
      String wrong =
          new String(page.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
      return wrong.getBytes(StandardCharsets.UTF_8);
    }
    return page.getBytes(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
  }

  private static Map<String, String> facts(String line) {
    Map<String, String> facts = new LinkedHashMap<>();
    String inner = line.replace("<!-- expect ", "").replace(" -->", "");
    for (String fact : inner.split("\\|", -1)) {
      String[] parts = fact.split("=", 2);
      facts.put(parts[0], parts[1]);
    }
    return facts;
  }

  private static String resource(String name) {
    try (InputStream in = PageLayout.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no page " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
