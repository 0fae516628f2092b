package dev.tidemark.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.tidemark.article.Article;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.metric.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the index keeps of an article besides its searchable text.
 *
 * @param article without title, subtitle, summary and body: they are stored as fields
 * @param indexed milliseconds since 1970
 */
record StoredRow(Article article, List<Metric> metrics, long indexed) {
  private static final ObjectWriter WRITER = TidemarkJson.mapper().writerFor(StoredRow.class);
  private static final ObjectReader READER = TidemarkJson.mapper().readerFor(StoredRow.class);

  byte[] toBytes() {
    try {
      return WRITER.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static StoredRow of(byte[] bytes, int offset, int length) {
    try {
      return READER.readValue(bytes, offset, length);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
