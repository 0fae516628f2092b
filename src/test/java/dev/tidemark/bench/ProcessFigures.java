package dev.tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process takes of the machine.
 *
 * @param resident bytes of memory, parts of files that it reads included; 0 where that can't be
 *     told (Linux alone tells it)
 * @param own bytes of memory without those of files
 * @param cpu seconds that its threads have worked
 */
record ProcessFigures(long resident, long own, double cpu) {
  private static final double MILLIS = 1e3;

  static ProcessFigures of(ProcessHandle process) throws IOException {
    Duration worked = process.info().totalCpuDuration().orElse(Duration.ZERO);
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        ? new ProcessFigures(
            kilobytes(status, "VmRSS:"), kilobytes(status, "RssAnon:"), worked.toMillis() / MILLIS)
        : new ProcessFigures(0, 0, worked.toMillis() / MILLIS);
  }

  private static long kilobytes(Path status, String name) throws IOException {
    String line =
        Files.readAllLines(status).stream()
            .filter(each -> each.startsWith(name))
            .findFirst()
            .orElse(name + " 0 kB");
    return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
  }
}
