package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.article;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format written by people gives. */
class FormatsTest {
  private static final String NEWS =
      """
      ---
      category: news
      title: "Battery makers add 40 GWh"
      excerpt: "Output rose. Generative AI, including DALLÂ·E &#038; others."
      publishedDateTime: 2024-03-16T05:13:00Z
      originalUrl: "https://www.example.org/battery?utm_source=x"
      webUrl: "https://www.example.org/battery?utm_source=y"
      type: video
      quality: 53
      heat: -1
      published: true
      provider:
        name: Example Wire
        domain: www.Example.org
        images:
          - url: "https://example.org/logo.png"
      topics:
        - Batteries
        - AI
        - batteries
      images:
        - url: "https://example.org/one.png"
        - url: "https://example.org/two.png"
      related:
        - title: "Second plant &amp; third"
          excerpt: "It opens."
          publishedDateTime: 2024-03-17T11:05:00Z
          webUrl: "https://other.example/second"
          quality: 80
          provider:
            name: Other
            domain: other.example
          images:
            - url: "https://other.example/p.jpg"
        - title: "No address"
        - webUrl: "https://other.example/untitled"
        - title: "Second plant again"
          webUrl: "http://other.example/second/"
        - title: "Itself"
          webUrl: "https://example.org/battery"
      ---
      """;

  @Test
  void aNewsRecordTellsItsFacts() {
    Article article = article("news.md", NEWS);

    assertEquals("Battery makers add 40 GWh", article.title());
    assertEquals("Output rose. Generative AI, including DALL·E & others.", article.summary());
    assertNull(article.body());
    assertEquals("2024-03-16T05:13:00Z", String.valueOf(article.published()));
    assertEquals("https://www.example.org/battery?utm_source=y", article.url());
    assertEquals(new Provider("Example Wire", "example.org"), article.provider());
    assertEquals(new Quality(53, Basis.STATED), article.quality());
    assertEquals(
        List.of(new Topic("Batteries", Basis.STATED), new Topic("AI", Basis.STATED)),
        article.topics());
    assertEquals("https://example.org/one.png", article.image());
    assertTrue(article.listed());
    assertNull(article.language());
    assertEquals("front-matter", article.origin().format());
    assertEquals("news.md", article.origin().path());
    assertEquals(List.of("mojibake", "entities"), repairs(article));
  }

  @Test
  void relatedEntriesBecomeReferences() {
    List<Article> related = Reads.only("news.md", NEWS).related();

    assertEquals(1, related.size());
    Article reference = related.get(0);
    assertEquals(ArticleKind.REFERENCE, reference.kind());
    assertEquals("Second plant & third", reference.title());
    assertEquals("It opens.", reference.summary());
    assertEquals(new Provider("Other", "other.example"), reference.provider());
    assertEquals(80, reference.quality() == null ? -1 : reference.quality().value());
    assertEquals("related", reference.origin().format());
    assertEquals("news.md", reference.origin().path());
    assertEquals(List.of("entities"), repairs(reference));
  }

  @Test
  void aLongArticleTellsItsFacts() {
    ReadArticle read =
        Reads.only(
            "long.md",
            """
            ---
            title: 'Quantum sensors'
            subtitle: 'Inside a $4B market'
            description: 'A lead.'
            author: 'Ada Roe'
            read_time: '8 mins'
            publish_date: '2025-02-07'
            created_date: '2025-02-06'
            heroImage: 'https://example.org/hero.webp'
            cta: 'Follow us for more!'
            mood: good
            ---

            First paragraph.

            ## Heading

            Second  \nline.
            """);
    Article article = read.article();

    assertEquals("Inside a $4B market", article.subtitle());
    assertEquals("A lead.", article.summary());
    assertEquals(List.of("Ada Roe"), article.authors());
    assertEquals("2025-02-07", String.valueOf(article.published()));
    assertEquals("https://example.org/hero.webp", article.image());
    assertEquals("First paragraph.\n\n## Heading\n\nSecond  \nline.", article.body());
    assertNull(article.provider());
    assertNull(article.quality());
    assertFalse(article.toString().contains("Follow us"));
    assertEquals(List.of("Ignored, no field of an article: mood."), read.notices());
  }

  @Test
  void anAddressWithoutAProviderNamesItsDomain() {
    Article article = article("u.md", "---\ntitle: x\nurl: https://www.example.org/a\n---\n");

    assertEquals(new Provider("example.org", "example.org"), article.provider());
  }

  @Test
  void anAddressThatIsNoneIsLeftOut() {
    Article article =
        article(
            "u.md",
            "---\ntitle: x\nwebUrl: javascript:alert(1)\noriginalUrl: https://example.org/\n---\n");

    assertEquals("https://example.org/", article.url());
    assertEquals(List.of("url"), repairs(article));
  }

  @ParameterizedTest
  @CsvSource({"1000,1000", "0,0", "53.6,54", "1001,", "-1,", "good,", "1e2,", "NaN,"})
  void qualityIsANumberOrAbsent(String text, String expected) {
    Article article = article("q.md", "---\ntitle: x\nquality: " + text + "\n---\n");

    assertEquals(
        expected, article.quality() == null ? null : String.valueOf(article.quality().value()));
    assertEquals(expected == null ? List.of("quality") : List.of(), repairs(article));
  }

  @Test
  void plainTextIsTitleLeadAndPoints() {
    Article article =
        article(
            "plain.txt",
            "A title\nThe lead - with a dash. It has two sentences.\n- First point - still the first. - Second one (2024). - Third.\nA last line.\n");

    assertEquals("A title", article.title());
    assertEquals("The lead - with a dash. It has two sentences.", article.summary());
    assertEquals(
        "- First point - still the first.\n- Second one (2024).\n- Third.\nA last line.",
        article.body());
    assertEquals("text", article.origin().format());
    assertEquals(List.of(), repairs(article));
  }

  @Test
  void plainTextMayBreakItsLeadAndMayBeShort() {
    Article broken = article("p.txt", "Title\n\nThe lead goes\non here.\n\nBody.\n");
    Article alone = article("p.txt", "Only a title");

    assertEquals("The lead goes on here.", broken.summary());
    assertEquals("Body.", broken.body());
    assertEquals("Only a title", alone.title());
    assertNull(alone.summary());
    assertNull(alone.body());
  }

  @Test
  void aTextThatIsOneLongLineKeepsAllOfIt() {
    String text = "word ".repeat(1_000).strip();
    Article article = article("l.txt", text);

    assertEquals(text, article.body());
    assertEquals(List.of("title_cut"), repairs(article));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# The title\\n\\nBody.|The title|Body.",
        "\\n\\n## The title ##\\nBody.|The title|Body.",
        "The title\\n=====\\nBody.|The title|Body.",
        "**The title**\\n\\nBody.|The title|Body.",
        "The title\\n\\nBody.|The title|Body.",
        "---\\n\\n# The title\\n\\nBody.|The title|Body.",
        "A note first.\\n\\n# The title\\n\\nBody.|The title|A note first.\\n\\n\\nBody."
      })
  void markdownWithoutFrontMatterHasATitle(String text, String title, String body) {
    Article article = article("m.md", text.replace("\\n", "\n"));

    assertEquals(title, article.title());
    assertEquals(body.replace("\\n", "\n"), article.body());
    assertEquals("markdown", article.origin().format());
    assertEquals(List.of("missing_front_matter"), repairs(article));
  }

  @Test
  void theContentDecidesNotTheEnding() {
    assertEquals("markdown", article("a.txt", "# Title\n\nBody").origin().format());
    assertEquals("front-matter", article("a.json", "---\ntitle: x\n---\n").origin().format());
    assertEquals("json", article("a.md", "{\"title\": \"x\"}").origin().format());
    assertEquals("text", article("README", "Title\nLead.").origin().format());
  }

  @Test
  void theSameArticleHasTheSameIdFromEveryFormat() {
    String url = "https://www.example.org/a/?utm_source=feed#top";
    Article yaml = article("a.md", "---\ntitle: Other words\nwebUrl: " + url + "\n---\n");
    Article json =
        Reads.sent("application/json", "{\"title\":\"x\",\"url\":\"http://example.org/a\"}")
            .article();

    assertEquals(yaml.id(), json.id());
  }
}
