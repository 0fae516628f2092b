package dev.tidemark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.Nightly;
import dev.tidemark.search.Ranking;
import dev.tidemark.search.engine.IndexChange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a power cut the index holds what its last commit held, or the one that was being made. */
@Tag(Nightly.TAG)
class PowerCutTest {
  private static final int NAMES = 30;

  private final long seed = Long.getLong("tidemark.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final SmallArticles articles = new SmallArticles(random);
  private final List<IndexChange> record = new ArrayList<>();
  private final Deadline deadline = new Deadline();
  private final Damage damage = new Damage();
  private final SuggestIndex suggestIndex = new SuggestIndex();
  private final HeldViews held = new HeldViews();

  @Test
  void aCommitIsThereAndNoneThatWasNotMade() throws IOException {
    System.out.println("PowerCutTest seed " + seed);
    for (int round = 0; round < Nightly.rounds(8, 200); round++) {
      record.clear();
      ForgetfulDirectory disk = new ForgetfulDirectory();
      LuceneIndex index = open(disk);
      for (int step = 1 + random.nextInt(8); step > 0; step--) {
        grow(index);
        if (random.nextBoolean()) {
          index.refresh();
        }
        if (random.nextBoolean()) {
          index.commit();
        }
        cutAndLook(disk, index.committedSequence());
      }
    }
  }

  @Test
  void whatIsCutWhileACommitIsMadeIsOneOfBoth() throws IOException {
    System.out.println("PowerCutTest seed " + seed);
    for (int round = 0; round < Nightly.rounds(8, 200); round++) {
      record.clear();
      ForgetfulDirectory disk = new ForgetfulDirectory();
      FailingDirectory.Faults faults = new FailingDirectory.Faults();
      LuceneIndex index = open(new FailingDirectory(disk, faults));
      grow(index);
      index.commit();
      long before = record.size();
      faults.fail(1 + random.nextInt(60), Integer.MAX_VALUE / 2);
      try {
        grow(index);
        index.commit();
      } catch (RuntimeException powerFailed) {
        assertTrue(faults.failed() > 0, powerFailed.toString());
      }
      Directory found = disk.afterAPowerCut(random);
      if (faults.failed() == 0) {
        isAt(found, record.size());
      } else {
        try (LuceneIndex again = open(found)) {
          long held = again.committedSequence();
          assertTrue(held == before || held == record.size(), "seed " + seed);
        }
      }
    }
  }

  private LuceneIndex open(Directory directory) throws IOException {
    return new LuceneIndex(
        directory,
        () -> {
          throw new IllegalStateException("taken for a damaged one, seed " + seed);
        },
        "1",
        new Opening(deadline, suggestIndex, new MergeWatch()),
        held,
        damage);
  }

  private void grow(LuceneIndex index) {
    int from = record.size();
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      int name = random.nextInt(NAMES);
      long sequence = record.size() + 1L;
      record.add(
          random.nextInt(4) == 0
              ? new IndexChange.Remove(sequence, SmallArticles.id(name))
              : articles.draw(name, sequence));
    }
    index.apply(record.subList(from, record.size()));
  }

  private void cutAndLook(ForgetfulDirectory disk, long committed) throws IOException {
    Directory found = disk.afterAPowerCut(random);
    if (committed > 0) {
      assertTrue(Integrity.holds(found), "seed " + seed);
    }
    isAt(found, committed);
  }

  private void isAt(Directory found, long sequence) throws IOException {
    try (LuceneIndex again = open(found)) {
      assertEquals(sequence, again.committedSequence(), "seed " + seed);
      LuceneSearch search =
          new LuceneSearch(
              new Views(again::searchers, held),
              suggestIndex,
              damage,
              deadline,
              Duration.ofSeconds(30),
              Ranking.DEFAULTS);
      assertEquals(
          HeldArticles.after(record.subList(0, Math.toIntExact(sequence))),
          HeldArticles.seen(search),
          "seed " + seed);
    }
  }
}
