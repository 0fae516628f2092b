package dev.tidemark.api.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that break programs are told from those that don't. */
class BreakingChangesTest {
  private static final String OLD =
      """
      {"paths": {"/a": {"get": {"operationId": "a",
          "parameters": [
            {"name": "size", "in": "query", "schema": {"type": "integer"}},
            {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["up", "down"]}}],
          "responses": {"200": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Hit"}}}}, "400": {}}},
        "post": {"operationId": "b", "requestBody": {"content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Sent"}}}},
          "responses": {"201": {}}}}},
       "components": {"schemas": {
         "Hit": {"type": "object", "required": ["id"], "properties": {
           "id": {"type": "string"},
           "kind": {"type": "string", "enum": ["x"]},
           "similar": {"type": "array", "items": {"$ref": "#/components/schemas/Hit"}}}},
         "Sent": {"type": "object", "required": ["title"], "properties": {
           "title": {"type": "string"}, "url": {"type": ["string", "null"]}}}}}}""";

  @Test
  void nothingChangedBreaksNothing() throws JsonProcessingException {
    assertEquals(List.of(), changes("\"id\": {\"type\"", "\"id\": {\"type\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "/a\"; /b\"; get /a is gone",
        "\"operationId\": \"a\"; \"operationId\": \"c\"; get /a has another operationId",
        "\"get\": {; \"get\": {\"security\": [], ; get /a needs a key",
        "\"name\": \"size\"; \"name\": \"rows\"; get /a parameter size is gone",
        "\"name\": \"size\",; \"name\": \"size\", \"required\": true,; get /a parameter size is"
            + " required",
        "\"type\": \"integer\"; \"type\": \"string\"; get /a parameter size was [integer], is"
            + " [string]",
        "[\"up\", \"down\"]; [\"up\"]; get /a parameter sort no longer takes [down]",
        "\"400\": {}; \"404\": {}; get /a 400 is gone",
        "\"kind\":; \"sort\":; get /a 200 application/json.kind is gone",
        "\"required\": [\"id\"]; \"required\": []; get /a 200 application/json.id may be missing",
        "\"id\": {\"type\": \"string\"}; \"id\": {\"type\": [\"string\", \"null\"]}; get /a 200"
            + " application/json.id was [string], is [null, string]",
        "[\"title\"]; [\"title\", \"url\"]; post /a body application/json.url is required",
        "[\"string\", \"null\"]; \"string\"; post /a body application/json.url was [null, string],"
            + " is [string]",
      })
  void whatBreaksProgramsIsFound(String before, String after, String change)
      throws JsonProcessingException {
    assertEquals(List.of(change), changes(before, after).subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "[\"x\"]; [\"x\", \"y\"]",
        "[\"up\", \"down\"]; [\"up\", \"down\", \"new\"]",
        "\"400\": {}; \"400\": {}, \"404\": {}",
        "\"kind\":; \"more\": {\"type\": \"string\"}, \"kind\":",
        "\"required\": [\"title\"],; ~~",
        "{\"paths\": {; {\"paths\": {\"/new\": {\"get\": {}}, ",
      })
  void additionsBreakNothing(String before, String after) throws JsonProcessingException {
    assertEquals(List.of(), changes(before, after));
  }

  private static List<String> changes(String before, String after) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    JsonNode old = json.readTree(OLD);
    JsonNode now = json.readTree(OLD.replace(before, after));
    if (!before.equals(after)) {
      assertNotEquals(old, now, "the case changes something");
    }
    return BreakingChanges.between(old, now);
  }
}
