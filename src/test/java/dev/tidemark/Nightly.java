package dev.tidemark;

import org.junit.jupiter.api.Assumptions;

/**
 * How often tests repeat what they do at random: a few times in the build, very often with {@code
 * ./mvnw verify -Pnightly}, which runs the tests tagged {@link #TAG} alone.
 */
public final class Nightly {
  /** Of tests that repeat more often at night. */
  public static final String TAG = "nightly";

  private Nightly() {}

  /**
   * Leaves a test for the night that is too long for the build, and says so.
   *
   * @param test its name
   */
  public static void only(Class<?> test) {
    if (rounds(0, 1) == 0) {
      System.out.println("SKIPPED until night (-Pnightly): " + test.getSimpleName());
      Assumptions.abort("runs at night");
    }
  }

  /** How many rounds to run now. */
  public static int rounds(int inTheBuild, int nightly) {
    return Boolean.getBoolean("tidemark.nightly") ? nightly : inTheBuild;
  }
}
