package dev.tidemark.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryIdTest {

  @Test
  void anIdIsTheSameOnEveryMachineAndDay() {
    assertEquals("bptpk5gsen90n", StoryId.foundedBy("0123456789abcdef"));
    assertEquals(StoryId.foundedBy("0123456789abcdef"), Story.alone("0123456789abcdef").id());
  }

  @Test
  void everyKeyHasOneName() {
    long seed = new Random().nextLong();
    System.out.println("StoryIdTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long key = i == 0 ? Long.MIN_VALUE : i == 1 ? -1 : random.nextLong();
      String text = StoryId.text(key);
      assertTrue(StoryId.isWellFormed(text), text);
      assertEquals(key, StoryId.parse(text), "seed " + seed);
    }
  }

  @Test
  void articlesFoundDifferentStories() {
    Set<Long> low = new HashSet<>();
    Set<Long> all = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      long key = StoryId.keyFoundedBy(String.format(Locale.ROOT, "%016d", i));
      all.add(key);
      low.add(key & 0xffff);
    }
    assertEquals(100_000, all.size());
    assertTrue(low.size() > 50_000, "every bit should depend on every character");
  }

  @Test
  void otherTextIsRefused() {
    for (String text :
        List.of(
            "", "a story", "0123456789abc\n", "g000000000000", "000000000000u", "0".repeat(14))) {
      assertFalse(StoryId.isWellFormed(text), text);
      assertThrows(IllegalArgumentException.class, () -> StoryId.parse(text), text);
    }
  }
}
