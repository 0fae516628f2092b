package dev.tidemark.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.article.Provider;
import dev.tidemark.article.PublishedDate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What makes a copy, and what does not. */
class SameStoryTest {
  private static final String EXCERPT =
      "Fenwick Harbour today opened the third of its floating docks, which lets ships of twice the"
          + " former size unload at any tide and spares them a day of waiting outside the bar.";
  private final Sketcher sketcher = new Sketcher();

  @Test
  void spellingDecidesNothing() {
    String text = text();
    for (String spelt :
        List.of(
            text.toUpperCase(Locale.ROOT),
            text.replace("\u2019", "'").replace("\u201c", "\"").replace("\u201d", "\""),
            text.replace("\u2019", "&rsquo;").replace("\u2013", "&#8211;"),
            text.replace("\u00e9", "e"),
            text.replace(" the ", " <b>the</b> "),
            new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")))) {
      assertEquals(
          1.0,
          sketch("a", text).shingles().with(sketch("a", spelt).shingles()).jaccard(),
          0.01,
          spelt.substring(0, 80));
    }
  }

  @Test
  void damageThatIsNoneStaysAsItIs() {
    for (String sound : List.of("Ångström à la carte", "Ã la", "10 €", "naïve café", "Â", "")) {
      assertEquals(sound, EncodingDamage.undone(sound));
    }
    assertEquals("it\u2019s", EncodingDamage.undone("it\u00e2\u20ac\u2122s"));
    assertEquals("caf\u00e9", EncodingDamage.undone("caf\u00c3\u00a9"));
  }

  @Test
  void whatStandsBelowEverythingOfAFirmJoinsNothingAndPartsNothing() {
    InventedProse prose = new InventedProse(new Random(11));
    String standing =
        "\n\n## About Fenwick Harbour\n\n"
            + String.join(" ", prose.paragraphs(4))
            + "\n\n**Forward-looking statements** "
            + String.join(" ", prose.paragraphs(3));
    String one = String.join("\n\n", prose.paragraphs(3));
    String other = String.join("\n\n", prose.paragraphs(3));
    assertFalse(areSame(sketch("a", one + standing), sketch("b", other + standing)));
    assertTrue(areSame(sketch("a", one + standing), sketch("b", one)));
    String apart = "\n\nAbout Quay Daily: " + String.join(" ", prose.paragraphs(5));
    assertTrue(areSame(sketch("a", one + standing), sketch("b", one + apart)));
  }

  @Test
  void anExcerptThatIsCutIsACopyWhateverItsHeadline() {
    Sketch whole = excerpt("Fenwick opens its third dock", EXCERPT, "2026-03-02", "quay.example");
    String cut = EXCERPT.substring(0, 120) + " ...";
    assertTrue(areSame(whole, excerpt("A dock that floats", cut, "2026-03-05", "north.example")));
    assertTrue(areSame(whole, excerpt("A dock that floats", cut, null, "north.example")));
    assertFalse(areSame(whole, excerpt("A dock that floats", cut, "2026-05-02", "north.example")));
  }

  @Test
  void excerptsOfASeriesAreNoCopies() {
    Sketch march = excerpt("News of March 2026", EXCERPT, "2026-03-30", "quay.example");
    assertFalse(areSame(march, excerpt("News of April 2026", EXCERPT, "2026-04-20", "n.example")));
    Sketch fenwick = excerpt("A dock in Fenwick", EXCERPT, "2026-03-30", "quay.example");
    assertFalse(areSame(fenwick, excerpt("A dock in Oake", EXCERPT, "2026-03-31", "quay.example")));
    String other = EXCERPT.replace("Fenwick", "Oake").replace("third", "fifth");
    assertFalse(areSame(fenwick, excerpt("A dock in Oake", other, "2026-03-31", "north.example")));
  }

  @Test
  void titlesAloneJoinNothing() {
    Sketch one = excerpt("A dock in Fenwick", null, "2026-03-30", "quay.example");
    assertEquals(0, one.bands().length);
    assertFalse(SameStory.isTold(one, one));
  }

  @Test
  void aSketchIsKeptAsItIsAndSmall() {
    Sketch sketch = sketch("News of March 2026", text());
    byte[] kept = sketch.toBytes();
    assertEquals(sketch, Sketch.of(sketch.bands(), kept));
    assertTrue(kept.length < 2_000, () -> kept.length + " bytes");
  }

  @Test
  void textWithoutEndOrSenseDoesNoHarm() {
    for (String text :
        List.of(
            "",
            "<",
            "&",
            "http://",
            "\ud83c",
            "\u00e2",
            "<a ".repeat(100_000),
            "\n".repeat(9_999))) {
      assertFalse(SameStory.isTold(sketch("a", text), sketch("b", text)), "harmless");
    }
    Sketch endless = sketch("a", "tide \u5e02\u5834 ".repeat(300_000));
    assertTrue(endless.toBytes().length < 2_000);
  }

  private static boolean areSame(Sketch one, Sketch other) {
    boolean same = SameStory.isTold(one, other);
    assertEquals(same, SameStory.isTold(other, one), "the same each way round");
    return same;
  }

  private static String text() {
    return String.join("\n\n", new InventedProse(new Random(5)).paragraphs(12));
  }

  private Sketch sketch(String title, String body) {
    return sketcher.of(new ArticleBuilder().title(title).body(body).build());
  }

  private Sketch excerpt(
      String title, @Nullable String text, @Nullable String date, String domain) {
    Article article =
        new ArticleBuilder()
            .title(title)
            .summary(text)
            .published(date == null ? null : PublishedDate.valueOf(date))
            .provider(new Provider(domain, domain))
            .build();
    return sketcher.of(article);
  }
}
