package dev.tidemark.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/** The few facts that are wanted of a document's XMP; what is broken after them does no harm. */
final class XmpFacts {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int LONGEST = 4_000;
  private static final int MOST_VALUES = 500;
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String PRISM = "http://prismstandard.org/namespaces/";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final Set<String> WANTED =
      Set.of(
          "title",
          "creator",
          "publisher",
          "language",
          "identifier",
          "date",
          "url",
          "publicationDate",
          "coverDate",
          "CreateDate");

  private final Map<String, List<String>> values = new HashMap<>();

  private XmpFacts() {}

  static XmpFacts of(PDDocument document) {
    XmpFacts facts = new XmpFacts();
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream in = metadata.createInputStream()) {
        facts.read(in.readNBytes(MOST_BYTES));
      } catch (IOException | XMLStreamException broken) {
        System.getLogger(XmpFacts.class.getName())
            .log(System.Logger.Level.DEBUG, "metadata that can't be read", broken);
      }
    }
    return facts;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  @Nullable String first(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  private void read(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    String open = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = wanted(reader.getNamespaceURI(), reader.getLocalName());
        open = name == null ? open : name;
        addAttributes(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open = reader.getLocalName().equals(open) ? null : open;
      } else if (event == XMLStreamConstants.CHARACTERS && open != null) {
        add(open, reader.getText());
      }
    }
  }

  private void addAttributes(XMLStreamReader reader) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = wanted(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
      if (name != null) {
        add(name, reader.getAttributeValue(i));
      }
    }
  }

  private static @Nullable String wanted(@Nullable String namespace, String name) {
    boolean known =
        namespace != null
            && (namespace.equals(DUBLIN_CORE)
                || namespace.equals(XMP)
                || namespace.startsWith(PRISM));
    return known && WANTED.contains(name) ? name : null;
  }

  private void add(String name, String value) {
    String text = value.strip();
    List<String> known = values.computeIfAbsent(name, unseen -> new ArrayList<>());
    if (!text.isEmpty() && known.size() < MOST_VALUES) {
      known.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
  }
}
