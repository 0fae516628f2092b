package dev.tidemark.indexing.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Topic;
import dev.tidemark.fetching.LocalServer;
import dev.tidemark.indexing.DocumentReader;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.pdf.SamplePdf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real servers serve, from the address to the article. */
@SuppressWarnings("NullAway.Init")
class ServedDocumentsTest {
  private Desk desk;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new Desk(folder, new SetClock(), DocumentReader.of(new ArticleReader()));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private SourceView served(String path, String mediaType, byte[] body) {
    desk.server.on(path, exchange -> LocalServer.send(exchange, 200, mediaType, body));
    desk.list(
        new ListedSource("wire", desk.at(path), Desk.HOUR, "The Wire", List.of("Sea Farming")));
    desk.after(Desk.HOUR.plusMinutes(1));
    return desk.view("wire");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFeedOfRss() {
    SourceView view =
        served(
            "/markets.xml",
            "application/rss+xml; charset=utf-8",
            utf8(
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Markets by the sea</title>
                <item><title>Kelp to reach $9.7 billion</title><link>https://news.example/kelp</link>
                  <guid isPermaLink="false">k1</guid><pubDate>Tue, 04 Feb 2025 08:00:00 GMT</pubDate>
                  <description>The kelp market will reach $9.7 billion by 2031.</description></item>
                <item><title>Mussels &amp; more</title><link>/mussels</link><guid>k2</guid></item>
                </channel></rss>
                """));
    assertEquals(2, view.added(), String.valueOf(view.detail()));
    Article kelp = desk.article("https://news.example/kelp").orElseThrow();
    assertEquals("Kelp to reach $9.7 billion", kelp.title());
    assertEquals("2025-02-04T08:00:00Z", String.valueOf(kelp.published()));
    assertEquals(List.of("Sea Farming"), kelp.topics().stream().map(Topic::name).toList());
    assertTrue(desk.has(desk.at("/mussels")), "a relative link is beside its feed");
  }

  @Test
  void aFeedThatIsEmptyAtTheMomentIsNoFailure() {
    SourceView view =
        served("/f.xml", "text/xml", utf8("<rss><channel><title>Quiet</title></channel></rss>"));
    assertEquals("fetched", view.status());
    assertEquals(0, view.unreadable());
    assertEquals(0, desk.indexing.library().quarantine(0, 9).total());
  }

  @Test
  void aWebPageInAnotherCharset() {
    String page =
        "<html><head><title>Algen für Europa</title><link rel=canonical href='https://news.example/algen'>"
            + "</head><body><nav><a href=/>Start</a></nav><article><h1>Algen für Europa</h1><p>"
            + "Der Markt für Algen in Europa wächst jährlich um 8 %, sagen Züchter an der Küste. "
                .repeat(5)
            + "</p></article></body></html>";
    served("/a", "text/html; charset=iso-8859-1", page.getBytes(StandardCharsets.ISO_8859_1));
    Article article = desk.article("https://news.example/algen").orElseThrow();
    assertEquals("Algen für Europa", article.title());
    assertTrue(String.valueOf(article.body()).contains("Züchter an der Küste"), article.body());
    assertEquals("The Wire", Objects.requireNonNull(article.provider()).name());
  }

  @Test
  void aReportInPdf() {
    try (SamplePdf pdf = new SamplePdf()) {
      pdf.document().getDocumentInformation().setTitle("Kelp farming to 2031");
      pdf.paragraph(60, 100, 450, "The kelp farming market was worth $2.4 billion in 2024.");
      SourceView view = served("/r", "application/octet-stream", pdf.bytes());
      assertEquals(1, view.added(), String.valueOf(view.detail()));
    }
  }
}
