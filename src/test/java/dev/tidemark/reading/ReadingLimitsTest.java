package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit of what is read just below, at and above it, as configured. */
class ReadingLimitsTest {
  private static final int TITLE = 12;
  private static final int NAME = 7;
  private static final int URL = 40;
  private static final int LIST = 3;
  private static final int DEPTH = 6;
  private static final int LINE = 300;
  private static final ReadingLimits LIMITS =
      new ReadingLimits(LINE, 250, DEPTH, TITLE, NAME, URL, LIST, 30, 30);
  private static final ArticleReader READER = new ArticleReader(LIMITS);

  private static Reading sent(String fields) {
    String json = "{\"body\": \"x\", " + fields.replace('\'', '"') + "}";
    return READER.read(new Document(Reads.utf8(json), null, "application/json", null));
  }

  private static Article article(String fields) {
    Reading reading = sent(fields);
    assertEquals(List.of(), reading.failures());
    return reading.articles().getFirst().article();
  }

  private static void assertCut(int limit, int length, String text, String repair, Article of) {
    assertEquals(Math.min(length, limit), text.codePointCount(0, text.length()));
    assertEquals(length > limit, text.endsWith("…"));
    assertEquals(length > limit, Reads.repairs(of).contains(repair));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "\ud83d\ude80"})
  void titlesAndNamesAreCutWithANote(String letter) {
    for (int length = TITLE - 1; length <= TITLE + 1; length++) {
      String text = letter.repeat(length);
      Article title = article("'title': '" + text + "'");
      assertCut(TITLE, length, Objects.requireNonNull(title.title()), "title_cut", title);
      Article subtitle = article("'subtitle': '" + text + "'");
      assertCut(TITLE, length, Objects.requireNonNull(subtitle.subtitle()), "facts_cut", subtitle);
    }
    for (int length = NAME - 1; length <= NAME + 1; length++) {
      String text = letter.repeat(length);
      Article author = article("'authors': ['" + text + "']");
      assertCut(NAME, length, author.authors().getFirst(), "facts_cut", author);
      Article topic = article("'topics': ['" + text + "']");
      assertCut(NAME, length, topic.topics().getFirst().name(), "facts_cut", topic);
      Article named = article("'provider': {'name': '" + text + "'}");
      Provider provider = Objects.requireNonNull(named.provider());
      assertCut(NAME, length, provider.name(), "facts_cut", named);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"authors", "topics"})
  void listsAreCutWithANote(String field) {
    for (int count = LIST - 1; count <= LIST + 1; count++) {
      String names =
          IntStream.range(0, count).mapToObj(i -> "'n" + i + "'").collect(Collectors.joining(","));
      Article article = article("'" + field + "': [" + names + "]");
      int kept = field.equals("topics") ? article.topics().size() : article.authors().size();
      assertEquals(Math.min(count, LIST), kept);
      assertEquals(count > LIST, Reads.repairs(article).contains("facts_cut"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {LIST - 1, LIST, LIST + 1})
  void referencesAreCutWithANote(int count) {
    StringBuilder yaml = new StringBuilder("---\ntitle: x\nrelated:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("- title: r").append(i).append("\n  url: https://a.example/").append(i);
      yaml.append('\n');
    }
    Reading reading = READER.read(Reads.file("a.md", yaml + "---\nText.\n"));
    assertEquals(List.of(), reading.failures());
    ReadArticle read = reading.articles().getFirst();
    assertEquals(Math.min(count, LIST), read.related().size());
    assertEquals(count > LIST, Reads.repairs(read.article()).contains("facts_cut"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "image"})
  void anAddressThatIsTooLongIsNamed(String field) {
    for (int length = URL - 1; length <= URL + 1; length++) {
      String start = "https://a.example/";
      String address = start + "x".repeat(length - start.length());
      Reading reading = sent("'title': 'T', '" + field + "': '" + address + "'");
      assertEquals(length <= URL, reading.failures().isEmpty());
      if (length > URL) {
        assertEquals("invalid_article", reading.failures().getFirst().code());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {DEPTH - 1, DEPTH, DEPTH + 1})
  void frontMatterNestsSoDeep(int depth) {
    int lists = depth - 2;
    String yaml = "---\ntitle: x\na: " + "[".repeat(lists) + "b" + "]".repeat(lists) + "\n---\n";
    Reading reading = READER.read(Reads.file("a.md", yaml + "Text.\n"));
    assertEquals(depth <= DEPTH, reading.failures().isEmpty());
    if (depth > DEPTH) {
      assertEquals("yaml_limit", reading.failures().getFirst().code());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {LINE - 1, LINE, LINE + 1})
  void aLineOfNdjsonHasSoManyBytes(int length) {
    String start = "{\"title\": \"é\", \"body\": \"";
    int fill = length - Reads.utf8(start + "\"}").length;
    byte[] line = Reads.utf8(start + "x".repeat(fill) + "\"}");
    assertEquals(length, line.length);
    Reading reading = READER.readJsonLine(line, 3, null);
    assertEquals(length <= LINE, reading.failures().isEmpty());
    if (length > LINE) {
      assertEquals("too_large", reading.failures().getFirst().code());
      assertEquals(3, reading.failures().getFirst().line());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff\ufeff",
        "\ufeff\ufeff\ufeff",
        "\ufeff\n\ufeff",
        "\u200b",
        "\ufeff\u200b\n\n",
        "ï»¿",
        "\ufeffï»¿",
        "\u2060 \n"
      })
  void whatNobodySeesBeforeFrontMatterDoesNotHideIt(String before) {
    ReadArticle read = Reads.only("a.md", before + "---\ntitle: Tidal power\n---\nText.\n");
    assertEquals("Tidal power", read.article().title());
    assertEquals("Text.", read.article().body());
    assertEquals("front-matter", read.article().origin().format());
    boolean one = before.indexOf('\ufeff') == 0 && before.lastIndexOf('\ufeff') == 0;
    boolean plain = one && before.length() == 1;
    assertTrue(plain || Reads.repairs(read.article()).contains("invisible_characters"));
    assertFalse(String.valueOf(read.article().body()).contains("---"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff\ufeff", "\ufeff\n\ufeff\n", "ï»¿", "\ufeff\ufeff---\n"})
  void marksAloneAreAnEmptyDocument(String text) {
    assertEquals("empty", Reads.failure("a.md", text).code());
  }
}
