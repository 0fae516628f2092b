package dev.tidemark.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import dev.tidemark.article.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References that reference managers can read. */
class ReferenceTextTest {
  private static final String PAGE = "https://tide.example/articles/x";

  private static ArticleBuilder kelp() {
    return new ArticleBuilder()
        .id("k3v9w2m1q8x4t7ab")
        .title("Kelp & 50% of $2B")
        .summary("First line.\nSecond_line")
        .url("https://www.example.org/a_b?c=1&d=2")
        .provider(new Provider("Harbour Post", "example.org"))
        .authors(List.of("Ada Fenn", "Staff of the Harbour Post"))
        .published(PublishedDate.valueOf("2023-03-16T05:13:00Z"))
        .language("en")
        .topics(List.of(new Topic("Kelp", Basis.STATED), new Topic("Sea", Basis.EXTRACTED)));
  }

  @Test
  void risHasALineAFact() {
    assertEquals(
        List.of(
            "TY  - ELEC",
            "ID  - k3v9w2m1q8x4t7ab",
            "TI  - Kelp & 50% of $2B",
            "AU  - Fenn, Ada",
            "AU  - Staff of the Harbour Post",
            "T2  - Harbour Post",
            "PB  - Harbour Post",
            "PY  - 2023",
            "DA  - 2023/03/16/",
            "UR  - https://www.example.org/a_b?c=1&d=2",
            "L2  - " + PAGE,
            "AB  - First line. Second_line",
            "LA  - en",
            "KW  - Kelp",
            "KW  - Sea",
            "ER  - ",
            ""),
        List.of(RisText.of(kelp().build(), PAGE).split("\r\n", -1)).subList(0, 17));
  }

  @ParameterizedTest
  @CsvSource({"2023, 2023///", "2023-03, 2023/03//", "2023-03-16, 2023/03/16/"})
  void aDateInRisIsAsExactAsItIsKnown(String date, String ris) {
    Article article = kelp().published(PublishedDate.valueOf(date)).build();
    assertTrue(RisText.of(article, PAGE).contains("\r\nDA  - " + ris + "\r\n"));
  }

  @Test
  void bibTexIsEscapedWhereTexWouldReadMore() {
    assertEquals(
        """
        @online{k3v9w2m1q8x4t7ab,
          title = {{Kelp \\& 50\\% of \\$2B}},
          author = {Ada Fenn and Staff of the Harbour Post},
          organization = {{Harbour Post}},
          publisher = {{Harbour Post}},
          date = {2023-03-16},
          year = {2023},
          month = mar,
          url = {https://www.example.org/a_b?c=1&d=2},
          note = {Found in Tidemark: https://tide.example/articles/x},
          abstract = {First line. Second\\_line},
          langid = {en},
          keywords = {Kelp, Sea}
        }

        """,
        BibTexText.of(kelp().build(), PAGE));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    Article bare = new ArticleBuilder().id("k3v9w2m1q8x4t7ab").body("Words.").build();
    assertEquals(
        "TY  - ELEC\r\nID  - k3v9w2m1q8x4t7ab\r\nTI  - k3v9w2m1q8x4t7ab\r\nUR  - "
            + PAGE
            + "\r\nL2  - "
            + PAGE
            + "\r\nER  - \r\n\r\n",
        RisText.of(bare, PAGE));
    assertEquals(
        """
        @online{k3v9w2m1q8x4t7ab,
          title = {{k3v9w2m1q8x4t7ab}},
          url = {https://tide.example/articles/x},
          note = {Found in Tidemark: https://tide.example/articles/x}
        }

        """,
        BibTexText.of(bare, PAGE));
  }

  @Test
  void noTextEndsAReferenceBeforeItsEnd() {
    Article article =
        kelp().title("a}\n}\n@online{b, title={\\input{x}\r\nER  - \r\nTY  - BOOK").build();
    String bib = BibTexText.of(article, PAGE);
    assertEquals(1, bib.lines().filter(line -> line.startsWith("@")).count());
    assertEquals(1, bib.lines().filter("}"::equals).count());
    String ris = RisText.of(article, PAGE);
    assertEquals(1, ris.lines().filter(line -> line.startsWith("TY  - ")).count());
    assertEquals(1, ris.lines().filter(line -> line.startsWith("ER  - ")).count());
  }
}
