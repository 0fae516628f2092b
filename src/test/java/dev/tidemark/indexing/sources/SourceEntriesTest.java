package dev.tidemark.indexing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import dev.tidemark.article.Way;
import dev.tidemark.fetching.LocalServer;
import dev.tidemark.indexing.ArticleLibrary.Quarantined;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.indexing.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the entries of a listed address. */
@SuppressWarnings("NullAway.Init")
class SourceEntriesTest {
  private static final String ONE = "https://news.example/one";
  private static final String TWO = "https://news.example/two";

  private volatile String feed = "";
  private Desk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new Desk(folder);
    desk.server.on(
        "/feed",
        exchange ->
            LocalServer.send(exchange, 200, "text/plain", feed.getBytes(StandardCharsets.UTF_8)));
    desk.list("desk", "/feed");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private SourceView serve(String entries) {
    feed = entries;
    desk.after(Desk.HOUR.plusMinutes(1));
    return desk.view("desk");
  }

  @Test
  void newEntriesAreTakenChangedOnesReplacedAndRemovedOnesStay() {
    SourceView first = serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    assertEquals(2, first.added());
    assertEquals("fetched", first.status());
    assertEquals(desk.at("/feed"), desk.article(ONE).orElseThrow().origin().path());
    SourceView second = serve("a|" + ONE + "|One, again|");
    assertEquals(0, second.added());
    assertEquals(1, second.changed());
    assertEquals(2, second.articles());
    assertEquals("One, again", desk.article(ONE).orElseThrow().title());
    assertTrue(desk.has(TWO), "what a feed has no more stays");
  }

  @Test
  void anEntryWhoseLinkChangesTakesItsOwnPlace() {
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    SourceView moved = serve("a|https://news.example/1-renamed|One|\nb|" + TWO + "|Two|");
    assertFalse(desk.has(ONE));
    assertTrue(desk.has("https://news.example/1-renamed"));
    assertEquals(0, moved.added());
    assertEquals(1, moved.changed());
    assertEquals(
        Optional.of(id("https://news.example/1-renamed")), desk.indexing.library().moved(id(ONE)));
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    assertTrue(desk.has(ONE), "it may move back");
  }

  @Test
  void whatWasDeletedIsNotBroughtBack() {
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    desk.indexing.intake().delete(id(ONE), null);
    SourceView again = serve("a|" + ONE + "|One, changed|\nb|" + TWO + "|Two, changed|");
    assertFalse(desk.has(ONE));
    assertEquals("Two, changed", desk.article(TWO).orElseThrow().title());
    assertEquals(0, again.added());
  }

  @Test
  void articlesSayThatTheyWereFetched() {
    serve("a|" + ONE + "|One|");
    ArticleView view = desk.indexing.library().find(id(ONE)).orElseThrow();
    assertEquals(Way.FETCHED, Objects.requireNonNull(view.arrived()).way());
    assertEquals(desk.at("/feed"), view.article().origin().path());
  }

  private static String id(String url) {
    return ArticleId.of(url, null, null, null, null);
  }

  @Test
  void twoEntriesMayChangePlaces() {
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    serve("a|" + TWO + "|One|\nb|" + ONE + "|Two|");
    assertTrue(desk.has(ONE) && desk.has(TWO));
    assertEquals("One", desk.article(TWO).orElseThrow().title());
  }

  @Test
  void whatAnotherSourceGivesTooStaysWhenAnEntryMoves() {
    desk.server.text("/other", "text/plain", "x|" + ONE + "|One|");
    desk.list(
        new ListedSource("other", desk.at("a.example", "/other"), Desk.HOUR, null, List.of()));
    serve("a|" + ONE + "|One|");
    serve("a|" + TWO + "|One|");
    assertTrue(desk.has(ONE) && desk.has(TWO));
  }

  @Test
  void entriesWithoutANameAreJoinedByLink() {
    serve("|" + ONE + "|One|");
    SourceView again = serve("|" + ONE + "#part|Once more|\n|" + TWO + "|Two|");
    assertEquals(1, again.added());
    assertEquals(1, again.changed());
    assertEquals("Once more", desk.article(ONE).orElseThrow().title());
  }

  @Test
  void theSameNameOrLinkTwiceIsOneArticle() {
    SourceView taken = serve("a|" + ONE + "|One|\na|" + TWO + "|Older|\nb|" + ONE + "|Copy|");
    assertEquals(1, taken.added());
    assertEquals("One", desk.article(ONE).orElseThrow().title());
    assertFalse(desk.has(TWO));
  }

  @Test
  void whatTheSourceSaysFillsWhatAnEntryLacks() {
    desk.list(
        new ListedSource(
            "desk", desk.at("/feed"), Desk.HOUR, "The Desk", List.of("Shipping", "Ports")));
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|The Other\nc||No link|");
    Article filled = desk.article(ONE).orElseThrow();
    assertEquals(new Provider("The Desk", null), filled.provider());
    assertEquals(
        List.of(new Topic("Shipping", Basis.STATED), new Topic("Ports", Basis.STATED)),
        filled.topics());
    assertEquals(new Provider("The Other", null), desk.article(TWO).orElseThrow().provider());
    String id = ArticleId.of(null, new Provider("The Desk", null), "No link", null, null);
    assertTrue(desk.indexing.library().find(id).isPresent(), "its id follows from the provider");
  }

  @Test
  void whatCannotBeReadIsPutAsideAndForgottenWhenItCan() {
    SourceView first = serve("a|" + ONE + "|One|\nbroken");
    assertEquals(1, first.unreadable());
    assertTrue(desk.has(ONE));
    List<Quarantined> aside = desk.indexing.library().quarantine(0, 10).items();
    assertEquals(
        List.of(new Quarantined(desk.at("/feed"), 2, "invalid_article", "no entry")), aside);
    serve("a|" + ONE + "|One|\nb|" + TWO + "|Two|");
    assertEquals(0, desk.indexing.library().quarantine(0, 10).total());
  }

  @Test
  void whatIsReadAgainWithoutAskingKeepsWhatTheOperatorSaid() {
    String at = desk.at("/feed");
    desk.list(new ListedSource("desk", at, Desk.HOUR, "The Desk", List.of("Ports")));
    serve("a|" + ONE + "|One|\nbroken");
    desk.indexing.retryQuarantine(Progress.NONE);
    Article again = desk.article(ONE).orElseThrow();
    assertEquals("The Desk", Objects.requireNonNull(again.provider()).name());
    assertEquals(List.of(new Topic("Ports", Basis.STATED)), again.topics());
    assertEquals(1, desk.indexing.library().quarantine(0, 10).total());
  }

  @Test
  void aSourceThatIsNotListedAnyMoreKeepsItsArticlesAndIsLeftAlone() {
    serve("a|" + ONE + "|One|");
    int asked = desk.server.asked().size();
    desk.strike("desk");
    desk.after(Desk.HOUR.multipliedBy(10));
    assertEquals(asked, desk.server.asked().size());
    assertTrue(desk.has(ONE));
    assertEquals(List.of(), desk.sources().list());
  }

  @Test
  void whatTheOperatorSaysAnewHoldsForWhatIsThere() {
    serve("a|" + ONE + "|One|");
    desk.list(new ListedSource("desk", desk.at("/feed"), Desk.HOUR, null, List.of("Ports")));
    serve("a|" + ONE + "|One|");
    assertEquals("Ports", desk.article(ONE).orElseThrow().topics().getFirst().name());
  }
}
