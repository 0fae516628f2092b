package dev.tidemark.reading.archive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What an archive may have just below, at and above its limits. */
class BudgetTest {
  private static final long FROM = 8L * 1024 * 1024;

  private static void assertOver(String setting, Use use) {
    ArchiveException refused = assertThrows(ArchiveException.class, use::run);
    assertEquals(true, String.valueOf(refused.getMessage()).contains(setting));
  }

  /** Something of the budget. */
  private interface Use {
    void run() throws ArchiveException;
  }

  @Test
  void soManyEntriesAndBytes() throws ArchiveException {
    Budget budget = new Budget(new ArchiveLimits(2, 3, 10, 100, 200));
    budget.entry();
    budget.entry();
    assertDoesNotThrow(budget::entry);
    assertOver("tidemark.archives.entries", budget::entry);
    budget.expanded(99);
    assertDoesNotThrow(() -> budget.expanded(1));
    assertOver("tidemark.archives.total-bytes", () -> budget.expanded(1));
    assertOver("tidemark.archives.total-bytes", () -> budget.expanded(Long.MAX_VALUE));
  }

  @Test
  void soManyTimesLargerThanPackedOnceItIsLarge() {
    Budget budget = new Budget(new ArchiveLimits(2, 3, 10, 100, 200));
    long packed = FROM / 100;
    assertDoesNotThrow(() -> budget.ratio(200 * packed - 1, packed));
    assertDoesNotThrow(() -> budget.ratio(200 * packed, packed));
    assertOver("tidemark.archives.ratio", () -> budget.ratio(200 * packed + 1, packed));
    assertDoesNotThrow(() -> budget.ratio(FROM, 1), "small things may be packed as they like");
    assertOver("tidemark.archives.ratio", () -> budget.ratio(FROM + 1, 1));
  }
}
