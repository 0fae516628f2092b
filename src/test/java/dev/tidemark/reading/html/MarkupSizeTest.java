package dev.tidemark.reading.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkupSizeTest {
  @Test
  void elementsCommentsAndDeclarationsCountAndNothingElse() {
    assertEquals(0, MarkupSize.elements(""));
    assertEquals(0, MarkupSize.elements("5 < 6, 7 > 6, <3 </p> <"));
    assertEquals(5, MarkupSize.elements("<!DOCTYPE html><p>a<br/>b</p><!-- c --><?d?>"));
  }

  @Test
  void whatIsInATagIsNotForFree() {
    assertEquals(
        1, MarkupSize.elements("<img alt=\"A pump in a hall\" src=a.png />words after it"));
    assertEquals(1 + 100, MarkupSize.elements("<p" + " a=b".repeat(800) + ">"));
    assertTrue(MarkupSize.elements("<p " + "a=b\n".repeat(4_000_000)) > 400_000);
  }
}
