package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.FeedProgress;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What readiness says that it waits for. */
class ReadinessTest {
  private static final SelfCheck.Found FOUND = new SelfCheck.Found(true, 12, 5, 3, null);

  private static Standing standing(
      @Nullable FeedProgress progress, SelfCheck.Found found, @Nullable String failure) {
    return new Standing(progress, 0, 0, found, 0, failure, 0, 0, Sizes.UNKNOWN, 1);
  }

  private static Map<String, Object> data(HealthCheckResponse answer) {
    return answer.getData().orElse(Map.of());
  }

  @Test
  void aServerThatHasJustStartedWaitsForEverything() {
    assertFalse(Standing.UNKNOWN.ready());
    assertEquals(Status.DOWN, FollowReadiness.answer(Standing.UNKNOWN).getStatus());
    assertEquals(Status.DOWN, SearchReadiness.answer(Standing.UNKNOWN).getStatus());
    assertEquals(Status.DOWN, RecordReadiness.answer(Standing.UNKNOWN).getStatus());
  }

  @Test
  void aReplaySaysHowFarItIs() {
    FeedProgress half = new FeedProgress(false, 50, 150, 10, null);
    HealthCheckResponse answer = FollowReadiness.answer(standing(half, FOUND, null));
    assertEquals(Status.DOWN, answer.getStatus());
    assertEquals(25L, data(answer).get("percent"));
    assertEquals(150L, data(answer).get("left"));
    assertTrue(String.valueOf(data(answer).get("waitsFor")).contains("record"));
  }

  @Test
  void anIndexThatCannotBeWrittenIsNamed() {
    FeedProgress broken = new FeedProgress(false, 0, 3, 0, "The index can't be written: full");
    HealthCheckResponse answer = FollowReadiness.answer(standing(broken, FOUND, null));
    assertEquals("The index can't be written: full", data(answer).get("failure"));
  }

  @Test
  void searchesWithoutFacetsAreNotReady() {
    SelfCheck.Found bare = new SelfCheck.Found(false, 12, 0, 3, "Facets have no values.");
    FeedProgress done = new FeedProgress(true, 12, 0, 0, null);
    Standing standing = standing(done, bare, null);
    assertFalse(standing.ready());
    assertEquals(Status.UP, FollowReadiness.answer(standing).getStatus());
    HealthCheckResponse answer = SearchReadiness.answer(standing);
    assertEquals(Status.DOWN, answer.getStatus());
    assertEquals("Facets have no values.", data(answer).get("failure"));
  }

  @Test
  void aRecordThatTakesNoWritesIsNamed() {
    FeedProgress done = new FeedProgress(true, 12, 0, 0, null);
    Standing full = standing(done, FOUND, "There is no room left");
    assertFalse(full.ready());
    assertEquals("There is no room left", data(RecordReadiness.answer(full)).get("failure"));
    Standing well = standing(done, FOUND, null);
    assertTrue(well.ready());
    assertEquals(Status.UP, RecordReadiness.answer(well).getStatus());
    assertEquals(Status.UP, SearchReadiness.answer(well).getStatus());
  }
}
