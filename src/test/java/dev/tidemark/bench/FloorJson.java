package dev.tidemark.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/** An answer of the floor, written as it is found. */
final class FloorJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final List<String> SHOWN =
      List.of(
          FloorFields.ID,
          "title",
          FloorFields.URL,
          "provider",
          FloorFields.PUBLISHED,
          FloorFields.QUALITY,
          FloorFields.TOPICS);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
  private final JsonGenerator json;

  FloorJson(long total) throws IOException {
    json = FACTORY.createGenerator(bytes);
    json.writeStartObject();
    json.writeNumberField("total", total);
    json.writeArrayFieldStart("hits");
  }

  void hit(Document document, @Nullable String[] snippets) throws IOException {
    json.writeStartObject();
    for (String field : SHOWN) {
      IndexableField value = document.getField(field);
      if (value != null) {
        json.writeStringField(
            field,
            value.numericValue() == null ? value.stringValue() : value.numericValue().toString());
      }
    }
    json.writeArrayFieldStart("snippets");
    for (String snippet : snippets) {
      json.writeString(snippet);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Ends it with the facets. */
  byte[] facets(List<FacetResult> facets) throws IOException {
    json.writeEndArray();
    json.writeObjectFieldStart("facets");
    for (FacetResult facet : facets) {
      json.writeObjectFieldStart(facet.dim);
      for (LabelAndValue value : facet.labelValues) {
        json.writeNumberField(value.label, value.value.longValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    return bytes.toByteArray();
  }
}
