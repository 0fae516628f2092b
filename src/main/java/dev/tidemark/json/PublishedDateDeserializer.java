package dev.tidemark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.tidemark.article.PublishedDate;
import java.io.IOException;

/**
 * Reads a date with whatever precision its text has; a text that is no date is an error at its
 * place.
 */
final class PublishedDateDeserializer extends StdDeserializer<PublishedDate> {
  PublishedDateDeserializer() {
    super(PublishedDate.class);
  }

  @Override
  public PublishedDate deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getValueAsString("");
    return PublishedDate.parse(text)
        .orElseThrow(() -> context.weirdStringException(text, PublishedDate.class, "no date"));
  }
}
