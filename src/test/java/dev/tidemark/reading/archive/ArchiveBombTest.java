package dev.tidemark.reading.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives made to bring a reader down: refused within a second and 64 MB of heap. */
class ArchiveBombTest {
  @TempDir Path folder;

  /** Goes through it in a process of its own with 64 MB in all; how often each code came up. */
  private static Map<String, Integer> read(Path archive) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveBombRun.class.getName(),
                archive.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    System.out.printf(
        "ArchiveBombTest: %s, %,d bytes: %s", archive.getFileName(), Files.size(archive), said);
    Map<String, Integer> codes = new HashMap<>();
    for (String part : said.strip().split(" ")) {
      String[] pair = part.split("=");
      codes.put(pair[0], Integer.valueOf(pair[1]));
    }
    long millis = Objects.requireNonNull(codes.remove("millis"));
    assertTrue(millis < 1_000, said);
    return codes;
  }

  private OutputStream file(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
  }

  @Test
  void manyZeros() throws Exception {
    byte[] zeros = new byte[1024 * 1024];
    try (ZipOutputStream zip = new ZipOutputStream(file("zeros.zip"))) {
      zip.putNextEntry(new ZipEntry("zeros.md"));
      for (int i = 0; i < 1_024; i++) {
        zip.write(zeros);
      }
    }
    assertEquals(Map.of("archive_limit", 1), read(folder.resolve("zeros.zip")));
    long size = 10L * 1024 * 1024 * 1024;
    byte[] member = Packed.gzip(new byte[1024 * 1024]);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = Packed.tarInto(header)) {
      Packed.put(tar, "a.md", "one".getBytes(StandardCharsets.UTF_8));
      TarArchiveEntry entry = new TarArchiveEntry("zeros.md", true);
      entry.setSize(size);
      tar.putArchiveEntry(entry);
    } catch (IOException unfinishedAsMeant) {
      assertNotNull(unfinishedAsMeant.getMessage());
    }
    try (OutputStream out = file("zeros.tgz")) {
      out.write(Packed.gzip(header.toByteArray()));
      for (long i = 0; i < size / (1024 * 1024); i++) {
        out.write(member);
      }
    }
    assertEquals(Map.of("archive_limit", 1), read(folder.resolve("zeros.tgz")));
  }

  @Test
  void aMillionEntries() throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(file("million.zip"))) {
      zip.setLevel(0);
      for (int i = 0; i < 1_000_000; i++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
      }
    }
    assertEquals(Map.of("archive_limit", 1), read(folder.resolve("million.zip")));
    try (TarArchiveOutputStream tar = Packed.tarInto(new GZIPOutputStream(file("million.tgz")))) {
      for (int i = 0; i < 100_000; i++) {
        Packed.put(tar, Integer.toString(i, 36), new byte[0]);
      }
    }
    assertEquals(Map.of("archive_limit", 1), read(folder.resolve("million.tgz")));
  }

  @Test
  void archivesInArchivesInArchives() throws Exception {
    byte[] level = Packed.zip("0.md", "x".repeat(1 << 20));
    for (int depth = 0; depth < 5; depth++) {
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(next)) {
        for (int i = 0; i < 16; i++) {
          zip.putNextEntry(new ZipEntry("lib " + i + ".zip"));
          zip.write(level);
        }
      }
      level = next.toByteArray();
    }
    Files.write(folder.resolve("42.zip"), level);
    assertEquals(Map.of("archive_limit", 256), read(folder.resolve("42.zip")));
  }

  @Test
  void longHeadersOfATar() throws Exception {
    try (TarArchiveOutputStream tar = Packed.tarInto(new GZIPOutputStream(file("names.tgz")))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      TarArchiveEntry entry =
          new TarArchiveEntry("././@LongLink", TarArchiveEntry.LF_GNUTYPE_LONGNAME);
      byte[] some = new byte[1 << 20];
      new Random(7).nextBytes(some);
      entry.setSize(200L << 20);
      tar.putArchiveEntry(entry);
      for (int i = 0; i < 200; i++) {
        tar.write(some);
      }
      tar.closeArchiveEntry();
    }
    assertEquals(Map.of("archive_limit", 1), read(folder.resolve("names.tgz")));
  }

  /** As David Fifield makes them: many entries of the directory point to the same bytes. */
  @Test
  void entriesThatOverlap() throws Exception {
    byte[] zip = Packed.zip("a.md", "x".repeat(1 << 20));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - 22;
    int directory = bytes.getInt(end + 16);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(zip, 0, directory);
    for (int i = 0; i < 900; i++) {
      byte[] entry = Arrays.copyOfRange(zip, directory, end);
      entry[46] = (byte) ('a' + i % 26);
      bomb.writeBytes(entry);
    }
    ByteBuffer tail = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    tail.putInt(0x06054b50).putInt(0).putShort((short) 900).putShort((short) 900);
    tail.putInt(900 * (end - directory)).putInt(directory).putShort((short) 0);
    bomb.writeBytes(tail.array());
    Files.write(folder.resolve("overlap.zip"), bomb.toByteArray());
    String code = read(folder.resolve("overlap.zip")).keySet().iterator().next();
    assertTrue(code.equals("archive_broken") || code.equals("archive_limit"), code);
    byte[] two = Packed.zip("a.md", "not much", "b.md", "a little more");
    ByteBuffer edit = ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN);
    int second = edit.getInt(two.length - 22 + 16) + 46 + 4;
    edit.putInt(second + 42, 0);
    Files.write(folder.resolve("shared.zip"), two);
    assertEquals(Map.of("archive_broken", 1), read(folder.resolve("shared.zip")));
  }

  /** The directory says 10 bytes, and more come. */
  @Test
  void anEntryThatLiesAboutItsSize() throws Exception {
    byte[] zip = Packed.zip("a.md", "y".repeat(4 << 20));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(zip.length - 22 + 16);
    bytes.putInt(directory + 24, 10);
    CRC32 sum = new CRC32();
    sum.update("y".repeat(10).getBytes(StandardCharsets.UTF_8));
    bytes.putInt(directory + 16, (int) sum.getValue());
    Files.write(folder.resolve("liar.zip"), zip);
    assertEquals(Map.of("archive_broken", 1), read(folder.resolve("liar.zip")));
  }
}
