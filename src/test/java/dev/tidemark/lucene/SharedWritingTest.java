package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Changes that are made on several processors end as if they had been made one by one. */
class SharedWritingTest {
  private final Random random;
  private final List<IndexChange> changes = new ArrayList<>();

  SharedWritingTest() {
    long seed = new Random().nextLong();
    System.out.println("SharedWritingTest seed " + seed);
    random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      changes.add(new IndexChange.Remove(i, "a" + random.nextInt(300)));
    }
  }

  @Test
  void thoseOfOneArticleAreMadeInTheirOrder() throws IOException {
    Map<String, List<Long>> made = new ConcurrentHashMap<>();
    SharedWriting.apply(
        changes,
        change -> {
          IndexChange.Remove remove = (IndexChange.Remove) change;
          made.computeIfAbsent(remove.id(), id -> new ArrayList<>()).add(remove.sequence());
        });
    Map<String, List<Long>> wanted =
        changes.stream()
            .map(IndexChange.Remove.class::cast)
            .collect(
                Collectors.groupingBy(
                    IndexChange.Remove::id,
                    Collectors.mapping(IndexChange.Remove::sequence, Collectors.toList())));
    assertEquals(wanted, made);
  }

  @Test
  void aFailureIsThrownAsItIsWhenNothingIsWrittenAnyMore() {
    for (Exception failure :
        List.of(new IOException("disk"), new IllegalArgumentException("too long"))) {
      AtomicInteger writing = new AtomicInteger();
      long broken = random.nextInt(changes.size());
      Exception thrown =
          assertThrows(
              failure.getClass(),
              () ->
                  SharedWriting.apply(
                      changes,
                      change -> {
                        writing.incrementAndGet();
                        try {
                          if (change.sequence() == broken) {
                            fail(failure);
                          }
                        } finally {
                          writing.decrementAndGet();
                        }
                      }));
      assertEquals(failure.getMessage(), thrown.getMessage());
      assertEquals(0, writing.get());
    }
  }

  private static void fail(Exception failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    throw (RuntimeException) failure;
  }
}
