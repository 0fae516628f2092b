package dev.tidemark.api;

import java.io.StringWriter;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The whole feed. */
  static String of(Feed feed) {
    StringWriter text = new StringWriter();
    try {
      AtomFeed atom = new AtomFeed(FACTORY.createXMLStreamWriter(text));
      atom.write(feed);
      atom.xml.close();
    } catch (XMLStreamException nothingIsSent) {
      throw new IllegalStateException("A feed can't be written", nothingIsSent);
    }
    return text.toString();
  }

  private void write(Feed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(NAMESPACE);
    xml.writeStartElement(NAMESPACE, "feed");
    xml.writeDefaultNamespace(NAMESPACE);
    text("id", feed.atom());
    text("title", feed.title());
    text("updated", feed.updated().toString());
    link("self", AtomFeed.MEDIA_TYPE, feed.atom());
    link("alternate", "text/html", feed.page());
    text("generator", "Tidemark");
    for (FeedEntry entry : feed.entries()) {
      write(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "entry");
    if (entry.language() != null) {
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", entry.language());
    }
    text("id", entry.id());
    text("title", entry.title());
    text("updated", entry.updated().toString());
    time("published", entry.published());
    link("alternate", "text/html", entry.page());
    if (entry.original() != null) {
      link("via", "text/html", XmlText.valid(entry.original()));
    }
    if (entry.authors().isEmpty()) {
      author(entry.provider() == null ? "unknown" : entry.provider());
    }
    for (String author : entry.authors()) {
      author(author);
    }
    for (String topic : entry.topics()) {
      xml.writeEmptyElement(NAMESPACE, "category");
      xml.writeAttribute("term", topic);
    }
    xml.writeStartElement(NAMESPACE, "content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(entry.html());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "author");
    text("name", name);
    xml.writeEndElement();
  }

  private void time(String name, @Nullable Instant instant) throws XMLStreamException {
    if (instant != null) {
      text(name, instant.toString());
    }
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void link(String rel, String type, String href) throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }
}
