package dev.tidemark.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.PublishedDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real files, where they are at hand: none vanishes, and the broken ones tell the right facts. */
class CorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final ArticleReader READER = new ArticleReader();
  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void findFiles() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      print("SKIPPED: no corpus of real files at " + CORPUS);
    }
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
    try (Stream<Path> all = Files.walk(CORPUS)) {
      all.filter(Files::isRegularFile).sorted().forEach(FILES::add);
    }
  }

  @Test
  void everyFileIsAccountedFor() throws IOException {
    Map<String, Integer> repairs = new TreeMap<>();
    Map<String, Integer> failures = new TreeMap<>();
    int articles = 0;
    int references = 0;
    long start = System.nanoTime();
    for (Path file : FILES) {
      Reading reading = read(file);
      assertFalse(reading.articles().isEmpty() && reading.failures().isEmpty(), file::toString);
      reading.failures().forEach(f -> failures.merge(f.code(), 1, Integer::sum));
      for (ReadArticle read : reading.articles()) {
        articles++;
        references += read.related().size();
        read.article().origin().repairs().forEach(r -> repairs.merge(r, 1, Integer::sum));
        read.related()
            .forEach(
                r ->
                    r.origin()
                        .repairs()
                        .forEach(x -> repairs.merge("related " + x, 1, Integer::sum)));
      }
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    print(
        "%d files, %d articles, %d references in %d ms; repairs %s; quarantined %s"
            .formatted(FILES.size(), articles, references, millis, repairs, failures));
    assertEquals(FILES.size(), articles + failures.values().stream().mapToInt(n -> n).sum());
    assertTrue(articles >= FILES.size() * 0.995, "most real files can be read");
    assertTrue(millis < 60_000, "took " + millis + " ms");
  }

  @Test
  void brokenFilesTellTheRightFacts() throws IOException {
    int broken = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : FILES) {
      for (ReadArticle read : read(file).articles()) {
        if (read.article().origin().repairs().contains("yaml_quotes")) {
          broken++;
          compare(file, read.article(), wrong);
        }
      }
    }
    wrong.forEach(CorpusTest::print);
    print("%d broken files, %d with a wrong fact".formatted(broken, wrong.size()));
    assertTrue(broken > 0, "a fifth of the long articles is broken");
    assertTrue(wrong.size() <= broken * 0.005, () -> String.join("\n", wrong));
  }

  @Test
  void copiesBrokenByNaiveQuotingTellTheSame() throws IOException {
    int copies = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : someFiles()) {
      for (ReadArticle read : read(file).articles()) {
        Article whole = read.article();
        for (char quote : new char[] {'\'', '"'}) {
          String copy = naively(whole, quote);
          Article article = Reads.article("copy.md", copy);
          copies++;
          boolean right =
              Objects.equals(whole.title(), article.title())
                  && Objects.equals(collapsed(whole.subtitle()), article.subtitle())
                  && Objects.equals(collapsed(whole.summary()), article.summary())
                  && whole.authors().equals(article.authors())
                  && Objects.equals(whole.published(), article.published());
          if (!right) {
            wrong.add(file + " with " + quote + ": " + whole.title() + " != " + article.title());
          }
        }
      }
    }
    wrong.stream().limit(20).forEach(CorpusTest::print);
    print("%d copies, %d with a wrong fact".formatted(copies, wrong.size()));
    assertTrue(wrong.size() <= copies * 0.005, () -> wrong.size() + " of them are wrong");
  }

  /** Every fourth file, to save time. */
  private static List<Path> someFiles() {
    return IntStream.range(0, FILES.size()).filter(i -> i % 4 == 0).mapToObj(FILES::get).toList();
  }

  /** The article as someone writes it who puts quotes around each text and escapes nothing. */
  private static String naively(Article article, char quote) {
    StringBuilder out = new StringBuilder("---\n");
    out.append("title: ").append(quote).append(article.title()).append(quote).append('\n');
    if (article.subtitle() != null) {
      out.append("subtitle: ").append(quote).append(article.subtitle()).append(quote).append('\n');
    }
    if (article.summary() != null) {
      String summary = collapsed(article.summary());
      out.append("description: ").append(quote).append(summary).append(quote).append('\n');
    }
    article.authors().forEach(a -> out.append("author: ").append(a).append('\n'));
    if (article.published() != null) {
      out.append("publish_date: ")
          .append(quote)
          .append(article.published())
          .append(quote)
          .append('\n');
    }
    return out.append("---\n\nText.\n").toString();
  }

  private static @Nullable String collapsed(@Nullable String text) {
    return text == null ? null : new FieldText(new Repairs()).line(text);
  }

  @Test
  void wronglyDecodedCopiesTellTheSame() throws IOException {
    int copies = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : someFiles()) {
      String text = Files.readString(file);
      if (text.chars().allMatch(c -> c < 0x80)) {
        continue;
      }
      Reading whole = Reads.READER.read(Reads.file("copy.md", text));
      Reading copy = Reads.READER.read(Reads.file("copy.md", MojibakeTest.mangled(text)));
      copies++;
      if (!told(whole).equals(told(copy))) {
        wrong.add(file.toString());
      }
    }
    wrong.stream().limit(20).forEach(CorpusTest::print);
    print("%d copies decoded wrongly, %d come out wrong".formatted(copies, wrong.size()));
    assertTrue(wrong.size() <= copies * 0.005, () -> wrong.size() + " of them are wrong");
  }

  private static List<String> told(Reading reading) {
    List<String> told = new ArrayList<>();
    for (ReadArticle read : reading.articles()) {
      Article a = read.article();
      told.add(a.title() + "|" + a.subtitle() + "|" + a.summary() + "|" + a.body() + a.authors());
      read.related().forEach(r -> told.add(r.title() + "|" + r.summary()));
    }
    return told;
  }

  private static void compare(Path file, Article article, List<String> wrong) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String title = simply(lines, "title:");
    String author = simply(lines, "author:");
    String date = simply(lines, "publish_date:");
    PublishedDate published = article.published();
    boolean right =
        title.equals(article.title())
            && List.of(author).equals(article.authors())
            && published != null
            && date.equals(published.text())
            && simply(lines, "subtitle:").equals(String.valueOf(article.subtitle()))
            && simply(lines, "description:").equals(String.valueOf(article.summary()));
    if (!right) {
      wrong.add(file + ": " + title + " | " + author + " | " + date + " != " + article);
    }
  }

  /** The first such line's value, read as a person would. */
  private static String simply(List<String> lines, String key) {
    String line = lines.stream().filter(l -> l.startsWith(key)).findFirst().orElse(key);
    String value = line.substring(key.length()).strip();
    if (value.startsWith("'") || value.startsWith("\"")) {
      value = value.substring(1, value.length() - 1);
    }
    return value.replace("'\\''", "'").replace("\\'", "'").replace("''", "'").replace("\\\"", "\"");
  }

  private static Reading read(Path file) throws IOException {
    return READER.read(new Document(Files.readAllBytes(file), file.toString(), null, null));
  }

  @SuppressWarnings("SystemOut")
  private static void print(String line) {
    System.out.println(line);
  }
}
