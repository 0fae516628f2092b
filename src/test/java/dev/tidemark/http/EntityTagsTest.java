package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagsTest {

  @Test
  void whatAClientHoldsIsComparedWeakly() {
    assertTrue(EntityTags.matches("\"a\"", "\"a\""));
    assertTrue(EntityTags.matches("W/\"a\"", "\"a\""));
    assertTrue(EntityTags.matches("\"b\", \"a\"", "W/\"a\""));
    assertTrue(EntityTags.matches(" * ", "\"a\""));
    assertFalse(EntityTags.matches("\"b\"", "\"a\""));
    assertFalse(EntityTags.matches("\"a,b\"", "\"a\""), "a comma inside quotes parts nothing");
    assertFalse(EntityTags.matches(null, "\"a\""));
    assertFalse(EntityTags.matches("", "\"a\""));
  }

  @Test
  void aConditionIsTheOneThatDecides() {
    assertNull(EntityTags.condition(null, "a"));
    assertNull(EntityTags.condition(" ", "a"));
    assertEquals("*", EntityTags.condition("*", "a"));
    assertEquals("a", EntityTags.condition("\"b\", \"a\"", "a"));
    assertEquals("b", EntityTags.condition("\"b\", \"c\"", "a"));
    assertEquals("b", EntityTags.condition("\"b\"", null));
    assertNotEquals("a", EntityTags.condition("W/\"a\"", "a"), "a weak tag never holds");
  }

  @Test
  void aWeakTagDiffersWithEachPart() {
    assertEquals(EntityTags.weak("a", "b"), EntityTags.weak("a", "b"));
    assertNotEquals(EntityTags.weak("a", "b"), EntityTags.weak("ab", ""));
    assertTrue(EntityTags.weak("a").matches("W/\"[0-9a-f]{20}\""));
  }
}
