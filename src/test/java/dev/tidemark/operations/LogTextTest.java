package dev.tidemark.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of the log can rely on: a line is a line, and no key is in it. */
class LogTextTest {
  private static final String KEY = "tm_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFy";

  @Test
  void nobodyOutsideBeginsALine() {
    assertEquals("a\\nERROR b\\r\\u0000\\u001b[31m", LogText.safe("a\nERROR b\r\0\u001b[31m"));
    assertEquals("x\\u2028y\\u202ez", LogText.safe("x\u2028y\u202ez"));
    String plain = "Größe, 市場 and\ttabs";
    assertSame(plain, LogText.escaped(plain));
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization: Bearer s3cret-value/with+signs==, Authorization: Bearer ***",
    "bEaReR abcdefghij and more, bEaReR *** and more",
    "Basic dXNlcjpwYXNz, Basic ***",
    "Bearer twice123 Bearer other456, Bearer *** Bearer ***",
    "Bearer, Bearer",
    "a tm_ short, a tm_ short",
    "tm_x, tm_x"
  })
  void keysAreHidden(String said, String shown) {
    assertEquals(shown, LogText.safe(said));
  }

  @Test
  void keysThatWereMadeAreHiddenWhereverTheyStand() {
    assertEquals("path /x/*** refused", LogText.safe("path /x/" + KEY + " refused"));
    assertEquals("*** ***", LogText.safe(KEY + ' ' + KEY));
  }

  @Test
  void whateverIsSaidStaysOneLineWithoutKeys() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] parts = {"\n", "\r\n", "bearer ", "Basic ", KEY, "tm_", "\u2029", "é", " ", "word"};
    for (int round = 0; round < 2_000; round++) {
      StringBuilder said = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        said.append(parts[random.nextInt(parts.length)]);
      }
      String safe = LogText.safe(said.toString());
      assertTrue(LogText.isPlain(safe) && safe.indexOf('\n') < 0, () -> "seed " + seed);
      assertFalse(safe.contains(KEY), () -> "seed " + seed + ": " + said);
    }
  }

  @Test
  void parametersAndFailuresOfALineAreMadeSafeToo() {
    ExtLogRecord line = new ExtLogRecord(Level.INFO, "read {0}", "some.Class");
    line.setParameters(new Object[] {"a\nb " + KEY});
    line.setThrown(
        new IllegalStateException("title\nFAKE", new IllegalArgumentException("Bearer " + KEY)));
    assertTrue(new SafeLog().isLoggable(line));
    assertEquals("read a\\nb ***", line.getMessage());
    Throwable shown = line.getThrown();
    assertEquals("java.lang.IllegalStateException: title\\nFAKE", shown.toString());
    assertEquals(
        "java.lang.IllegalArgumentException: Bearer ***", String.valueOf(shown.getCause()));
    assertTrue(shown.getStackTrace().length > 0);
  }

  @Test
  void whatIsSafeStaysAsItIs() {
    ExtLogRecord line = new ExtLogRecord(Level.INFO, "all is well", "some.Class");
    IllegalStateException failure = new IllegalStateException("plain");
    line.setThrown(failure);
    assertTrue(new SafeLog().isLoggable(line));
    assertEquals("all is well", line.getMessage());
    assertSame(failure, line.getThrown());
  }
}
