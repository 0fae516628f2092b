package dev.tidemark.fuzz;

import java.util.List;

/** Documents of every kind that is read, and the signs that mean something in them. */
final class Texts {
  static final List<String> DOCUMENTS =
      List.of(
          """
          d---
          title: "Tide &amp; time"
          excerpt: 'A pump that's loud: really'
          publishedDateTime: 2024-05-01T10:00:00Z
          webUrl: https://example.org/a?utm_source=x
          quality: 53
          published: false
          provider:
            name: Harbour Post
            domain: example.org
          topics: [Tides, "Waves"]
          related:
            - title: Another
              webUrl: https://example.org/b
          secured: AAAA
          ---
          # Heading

          Text with [a link](https://example.org) and $12 billion by 2031.
          """,
          """
          d---
          title: Long
          subtitle: |
            Two
            lines
          description: >-
            Folded
          author: Ada Example and Bo Example
          publish_date: "May 1st, 2024"
          heroImage: https://example.org/i.png
          cta: {text: "Buy", url: "x"}
          ---
          Body.
          """,
          "eA title\nA lead of some words - first point - second point 12%\nThird line\n",
          "c{\"title\": \"T\", \"body\": \"B\", \"url\": \"https://example.org/a\", \"authors\": [\"A\"],"
              + " \"published\": \"2024-05\", \"quality\": {\"value\": 5}, \"topics\": [{\"name\":"
              + " \"X\"}], \"provider\": {\"name\": \"P\", \"domain\": \"example.org\"}}",
          "k{\"title\": \"One\"}\n\n{\"title\": \"Two\", \"body\": \"\\ud83d\"}\n{broken\n",
          """
          l<!DOCTYPE html><html lang="en"><head><title>Page - Site</title>
          <meta property="og:title" content="Page"><link rel="canonical" href="https://example.org/p">
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"Page","datePublished":
          "2024-05-01","author":[{"name":"Ada"}]}</script></head><body><nav>Menu</nav><article>
          <h1>Page</h1><p>The first paragraph, which is long enough to be taken for the main text of
          a page, says little of interest.</p><ul><li>One<li>Two</ul><table><tr><td>1<td>2</table>
          <pre>code</pre><blockquote>said</blockquote><p>The second paragraph of the page.</p>
          </article></body></html>
          """,
          """
          m<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wire</title>
          <link>https://example.org/</link><item><title>One &amp; two</title><guid>1</guid>
          <link>https://example.org/1</link><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate>
          <description><![CDATA[<p>Text</p>]]></description></item></channel></rss>
          """,
          """
          m<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:1</id>
          <title type="html">&lt;b&gt;One&lt;/b&gt;</title><updated>2024-05-01T10:00:00Z</updated>
          <link href="https://example.org/1"/><content type="xhtml"><div>Text</div></content>
          </entry></feed>
          """,
          "c{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Wire\", \"items\": [{\"id\":"
              + " \"1\", \"content_html\": \"<p>Text</p>\", \"date_published\": \"2024-05-01\"}]}",
          "dJust a title\n=====\n\n> quoted\n\n* point\n\n```\ncode\n```\n| a | b |\n|---|---|\n| 1 | 2 |");

  static final List<String> SIGNS =
      List.of(
          "---\n",
          "\n---\n",
          "...\n",
          "title: ",
          "date: ",
          ": ",
          "- ",
          "  ",
          "\n",
          "'",
          "\"",
          "''",
          "|\n",
          ">\n",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a ",
          "*a",
          "<<: *a\n",
          "!!binary ",
          "!x ",
          "# ",
          "? ",
          "%YAML 1.2\n",
          "@",
          "`",
          "```\n",
          "{\"title\":",
          "\"body\":",
          "null",
          "true",
          "1e400",
          "\"\\ud800\"",
          "<p>",
          "</p>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "<!ENTITY a \"b\">",
          "&a;",
          "&#x110000;",
          "<item>",
          "</item>",
          "<entry>",
          "<guid>1</guid>",
          "<rss><channel>",
          "</channel></rss>",
          "<script>",
          "<title>",
          "<meta ",
          "<table>",
          "<td>",
          "<li>",
          "<a href=\"javascript:x\">",
          "2024-02-30",
          "24:00",
          "0000-00-00",
          "1714557600",
          "related:\n",
          "secured: ",
          "â€™",
          "Ã©",
          "DALLÂ·E",
          "&nbsp;",
          "word ",
          "Some more words. ");

  private Texts() {}
}
