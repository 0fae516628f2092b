package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.article;
import static dev.tidemark.reading.Reads.failure;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Front matter that YAML refuses still tells the right facts. */
class FrontMatterRepairTest {

  private static Article withTitle(String line) {
    return article(
        "broken.md",
        "---\n%s\nauthor: 'Ada O'Neill'\npublish_date: '2025-02-07'\n---\n\nBody text.\n"
            .replace("%s", line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: 'The Grid's Quiet Year'|The Grid's Quiet Year",
        "title: 'The Grid's Quiet Year'  |The Grid's Quiet Year",
        "title: 'Don''t Call It the Grid's End'|Don't Call It the Grid's End",
        "title: 'The Grid\\'s Year'|The Grid's Year",
        "title: 'The Grid'\\''s Year'|The Grid's Year",
        "title: \"A \"Smart\" Grid\"|A \"Smart\" Grid",
        "title: \"The Grid\\'s Year\"|The Grid's Year",
        "title: \"Half \\\"escaped\\\" \"quotes\"\"|Half \"escaped\" \"quotes\"",
        "title: Storage: It's Time|Storage: It's Time",
        "title: 'Ends typographically’|Ends typographically",
        "title: 'A comment's place' # really|A comment's place",
        "title: 'A picture's place'  <!-- a note -->|A picture's place",
        "title: 'Never closed|Never closed",
        "title:'No space'|No space",
        "title: @work in the lab|@work in the lab",
        "title: [Guide] How grids work|[Guide] How grids work",
        "title: *Starred* words|*Starred* words",
        "title: 100% renewable: when?|100% renewable: when?",
        "'title': 'The Key's Quotes'|The Key's Quotes",
        "title: 'Cost' and 'Value'|Cost' and 'Value",
      })
  void aTitleIsReadAsAPersonReadsIt(String line, String title) {
    Article article = withTitle(line);

    assertEquals(title, article.title());
    assertEquals(List.of("Ada O'Neill"), article.authors());
    assertEquals("2025-02-07", String.valueOf(article.published()));
    assertEquals("Body text.", article.body());
    assertTrue(repairs(article).contains("yaml_quotes"));
  }

  @Test
  void aTextGoesOverLines() {
    Article article =
        article(
            "lines.md",
            """
            ---
            title: 'It's long'
            description: 'The first line isn't
              the last: this one's
            note: the end.'
            author: 'Ada Roe'
            topics:
              - 'Grids'
              - "Storage"
            related:
              - title: 'It's "related"'
                webUrl: 'https://example.org/a'
                quality: 12
            ---
            Body.
            """);

    assertEquals("The first line isn't the last: this one's note: the end.", article.summary());
    assertEquals(List.of("Ada Roe"), article.authors());
    assertEquals(2, article.topics().size());
  }

  @Test
  void referencesOfBrokenRecordsAreKept() {
    ReadArticle read =
        Reads.only(
            "record.md",
            """
            ---
            title: "Chips "R" us"
            webUrl: "https://example.org/main"
            provider:
              name: The "Daily" Post
              domain: example.org
            related:
              - title: "The "other" one"
                webUrl: "https://example.org/other"
                excerpt: |
                  Block: it's
                  fine.
                provider:
                  name: Other
            ---
            """);

    assertEquals("Chips \"R\" us", read.article().title());
    assertEquals(
        "Provider[name=The \"Daily\" Post, domain=example.org]",
        String.valueOf(read.article().provider()));
    assertEquals("The \"other\" one", read.related().get(0).title());
    assertEquals("Block: it's\nfine.", read.related().get(0).summary());
  }

  @Test
  void tabsIndent() {
    Article article =
        article(
            "tabs.md",
            "---\ntitle: Tabs\nprovider:\n\tname: The Post\n\tdomain: example.org\n---\n");

    assertEquals("Provider[name=The Post, domain=example.org]", String.valueOf(article.provider()));
    assertEquals(List.of("yaml_quotes"), repairs(article));
  }

  @Test
  void spacesBlankLinesMarksAndWindowsLineEndsAreNoMatter() {
    Article article =
        article(
            "bom.md",
            "\ufeff\r\n---  \r\n\r\ntitle: 'Windows'  \r\n\r\nauthor: Ada Roe\r\n\r\n--- \r\n\r\nOne.\r\n\r\nTwo.\r\n");

    assertEquals("Windows", article.title());
    assertEquals("One.\n\nTwo.", article.body());
    assertEquals(List.of(), repairs(article));
  }

  @Test
  void aMissingClosingLineIsFound() {
    Article article =
        article(
            "unclosed.md",
            "---\ntitle: 'It's open'\nauthor: Ada Roe\n\nThe body starts: here.\n\n## Heading\n\nMore.\n");

    assertEquals("It's open", article.title());
    assertEquals("The body starts: here.\n\n## Heading\n\nMore.", article.body());
    assertEquals(List.of("yaml_quotes", "missing_fence"), repairs(article));
  }

  @Test
  void aRuleInTheBodyIsNoClosingLine() {
    Article article =
        article(
            "rule.md", "---\ntitle: Open\nauthor: Ada Roe\n\nThe body's start.\n\n---\n\nMore.\n");

    assertEquals("Open", article.title());
    assertEquals("The body's start.\n\n---\n\nMore.", article.body());
  }

  @Test
  void aMissingOpeningLineIsNoMatter() {
    Article article =
        article(
            "unopened.md",
            "title: 'Open'\nauthor: 'Ada Roe'\npublish_date: 2024-05\n---\n\nBody.\n");

    assertEquals("Open", article.title());
    assertEquals("2024-05", String.valueOf(article.published()));
    assertEquals("Body.", article.body());
    assertEquals(List.of("missing_fence"), repairs(article));
  }

  @Test
  void aCodeBlockAroundItAllIsTakenOff() {
    Article article =
        article(
            "wrapped.md", "Here is it:\n\n```markdown\n---\ntitle: Inside\n---\n\nBody.\n```\n");

    assertEquals("Inside", article.title());
    assertEquals("Body.", article.body());
    assertEquals(List.of("wrapping"), repairs(article));
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() {
    Article article = article("twice.md", "---\ntitle: One\ntitle: Two\n---\n");

    assertEquals("One", article.title());
    assertEquals(List.of("duplicate_keys"), repairs(article));
  }

  @Test
  void withoutATitleTheFirstHeadingIsIt() {
    Article article =
        article("untitled.md", "---\nauthor: Ada Roe\n---\n\n# A *good* heading\n\nBody.\n");

    assertEquals("A *good* heading", article.title());
    assertEquals("Body.", article.body());
    assertEquals(List.of("missing_title"), repairs(article));
  }

  @Test
  void withoutATitleAndTextThereIsNoArticle() {
    Unreadable why = failure("nothing.md", "---\nauthor: Ada Roe\n---\n");

    assertEquals("invalid_article", why.code());
    assertEquals("title", why.field());
  }

  @Test
  void scalarsStayWhatTheyAre() {
    Article article =
        article(
            "no.md",
            "---\ntitle: 'NO'\nauthor: 012\npublish_date: 12:30:45\nquality: 0x1F\nlanguage: ~\n---\n");

    assertEquals("NO", article.title());
    assertEquals(List.of("012"), article.authors());
    assertNull(article.published());
    assertNull(article.quality());
    assertEquals(List.of("date", "quality"), repairs(article));
  }
}
