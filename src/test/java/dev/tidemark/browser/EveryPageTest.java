package dev.tidemark.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds on each page, over the samples. */
@QuarkusTest
@TestProfile(Rooms.Samples.class)
class EveryPageTest extends BrowserTest {
  @Test
  void nothingKeepsAnyoneOutByDayOrByNight() {
    List<String> faults = new ArrayList<>();
    for (Visit.Manner manner : List.of(Visit.Manner.PLAIN, Visit.Manner.PLAIN.dark())) {
      Visit visit = visit(manner);
      for (String address : SamplePages.all(visit)) {
        visit.open(address);
        Rules.unfold(visit.page());
        Rules.accessibility(visit.page())
            .forEach(fault -> faults.add(address + " " + manner.scheme() + ": " + fault));
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  @Test
  void nothingIsWiderThanItsWindow() {
    List<String> faults = new ArrayList<>();
    Visit visit = visit();
    for (String address : SamplePages.all(visit)) {
      visit.open(address);
      for (boolean unfolded : new boolean[] {false, true}) {
        if (unfolded) {
          Rules.unfold(visit.page());
        }
        Rules.sideways(visit.page(), Visit.NARROWEST, Visit.PHONE, Visit.DESK)
            .forEach(fault -> faults.add(address + " " + fault));
      }
    }
    assertEquals("", String.join("\n", faults));
  }
}
