package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schemas of the OpenAPI document true of what is sent: fields that are {@link Nullable}
 * here may be null, constants stand as JSON writes them, in small letters, and a hit may have every
 * field of an article, where {@code fields} asks for it.
 */
final class ApiSchemas {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

  private final Map<String, Set<String>> nullable = new HashMap<>();

  ApiSchemas(IndexView index) {
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord() && type.name().toString().startsWith("dev.tidemark.")) {
        nullable.computeIfAbsent(name(type), name -> new HashSet<>()).addAll(fields(type, index));
      }
    }
  }

  /** Those that may be null, the ones of unwrapped records among them. */
  private static Set<String> fields(ClassInfo type, IndexView index) {
    Set<String> fields = new HashSet<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      if (component.type().hasAnnotation(NULLABLE)) {
        fields.add(component.name());
      } else if (type.field(component.name()).hasAnnotation(UNWRAPPED)) {
        fields.addAll(fields(index.getClassByName(component.type().name()), index));
      }
    }
    return fields;
  }

  void complete(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.forEach((name, schema) -> complete(schema, nullable.getOrDefault(name, Set.of())));
    Schema hit = Objects.requireNonNull(schemas.get("Hit"), "a schema of hits");
    Schema article = Objects.requireNonNull(schemas.get("Article"), "a schema of articles");
    article.getProperties().forEach((field, schema) -> addIfAbsent(hit, field, schema));
  }

  private static void addIfAbsent(Schema schema, String field, Schema property) {
    if (!schema.getProperties().containsKey(field)) {
      schema.addProperty(field, property);
    }
  }

  private static void complete(Schema schema, Set<String> fields) {
    asWritten(schema);
    if (schema.getProperties() == null) {
      return;
    }
    schema.getProperties().values().forEach(ApiSchemas::asWritten);
    Map.copyOf(schema.getProperties())
        .forEach(
            (name, property) -> {
              if (fields.contains(name)) {
                schema.addProperty(name, orNull(property));
              }
            });
  }

  private static void asWritten(Schema schema) {
    if (schema.getEnumeration() != null) {
      schema.setEnumeration(
          schema.getEnumeration().stream()
              .<Object>map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
              .toList());
    }
    if (schema.getItems() != null) {
      asWritten(schema.getItems());
    }
  }

  private static Schema orNull(Schema schema) {
    if (schema.getRef() != null) {
      return OASFactory.createSchema()
          .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
      schema.addType(SchemaType.NULL);
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
      List<Object> values = new ArrayList<>(schema.getEnumeration());
      values.add(null);
      schema.setEnumeration(values);
    }
    return schema;
  }

  private static String name(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    return schema == null || schema.value("name") == null
        ? type.simpleName()
        : schema.value("name").asString();
  }
}
