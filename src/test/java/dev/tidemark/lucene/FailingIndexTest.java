package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexChange;
import dev.tidemark.search.engine.SearchEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whichever write, sync, rename or deletion of the index fails: searches go on, nothing is believed
 * that was not committed, and once the disk works again the index holds what it was given.
 */
@Tag(Nightly.TAG)
class FailingIndexTest {
  private static final int FAULTS = 200;
  private static final int NAMES = 30;
  private static final int STEPS = 5;

  private final long seed = new Random().nextLong();

  @Test
  void eachOneCallMayFail() throws IOException {
    System.out.println("FailingIndexTest seed " + seed);
    int every = Nightly.rounds(20, 1);
    for (int nth = 1 + new Random(seed).nextInt(every); nth <= FAULTS; nth += every) {
      assertEquals(1, new Run(seed + nth).through(nth, 1), "call " + nth + " was never made");
    }
  }

  @Test
  void fromEachCallOnManyMayFail() throws IOException {
    System.out.println("FailingIndexTest seed " + seed);
    Random random = new Random(seed);
    int every = Nightly.rounds(50, 1);
    for (int nth = 1 + random.nextInt(every); nth <= FAULTS; nth += every) {
      new Run(seed - nth).through(nth, 2 + random.nextInt(60));
    }
  }

  /** One index over one disk, and what the record would hold. */
  private final class Run {
    private final Random random;
    private final FailingDirectory.Faults faults = new FailingDirectory.Faults();
    private final Directory disk = new ByteBuffersDirectory();
    private final SmallArticles articles;
    private final List<IndexChange> record = new ArrayList<>();
    private final Damage damage = new Damage();
    private final SuggestIndex suggestIndex = new SuggestIndex();
    private final HeldViews held = new HeldViews();

    Run(long seed) {
      random = new Random(seed);
      articles = new SmallArticles(random);
    }

    /** Returns how many calls failed. */
    int through(int nth, int many) throws IOException {
      Deadline deadline = new Deadline();
      FailingDirectory failing = new FailingDirectory(disk, faults);
      LuceneIndex index = open(failing, deadline);
      SearchEngine search = search(index, deadline);
      grow();
      feed(index, search);
      faults.fail(nth, many);
      for (int step = 0; step < STEPS; step++) {
        grow();
        feed(index, search);
      }
      int failed = faults.failed();
      faults.repair();
      feed(index, search);
      assertEquals(truth(), seen(search), what(nth));
      index.close();
      LuceneIndex again = open(failing, deadline);
      assertEquals(record.size(), again.committedSequence(), what(nth));
      assertEquals(truth(), seen(search(again, deadline)), what(nth));
      again.close();
      return failed;
    }

    private LuceneFolder.Reopened reopen() {
      throw new IllegalStateException("an index that is sound was taken for a damaged one");
    }

    private String what(int nth) {
      return "call " + nth + ", seed " + seed;
    }

    private LuceneIndex open(FailingDirectory failing, Deadline deadline) throws IOException {
      Opening opening = new Opening(deadline, suggestIndex, new MergeWatch());
      return new LuceneIndex(failing, this::reopen, "1", opening, held, damage);
    }

    private SearchEngine search(LuceneIndex index, Deadline deadline) {
      Duration patience = Duration.ofSeconds(30);
      return new LuceneSearch(
          new Views(index::searchers, held),
          suggestIndex,
          damage,
          deadline,
          patience,
          Ranking.DEFAULTS);
    }

    private void grow() {
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        int name = random.nextInt(NAMES);
        long sequence = record.size() + 1L;
        record.add(
            random.nextInt(4) == 0
                ? new IndexChange.Remove(sequence, SmallArticles.id(name))
                : articles.draw(name, sequence));
      }
    }

    /** What a feed does: after a failure, from the last commit on again, until it worked. */
    private void feed(LuceneIndex index, SearchEngine search) {
      boolean broken = false;
      for (int attempt = 0; ; attempt++) {
        assertTrue(attempt < 500, "does not recover, seed " + seed);
        Map<String, String> before = seen(search);
        try {
          if (broken) {
            index.recover();
          }
          int from = Math.toIntExact(index.committedSequence());
          index.apply(record.subList(from, record.size()));
          index.refresh();
          assertEquals(truth(), seen(search), "seed " + seed);
          index.commit();
          assertEquals(record.size(), index.committedSequence());
          return;
        } catch (EngineUnavailableException failed) {
          Map<String, String> after = seen(search);
          assertTrue(after.equals(before) || after.equals(truth()), "seed " + seed);
          broken = true;
        }
      }
    }

    private Map<String, String> truth() {
      return HeldArticles.after(record);
    }

    private static Map<String, String> seen(SearchEngine search) {
      return HeldArticles.seen(search);
    }
  }
}
