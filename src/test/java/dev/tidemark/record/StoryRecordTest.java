package dev.tidemark.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of stories. */
class StoryRecordTest {
  @TempDir Path folder;

  @Test
  void aRecordFromBeforeThereWereStoriesGetsThem() {
    OlderRecord.make(folder, 1);
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      assertEquals(new StoryProgress(0, 0), record.stories().write(StoryTables::progress));
      assertEquals(Story.alone("a"), record.stories().of("a"));
    }
  }

  @Test
  void workThatFailsLeavesNothingBehind() {
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      StoryRecord stories = record.stories();
      assertThrows(
          IllegalStateException.class,
          () ->
              stories.write(
                  tables -> {
                    tables.put(member("a", 1, 1, 7));
                    tables.advance(new StoryProgress(9, 1));
                    throw new IllegalStateException("on purpose");
                  }));
      assertEquals(0, stories.write(StoryTables::progress).sequence());
      assertEquals(Map.of(), stories.write(tables -> tables.sharing(new int[] {7})));
    }
  }

  @Test
  void bandsAreFoundWhereverTheyWait() {
    int count = StoryRows.WAITING + 100;
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      StoryRecord stories = record.stories();
      stories.write(
          tables -> {
            Random random = new Random(4);
            for (int i = 0; i < count; i++) {
              tables.put(member("a" + i, i, i, i, random.nextInt(), -5));
            }
            return "";
          });
      for (int i : List.of(0, StoryRows.WAITING - 1, StoryRows.WAITING, count - 1)) {
        assertEquals(
            Map.of(new StoryTables.Candidate("a" + i, i), 1),
            stories.write(tables -> tables.sharing(new int[] {i})));
      }
      assertEquals(count, stories.write(tables -> tables.sharing(new int[] {-5})).size());
      stories.write(
          tables -> {
            tables.put(member("a0", 0, 0, 12_345_678, -5));
            tables.remove("a" + (count - 1));
            return "";
          });
      assertEquals(Map.of(), stories.write(tables -> tables.sharing(new int[] {0, count - 1})));
      assertEquals(count - 1, stories.write(tables -> tables.sharing(new int[] {-5})).size());
      stories.write(
          tables -> {
            tables.forgetSketches();
            return "";
          });
      assertEquals(Map.of(), stories.write(tables -> tables.sharing(new int[] {-5, 12_345_678})));
      assertEquals(Integer.valueOf(1), stories.<Integer>write(tables -> tables.size(4)));
    }
  }

  @Test
  void whatChangedIsToldPageByPage() {
    try (SqliteRecord record = SqliteRecord.open(folder, Clock.systemUTC())) {
      StoryRecord stories = record.stories();
      stories.write(
          tables -> {
            IntStream.range(0, 9).forEach(i -> tables.put(member("a" + i, i / 3, i)));
            tables.putStory(member("a0", 7, 0).telling(7, 0, 100));
            return "";
          });
      assertEquals(
          List.of(new StoryRecord.Told("a0", new Story(StoryId.text(7), 1))),
          stories.toldAfter(8, "", 5));
      assertEquals(
          List.of("a0", "a6", "a7"),
          stories.toldAfter(5, "", 3).stream().map(StoryRecord.Told::article).toList());
      assertEquals(1, stories.toldAfter(5, "a7", 3).size());
      assertEquals(new Story(StoryId.text(0), 2), stories.of("a1"));
      assertEquals(Integer.valueOf(0), stories.<Integer>write(tables -> tables.size(99)));
    }
  }

  private static StoryMember member(String article, long story, long since, int... bands) {
    return new StoryMember(article, story, since, since, since, bands, new byte[] {1});
  }
}
