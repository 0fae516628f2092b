package dev.tidemark.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A small disk of its own in memory, which root alone can mount; a test without is skipped. */
public record MountedDisk(Path folder) implements AutoCloseable {

  /**
   * Mounts one.
   *
   * @param folder is made
   * @param size such as {@code 96m}
   */
  public static MountedDisk at(Path folder, String size, Class<?> test) throws IOException {
    Files.createDirectories(folder);
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    if (!mounted) {
      System.out.println(
          test.getSimpleName() + " SKIPPED: a small disk can't be mounted here (needs root)");
    }
    Assumptions.assumeTrue(mounted, "a small disk can't be mounted here");
    return new MountedDisk(folder);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException(folder + " stays mounted");
    }
  }
}
