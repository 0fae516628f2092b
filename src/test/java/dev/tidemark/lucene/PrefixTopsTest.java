package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class PrefixTopsTest {

  @Test
  void theBestOfEveryPrefixAreThoseThatSortingFinds() {
    long seed = new Random().nextLong();
    System.out.println("PrefixTopsTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      NavigableMap<String, long[]> terms = terms(random, 1 + random.nextInt(3_000));
      PrefixTops tops = build(terms);
      for (int i = 0; i < 300; i++) {
        String prefix = word(random, 1 + random.nextInt(5));
        long[] all =
            terms.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
        int place = tops.find(new BytesRef(prefix));
        assertEquals(all.length > PrefixTops.MANY, place >= 0, "seed " + seed + ", " + prefix);
        if (place >= 0) {
          long[] best = LongStream.of(all).limit(PrefixTops.MANY).toArray();
          assertArrayEquals(best, tops.best(place), "seed " + seed + ", " + prefix);
        }
      }
    }
  }

  @Test
  void nothingHasNothing() {
    assertTrue(new PrefixTops.Builder().build().find(new BytesRef("a")) < 0);
  }

  @Test
  void whatIsKeptGrowsSlowerThanWhatIsAdded() {
    NavigableMap<String, long[]> terms = terms(new Random(3), 50_000);
    List<long[]> kept = build(terms).all();
    assertTrue(kept.size() < 10_000, () -> kept.size() + " of " + terms.size());
  }

  private static PrefixTops build(Map<String, long[]> terms) {
    PrefixTops.Builder builder = new PrefixTops.Builder();
    terms.forEach(
        (term, entries) -> {
          builder.start(new BytesRef(term));
          LongStream.of(entries).forEach(builder::add);
        });
    return builder.build();
  }

  private static NavigableMap<String, long[]> terms(Random random, int size) {
    NavigableMap<String, long[]> terms = new TreeMap<>();
    IntStream.range(0, size)
        .forEach(
            i ->
                terms.put(
                    word(random, 1 + random.nextInt(9)),
                    random.longs(random.nextInt(200) == 0 ? 100 : 1, 0, 1_000_000).toArray()));
    return terms;
  }

  private static String word(Random random, int length) {
    return random
        .ints(length, 0, 4)
        .collect(
            StringBuilder::new, (word, i) -> word.append("abé日".charAt(i)), StringBuilder::append)
        .toString();
  }
}
