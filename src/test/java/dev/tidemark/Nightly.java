package dev.tidemark;

/**
 * How often tests repeat what they do at random: a few times in the build, very often with {@code
 * ./mvnw verify -Pnightly}, which runs the tests tagged {@link #TAG} alone.
 */
public final class Nightly {
  /** Of tests that repeat more often at night. */
  public static final String TAG = "nightly";

  private Nightly() {}

  /** How many rounds to run now. */
  public static int rounds(int inTheBuild, int nightly) {
    return Boolean.getBoolean("tidemark.nightly") ? nightly : inTheBuild;
  }
}
