package dev.tidemark.operations.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What an index and its record disagree on is found, against a plain comparison of sets. */
class AgreementTest {
  private static final long COVERED = 50;

  @Test
  void whatCameAfterTheCommitIsNoDisagreement() {
    Agreement agreement = new Agreement(COVERED);
    agreement.indexed("changed", 1);
    agreement.indexed("kept", 1);
    agreement.indexed("removed", 1);
    agreement.recorded("added", 51, false);
    agreement.recorded("changed", 52, false);
    agreement.recorded("kept", 50, false);
    agreement.recorded("removed", 53, true);
    assertEquals(List.of(), agreement.ended());
  }

  @Test
  void eachKindOfDisagreementHasItsSentence() {
    Agreement agreement = new Agreement(COVERED);
    agreement.indexed("double", 2);
    agreement.indexed("gone", 1);
    agreement.indexed("stranger", 1);
    agreement.recorded("double", 1, false);
    agreement.recorded("gone", 2, true);
    agreement.recorded("lacking", 3, false);
    assertEquals(
        List.of(
            "article double is in the index 2 times",
            "article gone was deleted and is still in the index",
            "article lacking is not in the index",
            "article stranger is in the index and never was in the record"),
        agreement.ended());
  }

  @Test
  void ofManyTheFirstAreNamed() {
    Agreement agreement = new Agreement(COVERED);
    for (int i = 100; i < 150; i++) {
      agreement.recorded("a" + i, 1, false);
    }
    List<String> problems = agreement.ended();
    assertEquals(21, problems.size());
    assertEquals("and 30 more", problems.getLast());
  }

  @Test
  void atRandomItFindsAsManyAsThereAre() {
    long seed = new Random().nextLong();
    System.out.println("AgreementTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      TreeSet<String> indexed = new TreeSet<>();
      Map<String, Integer> recorded = new TreeMap<>();
      for (int i = 0; i < 12; i++) {
        if (random.nextInt(3) > 0) {
          indexed.add("a" + random.nextInt(20));
        }
        recorded.put("a" + random.nextInt(20), random.nextInt(100) - 50);
      }
      Agreement agreement = new Agreement(COVERED);
      indexed.forEach(id -> agreement.indexed(id, 1));
      // Negative for deleted; the sequence number is the distance from zero, doubled.
      recorded.forEach((id, drawn) -> agreement.recorded(id, 2L * Math.abs(drawn), drawn < 0));
      long expected = indexed.stream().filter(id -> !recorded.containsKey(id)).count();
      for (Map.Entry<String, Integer> row : recorded.entrySet()) {
        boolean known = 2L * Math.abs(row.getValue()) <= COVERED;
        expected += known && indexed.contains(row.getKey()) == row.getValue() < 0 ? 1 : 0;
      }
      assertEquals(expected, agreement.ended().size(), "seed " + seed + ", round " + round);
    }
  }
}
