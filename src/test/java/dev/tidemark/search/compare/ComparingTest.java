package dev.tidemark.search.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidemark.search.SearchRequest;
import dev.tidemark.search.SearchRequestReader;
import dev.tidemark.search.engine.SearchEngine;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison looks at so many claims, and says when there are more. */
class ComparingTest {

  @ParameterizedTest
  @CsvSource({"19999, 19999, false", "20000, 20000, false", "20001, 20000, true"})
  void reachesSoFarAndSaysWhenThatIsNotAll(int found, int compared, boolean cut) {
    SearchRequest request =
        new SearchRequestReader(Clock.systemUTC())
            .read(SearchRequest.Rows.METRICS, Map.of(), Set.of())
            .request();
    Comparing comparing = Comparing.of(engineWith(found), request);
    assertEquals(compared, comparing.claims());
    assertEquals(cut, comparing.cut());
  }

  /** An engine in which so many claims match; it is asked for nothing else. */
  private static SearchEngine engineWith(int claims) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (engine, method, arguments) -> {
              assertEquals("points", method.getName());
              int atMost = (int) arguments[1];
              return Collections.nCopies(
                  Math.min(atMost, claims), Said.by("Quay", 2030, 10, "2023").forecast());
            });
  }
}
