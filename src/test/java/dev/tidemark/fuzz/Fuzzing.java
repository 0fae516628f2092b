package dev.tidemark.fuzz;

import dev.tidemark.Nightly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Gives a parser inputs and watches that it neither fails nor takes long. What it found is written
 * to {@code target/fuzz}, to be kept under {@code src/test/resources} beside the test.
 */
public final class Fuzzing {
  /** No input of a few thousand bytes may take longer, on any machine that a build runs on. */
  public static final long LONGEST_NANOS = 1_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Path FOUND = Path.of("target", "fuzz");

  private Fuzzing() {}

  /**
   * Draws inputs and gives them to a target, which throws when a promise is broken. {@code
   * -Dfuzz.seed} repeats a run, {@code -Dfuzz.rounds} makes it longer.
   */
  public static void run(String name, int inTheBuild, Drawn drawn, Consumer<byte[]> target) {
    long seed = Long.getLong("fuzz.seed", new Random().nextLong());
    int rounds = Integer.getInteger("fuzz.rounds", Nightly.rounds(inTheBuild, 100 * inTheBuild));
    Inputs inputs = drawn.from(seed);
    for (int round = 1; round <= rounds; round++) {
      byte[] input = inputs.next();
      try {
        once(input, target);
      } catch (Throwable broken) {
        throw new AssertionError(
            String.format(
                "%s, seed %d, round %d, kept as %s: %s",
                name, seed, round, keep(name, input), broken),
            broken);
      }
    }
    count(name, rounds, seed);
  }

  /** Makes the inputs of a seed. */
  public interface Drawn {
    Inputs from(long seed);
  }

  /** One input, which may take a second of this thread's own time. */
  public static void once(byte[] input, Consumer<byte[]> target) {
    long start = THREADS.getCurrentThreadCpuTime();
    target.accept(input);
    long took = THREADS.getCurrentThreadCpuTime() - start;
    if (took > LONGEST_NANOS) {
      throw new AssertionError("took " + took / 1_000_000 + " ms");
    }
  }

  /**
   * The input as text. What is no UTF-8 becomes half a surrogate pair: programs can send one in
   * JSON, escaped.
   */
  public static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8).replace('\ufffd', '\ud83d');
  }

  private static Path keep(String name, byte[] input) {
    try {
      Files.createDirectories(FOUND);
      String mark = HexFormat.of().toHexDigits(java.util.Arrays.hashCode(input));
      return Files.write(FOUND.resolve(name + '-' + mark), input);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static void count(String name, int rounds, long seed) {
    try {
      Files.createDirectories(FOUND);
      String line = String.format("%s: %,d inputs, seed %d%n", name, rounds, seed);
      Files.writeString(FOUND.resolve(name + ".txt"), line);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }
}
