package dev.tidemark.reading.feed;

import dev.tidemark.reading.html.MarkupSize;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * XML as real feeds have it: undeclared entities, stray ampersands, elements left open. Nothing is
 * declared in it, nothing fetched, nothing expands.
 */
final class XmlSyntax {
  private static final int DEEPEST = 100;
  private static final String DOCTYPE = "<!doctype";

  private XmlSyntax() {}

  /**
   * The tree, with the place of each element.
   *
   * @param elements how many it may have
   * @throws FeedException with code {@code xml_doctype}: declarations are what all bombs are made
   *     of, and no feed needs one
   */
  static Document parse(String text, int elements) throws FeedException {
    int declared = doctypeAt(text);
    if (declared >= 0) {
      int line = 1 + (int) text.substring(0, declared).chars().filter(c -> c == '\n').count();
      throw new FeedException(
          "xml_doctype", "The feed has a DOCTYPE declaration; XML is read without any.", line);
    }
    if (MarkupSize.elements(text) > elements) {
      throw new FeedException(
          "too_large", String.format(Locale.ROOT, "The feed has over %,d elements.", elements), 0);
    }
    return Parser.xmlParser().setMaxDepth(DEEPEST).setTrackPosition(true).parseInput(text, "");
  }

  static boolean isWellFormed(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.ENTITY_REFERENCE) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }

  /** Where a document type is declared before the first element; -1 when none is. */
  private static int doctypeAt(String text) {
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        return -1;
      }
      String start =
          text.substring(tag, Math.min(text.length(), tag + DOCTYPE.length()))
              .toLowerCase(Locale.ROOT);
      if (start.equals(DOCTYPE)) {
        return tag;
      }
      String end = start.startsWith("<!--") ? "-->" : start.startsWith("<?") ? "?>" : "";
      int close = end.isEmpty() ? -1 : text.indexOf(end, tag);
      if (close < 0) {
        return -1;
      }
      at = close + end.length();
    }
    return -1;
  }
}
