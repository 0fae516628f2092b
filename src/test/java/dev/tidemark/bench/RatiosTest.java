package dev.tidemark.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much more is worked, and how much more room is taken, than by bare Lucene for the same: what
 * becomes twice as slow or large is seen here. The work of processors is measured, not the clock,
 * and the least of several rounds counts, so that whatever else runs changes little. {@code
 * ./tidemark bench} measures the whole.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatiosTest {
  private static final Logger LOG = Logger.getLogger(RatiosTest.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 8;
  private static final int REQUESTS = 16;

  /** Each what was measured last, and half as much again. */
  private static final double INDEXING = 9.5;

  private static final double SEARCHING = 5.5;
  private static final double ROOM = 2.2;

  private final List<MixedRequest> mix =
      RequestMix.of(7).stream().filter(each -> each.kind().hasFloor()).limit(REQUESTS).toList();
  private @Nullable SmallScale scale;

  @BeforeAll
  void index(@TempDir Path folder) throws IOException, InterruptedException, ExecutionException {
    scale = new SmallScale(folder, 3, 100);
  }

  @AfterAll
  void close() throws IOException {
    both().close();
  }

  @Test
  void indexingWithAllThatIsFoundOut() {
    assertAtMost(INDEXING, both().indexing(), "indexing");
  }

  @Test
  void theRoomOfTheIndex() throws IOException {
    assertAtMost(ROOM, both().room(), "room");
  }

  @Test
  void searchingWithFiveFacetsAndSnippets() throws IOException {
    long[] ours = new long[mix.size()];
    long[] floor = new long[mix.size()];
    Arrays.fill(ours, Long.MAX_VALUE);
    Arrays.fill(floor, Long.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < mix.size(); i++) {
        String target = mix.get(i).target();
        long start = THREADS.getCurrentThreadCpuTime();
        both().answer(target);
        long between = THREADS.getCurrentThreadCpuTime();
        both().floor(target);
        ours[i] = Math.min(ours[i], between - start);
        floor[i] = Math.min(floor[i], THREADS.getCurrentThreadCpuTime() - between);
      }
    }
    double ratio = Arrays.stream(ours).sum() / (double) Arrays.stream(floor).sum();
    assertAtMost(SEARCHING, ratio, "searching");
  }

  /** Words that were corrected and topics that were found out add to what plain Lucene finds. */
  @Test
  void theFloorFindsTheSame() throws IOException {
    for (MixedRequest request : mix) {
      String target = request.target() + "&copies=all&synonyms=false";
      long ours = total(JSON.readTree(both().answer(target)));
      long floor = total(JSON.readTree(both().floor(request.target())));
      boolean equal = !target.contains("topic=") && !target.contains("q=");
      assertTrue(equal ? ours == floor : ours >= floor, () -> ours + ", " + floor + ": " + target);
    }
  }

  private SmallScale both() {
    return Objects.requireNonNull(scale);
  }

  private static long total(JsonNode answer) {
    return answer.get("total").asLong();
  }

  private static void assertAtMost(double most, double ratio, String what) {
    LOG.infof("%s: %s times bare Lucene, at most %s", what, Math.round(100 * ratio) / 100.0, most);
    assertTrue(ratio <= most, () -> what + ": " + ratio + " times bare Lucene");
  }
}
