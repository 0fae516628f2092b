package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.failure;
import static dev.tidemark.reading.Reads.file;
import static dev.tidemark.reading.Reads.repairs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.Article;
import dev.tidemark.article.Provider;
import dev.tidemark.article.Topic;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds in every dialect: an article an entry, with the facts that the entry has. */
class FeedsTest {
  private static final String ADDRESS = "https://tides.example/feeds/all.xml";

  private static List<ReadArticle> read(String feed) {
    Reading reading = Reads.READER.read(file(ADDRESS, feed));
    assertEquals(List.of(), reading.failures());
    return reading.articles();
  }

  static Article one(String feed) {
    List<ReadArticle> articles = read(feed);
    assertEquals(1, articles.size());
    return articles.getFirst().article();
  }

  static String rss(String items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>Tide Letter</title><link>https://tides.example/</link><language>en-us</language>\n"
        + items
        + "</channel></rss>";
  }

  @Test
  void rss2() {
    String item =
        """
        <item><title>Turbines &amp;amp; piers</title><link>/2024/turbines</link>
        <guid isPermaLink="false">t-17</guid><pubDate>Tue, 05 Nov 2024 08:30:00 +0100</pubDate>
        <dc:creator>Ines Vale</dc:creator><category>Energy</category><category>Ports</category>
        <description><![CDATA[<p>Short &amp; plain.</p>]]></description>
        <content:encoded><![CDATA[<p>Sales reached <b>$1.2 billion</b>.</p><ul><li>340 units</li></ul>]]></content:encoded>
        <enclosure url="/a.jpg" type="image/jpeg" length="1"/></item>
        """;
    ReadArticle read = read(rss(item)).getFirst();
    Article article = read.article();

    assertEquals("Turbines & piers", article.title());
    assertEquals("https://tides.example/2024/turbines", article.url());
    assertEquals("t-17", read.guid());
    assertEquals("2024-11-05T07:30:00Z", String.valueOf(article.published()));
    assertEquals(List.of("Ines Vale"), article.authors());
    assertEquals(List.of("Energy", "Ports"), article.topics().stream().map(Topic::name).toList());
    assertEquals("Short & plain.", article.summary());
    assertEquals("Sales reached $1.2 billion.\n\n- 340 units", article.body());
    assertEquals(new Provider("Tide Letter", "tides.example"), article.provider());
    assertEquals("en-US", article.language());
    assertEquals("https://tides.example/a.jpg", article.image());
    assertEquals(3, read.line());
  }

  @Test
  void atom() {
    String feed =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://tides.example/blog/">
        <title type="text">Gezeiten</title><link href="./"/><link rel="self" href="feed.atom"/>
        <author><name>Jana Brandt</name></author>
        <entry><id>urn:uuid:1</id><title type="html">Strom &amp;lt;b&amp;gt;satt&amp;lt;/b&amp;gt;</title>
        <link rel="replies" href="c"/><link rel="alternate" type="text/html" href="2024/strom"/>
        <published>2024-11-05T08:30:00+01:00</published><updated>2024-11-06T08:30:00Z</updated>
        <category term="energie" label="Energie"/><summary>Kurz gesagt.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Markt wuchs um <em>14,5</em> Prozent.</p></div></content>
        </entry></feed>
        """;
    Article article = one(feed);

    assertEquals("https://tides.example/blog/2024/strom", article.url());
    assertEquals("2024-11-05T07:30:00Z", String.valueOf(article.published()));
    assertEquals(List.of("Jana Brandt"), article.authors());
    assertEquals("Kurz gesagt.", article.summary());
    assertEquals("Der Markt wuchs um 14,5 Prozent.", article.body());
    assertEquals("de", article.language());
    assertEquals(List.of("Energie"), article.topics().stream().map(Topic::name).toList());
  }

  @Test
  void rdf() {
    String feed =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://tides.example/"><title>Tides</title><link>https://tides.example/</link></channel>
        <item rdf:about="https://tides.example/1"><title>One</title><link>https://tides.example/1</link><dc:date>2024-11-05</dc:date><description>Text.</description></item>
        <item rdf:about="https://tides.example/2"><title>Two</title><dc:date>2024</dc:date></item>
        </rdf:RDF>
        """;
    List<ReadArticle> read = read(feed);

    assertEquals(2, read.size());
    assertEquals("2024-11-05", String.valueOf(read.get(0).article().published()));
    assertEquals("https://tides.example/2", read.get(1).article().url());
    assertEquals("https://tides.example/2", read.get(1).guid());
  }

  @Test
  void jsonFeed() {
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "home_page_url": "https://tides.example/", "language": "en",
         "items": [{"id": "a", "url": "/a", "title": "A", "content_html": "<p>It grew by <b>3%</b>.</p>", "summary": "S",
           "date_published": "2024-11-05T08:30:00-07:00", "authors": [{"name": "Ines Vale"}], "tags": ["x", "y"], "image": "/i.png"},
           {"id": 7, "content_text": "Only a text. And more of it."}, {"id": "empty"}]}
        """;
    Reading reading = Reads.READER.read(file("saved/feed.json", feed));
    Article first = reading.articles().get(0).article();

    assertEquals("https://tides.example/a", first.url());
    assertEquals("It grew by 3%.", first.body());
    assertEquals("2024-11-05T15:30:00Z", String.valueOf(first.published()));
    assertEquals("json-feed", first.origin().format());
    assertEquals("7", reading.articles().get(1).guid());
    assertEquals(List.of("missing_title"), repairs(reading.articles().get(1).article()));
    assertEquals(1, reading.failures().size(), "the entry without anything is told");
  }

  @Test
  void theSameGuidTwiceIsOneArticleTheLaterOne() {
    String old =
        "<item><guid>g</guid><title>Old</title><pubDate>2024-01-01</pubDate><link>/1</link></item>";
    String late =
        "<item><guid>g</guid><title>Late</title><pubDate>2024-02-01</pubDate><link>/2</link></item>";

    assertEquals("Late", one(rss(old + late)).title());
    assertEquals("Late", one(rss(late + old)).title());
    assertEquals(
        "B",
        one(rss(
                "<item><title>A</title><link>/x</link></item><item><title>B</title><link>/x</link></item>"))
            .title());
  }

  @Test
  void withoutAnAddressTheIdFollowsFromFeedAndGuid() {
    String item = "<item><guid isPermaLink='false'>n1</guid><title>%s</title></item>";
    Article first = one(rss(String.format(java.util.Locale.ROOT, item, "First")));
    Article changed = one(rss(String.format(java.util.Locale.ROOT, item, "Changed")));
    Reading elsewhere =
        Reads.READER.read(
            file(
                "https://other.example/feed",
                rss(String.format(java.util.Locale.ROOT, item, "First"))));

    assertNull(first.url());
    assertEquals(first.id(), changed.id());
    assertNotEquals(first.id(), elsewhere.articles().getFirst().article().id());
    assertEquals(
        "https://tides.example/p",
        one(rss("<item><title>T</title><guid>https://tides.example/p</guid></item>")).url());
  }

  @Test
  void anEntryWithoutATitleIsNamedByItsFirstWords() {
    Article article =
        one(
            rss(
                "<item><description>&lt;p&gt;We measured the tide for a year. It came twice a day, as it always had, and nobody was surprised by that any more.&lt;/p&gt;</description></item>"));

    assertEquals("We measured the tide for a year.", article.title());
    assertEquals(List.of("missing_title"), repairs(article));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>A&nbsp;B</title></item>",
        "<item><title>A B</title><description>Fish & chips</description></item>",
        "<item><title>A B</title><link>https://tides.example/?a=1&b=2</link></item>",
        "<item><title>A \u0001B</title></item>",
        "<item><title>A B</title><description>open",
        "<item><title>A B</title><description><p>never closed</description></item>"
      })
  void brokenXmlIsMended(String items) {
    Article article = one(rss(items));

    assertEquals("A B", article.title());
    assertTrue(repairs(article).contains("xml"), () -> repairs(article).toString());
  }

  @Test
  void anEntryWithNothingInItStopsNoOther() {
    Reading reading =
        Reads.READER.read(
            file(
                "f.rss",
                rss(
                    "<item><title>A</title></item>\n<item></item>\n<item><title>C</title></item>")));

    assertEquals(2, reading.articles().size());
    assertEquals(4, reading.failures().getFirst().line());
    assertEquals("no_entries", failure("f.rss", rss("")).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>",
        "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss/>",
        "<?xml version='1.0'?><!doctype feed [<!ENTITY x SYSTEM 'http://tides.example/'>]><feed>&x;</feed>",
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://x.example/rss.dtd'><rss><channel/></rss>"
      })
  void declarationsAreRefused(String feed) {
    assertEquals("xml_doctype", failure("f.xml", feed).code());
    byte[] wide = ("\ufeff" + feed).getBytes(Charset.forName("UTF-16LE"));
    assertEquals("xml_doctype", failure(new Document(wide, "f.xml", null, null)).code());
  }

  @Test
  void tenThousandEntriesAreReadSoon() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      items.append("<item><title>Entry ").append(i).append("</title><link>/e/").append(i);
      items
          .append("</link><guid>e")
          .append(i)
          .append("</guid><pubDate>Tue, 05 Nov 2024 08:30:00 GMT");
      items
          .append("</pubDate><description>&lt;p&gt;It grew by ")
          .append(i)
          .append("%.&lt;/p&gt;</description></item>\n");
    }
    long start = System.nanoTime();
    assertEquals(10_000, read(rss(items.toString())).size());
    assertTrue(System.nanoTime() - start < 30_000_000_000L);
  }

  @Test
  void aCollectionSaysWhoPublishedFirst() {
    Article article =
        one(
            rss(
                "<item><title>T</title><link>https://far.example/x</link><source url='https://paper.example/rss'>The Paper</source></item>"));

    assertEquals(new Provider("The Paper", "paper.example"), article.provider());
  }

  @Test
  void mailAddressesAreNoAuthors() {
    Article article =
        one(rss("<item><title>T</title><author>ines@tides.example (Ines Vale)</author></item>"));

    assertEquals(List.of("Ines Vale"), article.authors());
    assertFalse(
        one(rss("<item><title>T</title><author>ines@tides.example</author></item>"))
            .toString()
            .contains("@"));
  }
}
