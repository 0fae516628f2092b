package dev.tidemark.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads an archive as indexing does, and says what became of it: a process that may die of it. */
final class ArchiveBombRun {
  private ArchiveBombRun() {}

  /** Prints how often each code came up, and how long the processor worked on it. */
  public static void main(String[] args) throws IOException {
    Path archive = Path.of(args[0]);
    Map<String, Integer> codes = new TreeMap<>();
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      walk(archive, codes);
    } catch (ArchiveException refused) {
      codes.merge(refused.code(), 1, Integer::sum);
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
    StringBuilder said = new StringBuilder();
    codes.forEach((code, count) -> said.append(code).append('=').append(count).append(' '));
    System.out.println(said.append("millis=").append(nanos / 1_000_000));
  }

  private static void walk(Path archive, Map<String, Integer> codes)
      throws IOException, ArchiveException {
    byte[] start;
    try (InputStream in = Files.newInputStream(archive)) {
      start = in.readNBytes(64 * 1024);
    }
    ArchiveFormat format = ArchiveFormat.of(start);
    if (format == null) {
      throw new IllegalArgumentException(archive + " is no archive");
    }
    ArchiveSource source = new ArchiveSource.OnDisk(archive);
    ArchiveWalk.check(source, format, ArchiveLimits.DEFAULT);
    try (ArchiveWalk walk = ArchiveWalk.open(source, format, ArchiveLimits.DEFAULT)) {
      ArchiveItem item = walk.next();
      while (item != null) {
        codes.merge(item instanceof ArchiveItem.Refused r ? r.code() : "read", 1, Integer::sum);
        item = walk.next();
      }
    }
  }
}
