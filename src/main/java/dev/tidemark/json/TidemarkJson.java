package dev.tidemark.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.tidemark.article.Origin;
import dev.tidemark.article.PublishedDate;
import java.util.List;

/**
 * The one JSON shape: contract names, words in lower case, dates as text, numbers never in
 * exponents.
 */
public final class TidemarkJson {
  /** How deep JSON that comes in may nest. */
  public static final int MAX_DEPTH = 64;

  private static final ObjectMapper MAPPER = configure(JsonMapper.builder(factory()).build());

  private TidemarkJson() {}

  /** A shared mapper; thread-safe, not to be reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Sets a mapper up for the shape; for a framework that brings its own. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    SimpleModule dates = new SimpleModule("tidemark");
    dates.addSerializer(PublishedDate.class, ToStringSerializer.instance);
    dates.addDeserializer(PublishedDate.class, new PublishedDateDeserializer());
    return mapper
        .registerModule(dates)
        .addMixIn(Origin.class, WithPagesWhereThereAreAny.class)
        .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
  }

  /** Pages came later: what has none is written as it was before, and hashes the same. */
  private interface WithPagesWhereThereAreAny {
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @SuppressWarnings("UnusedMethod") // the mapper reads it
    List<Integer> pages();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(16 * 1024 * 1024)
                .build())
        .build();
  }
}
