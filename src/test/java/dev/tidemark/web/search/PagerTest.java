package dev.tidemark.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.web.text.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page that is offered exists. */
class PagerTest {
  private static PagerView pager(long total, int size, int current) {
    PagerView pager = Pager.of(total, size, current, 10_000, page -> "/" + page);
    assertNotNull(pager);
    return pager;
  }

  private static List<String> labels(PagerView pager) {
    return pager.pages().stream().map(Link::label).toList();
  }

  @Test
  void onePageNeedsNoPager() {
    assertNull(Pager.of(20, 20, 1, 10_000, page -> "/"));
    assertNull(Pager.of(0, 20, 1, 10_000, page -> "/"));
    assertNull(Pager.of(500, 0, 1, 10_000, page -> "/"));
  }

  @Test
  void offersTheEndsAndTheNeighbours() {
    PagerView pager = pager(400, 20, 10);
    assertEquals(List.of("1", "…", "8", "9", "10", "11", "12", "…", "20"), labels(pager));
    assertEquals("/9", pager.previous());
    assertEquals("/11", pager.next());
    assertFalse(pager.truncated());
  }

  @Test
  void theEndsHaveNoWayOn() {
    assertNull(pager(41, 20, 1).previous());
    assertNull(pager(41, 20, 3).next());
  }

  @Test
  void pagesEndWhereTheWindowDoes() {
    PagerView pager = pager(50_000, 100, 100);
    assertNull(pager.next());
    assertTrue(pager.truncated());
    assertEquals("100", labels(pager).getLast());
  }

  @Test
  void aPageBeyondTheLastStillLeadsBack() {
    PagerView pager = pager(45, 20, 9);
    assertEquals("/3", pager.previous());
    assertNull(pager.next());
  }
}
