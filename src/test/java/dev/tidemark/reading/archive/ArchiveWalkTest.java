package dev.tidemark.reading.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchiveWalkTest {
  private static final ArchiveLimits LIMITS = ArchiveLimits.DEFAULT;
  private @Nullable ArchiveException problem;
  private @Nullable ArchiveException leftOut;

  private List<String> walk(byte[] archive) throws ArchiveException {
    return walk(archive, LIMITS);
  }

  /** Each item as name=text, name!code or name-reason. */
  private List<String> walk(byte[] archive, ArchiveLimits limits) throws ArchiveException {
    ArchiveFormat format = ArchiveFormat.of(archive);
    assertNotNull(format);
    ArchiveSource source = new ArchiveSource.InMemory(archive);
    ArchiveWalk.check(source, format, limits);
    List<String> items = new ArrayList<>();
    try (ArchiveWalk walk = ArchiveWalk.open(source, format, limits)) {
      ArchiveItem item = walk.next();
      while (item != null) {
        items.add(
            switch (item) {
              case ArchiveItem.File f ->
                  f.name() + "=" + new String(f.bytes(), StandardCharsets.UTF_8);
              case ArchiveItem.Refused refused -> refused.name() + "!" + refused.code();
              case ArchiveItem.Skipped skipped -> skipped.name() + "-" + skipped.reason();
            });
        item = walk.next();
      }
      problem = walk.problem();
      leftOut = walk.leftOut();
    }
    return items;
  }

  private static String refusal(byte[] archive, ArchiveLimits limits) {
    ArchiveFormat format = ArchiveFormat.of(archive);
    assertNotNull(format);
    ArchiveSource source = new ArchiveSource.InMemory(archive);
    return assertThrows(ArchiveException.class, () -> ArchiveWalk.check(source, format, limits))
        .code();
  }

  @Test
  void everyKindGivesItsFilesInOrder() throws ArchiveException {
    String[] files = {"a.md", "one", "deep/", "", "deep/b.md", "two"};
    List<String> expected = List.of("a.md=one", "deep/b.md=two");
    assertEquals(expected, walk(Packed.zip(files)));
    assertEquals(expected, walk(Packed.tar(files)));
    assertEquals(expected, walk(Packed.gzip(Packed.tar(files))));
    assertEquals(List.of(), walk(Packed.zip()));
  }

  @Test
  void othersAreNoArchives() {
    assertNull(ArchiveFormat.of(Packed.gzip("just text".getBytes(StandardCharsets.UTF_8))));
    assertNull(ArchiveFormat.of(Packed.gzip(Packed.gzip(Packed.tar("a", "b")))));
    assertNull(ArchiveFormat.of(Packed.zip("[Content_Types].xml", "", "word/document.xml", "")));
    assertNull(ArchiveFormat.of(Packed.zip("mimetype", "application/epub+zip")));
    assertNull(ArchiveFormat.of("PK is a text".getBytes(StandardCharsets.UTF_8)));
    assertNull(ArchiveFormat.of(new byte[0]));
    assertEquals("type_mismatch", refusal(Packed.zip("a", "", "[Content_Types].xml", ""), LIMITS));
  }

  @Test
  void archivesInArchivesAreFoldersToo() throws ArchiveException {
    byte[] inner = Packed.gzip(Packed.tar("x.md", "deep"));
    assertEquals(List.of("in/b.tgz!/x.md=deep"), walk(Packed.zip("in/b.tgz", inner)));
    byte[] three = Packed.zip("c.zip", Packed.zip("b.tgz", inner));
    assertEquals(List.of("c.zip!/b.tgz!archive_limit"), walk(three));
    assertEquals(
        List.of("b.tgz!archive_limit"),
        walk(Packed.zip("b.tgz", inner), new ArchiveLimits(1, 9, 999, 9_999, 9)));
  }

  @Test
  void namesThatPointOutsideAreLeftOutAndTold() throws ArchiveException {
    byte[] zip =
        Packed.zip(
            "../up.md",
            "1",
            "/etc/abs.md",
            "2",
            "C:\\drive.md",
            "3",
            "a\\b.md",
            "4",
            "nul\0.md",
            "5",
            "./x//y.md",
            "6",
            "x/y.md",
            "7",
            "a/../b.md",
            "8");
    assertEquals(List.of("a/b.md=4", "x/y.md=6"), walk(zip));
    assertNotNull(leftOut);
    assertEquals("archive_entry", leftOut.code());
    assertTrue(leftOut.detail().contains("6 entries"), leftOut.detail());
    assertTrue(leftOut.detail().contains("../up.md"), leftOut.detail());
  }

  @Test
  void whatFoldersHideIsHidden() throws ArchiveException {
    byte[] zip =
        Packed.zip("__MACOSX/._a.md", "", ".DS_Store", "", "a/.git/x.md", "", "b/.md", "here");
    assertEquals(List.of("b/.md=here"), walk(zip));
    assertNull(leftOut);
  }

  @Test
  void linksAndDevicesAreNotFollowed() throws IOException, ArchiveException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = Packed.tarInto(bytes)) {
      for (byte type :
          new byte[] {
            TarArchiveEntry.LF_SYMLINK, TarArchiveEntry.LF_LINK, TarArchiveEntry.LF_CHR
          }) {
        TarArchiveEntry entry = new TarArchiveEntry("e" + (char) type, type);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
      Packed.put(tar, "a.md", "one".getBytes(StandardCharsets.UTF_8));
    }
    List<String> items = walk(bytes.toByteArray());
    assertEquals(4, items.size());
    assertTrue(items.subList(0, 3).stream().allMatch(i -> i.contains("-")), items::toString);
    assertEquals("a.md=one", items.getLast());
  }

  @Test
  void namesAreReadInTheEncodingTheyHave() throws IOException, ArchiveException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("IBM437"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
        zip.putNextEntry(new ZipEntry("Ünïcode/é.md"));
        zip.write('x');
      }
      assertEquals(List.of("Ünïcode/é.md=x"), walk(bytes.toByteArray()));
    }
    byte[] flagless = Packed.zip("é.md", "x");
    for (int i = 0; i < flagless.length - 8; i++) {
      boolean local = flagless[i] == 'P' && flagless[i + 1] == 'K' && flagless[i + 2] == 3;
      boolean central = flagless[i] == 'P' && flagless[i + 1] == 'K' && flagless[i + 2] == 1;
      if (local || central) {
        flagless[i + (local ? 7 : 9)] &= ~8;
      }
    }
    assertEquals(List.of("é.md=x"), walk(flagless));
    String longName = "long/".repeat(60) + "x.md";
    assertEquals(List.of(longName + "=1"), walk(Packed.tar(longName, "1")));
  }

  @Test
  void ofATruncatedArchiveTheStartIsReadAndTheRestReported() throws ArchiveException {
    String text = "word ".repeat(50);
    String[] files = {"a.md", text + 1, "b.md", text + 2, "c.md", text + 3};
    byte[] tar = Packed.tar(files);
    byte[] zip = Packed.zip(files);
    for (byte[] start :
        List.of(Arrays.copyOf(tar, 512 * 3 + 100), Arrays.copyOf(zip, zip.length * 5 / 12))) {
      List<String> items = walk(start);
      assertEquals("a.md=" + text + 1, items.isEmpty() ? problem : items.getFirst());
      assertTrue(items.size() < 3, items::toString);
      assertNotNull(problem);
      assertEquals("archive_broken", problem.code());
    }
    byte[] noise = Packed.zip("a.md", text);
    Arrays.fill(noise, 30, noise.length, (byte) 7);
    assertEquals(List.of(), walk(noise));
    assertNotNull(problem);
    assertEquals("archive_broken", problem.code());
  }

  @Test
  void aDamagedEntryFailsAlone() throws ArchiveException {
    byte[] zip = Packed.zip("a.md", "first text", "b.md", "second text", "c.md", "third");
    zip[30 + 4 + 3] ^= 0x55;
    List<String> items = walk(zip);
    assertEquals("a.md!archive_broken", items.getFirst());
    assertEquals(List.of("b.md=second text", "c.md=third"), items.subList(1, 3));
    assertNull(problem);
  }

  @Test
  void encryptedArchivesSaySo() throws ArchiveException {
    byte[] zip = Packed.zip("a.md", "one", "b.md", "two");
    byte[] all = zip.clone();
    byte[] one = zip.clone();
    boolean first = true;
    for (int i = 0; i < zip.length - 9; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
        all[i + 8] |= 1;
        one[i + 8] |= (byte) (first ? 1 : 0);
        first = false;
      }
    }
    assertEquals("archive_encrypted", refusal(all, LIMITS));
    assertEquals(List.of("a.md!archive_encrypted", "b.md=two"), walk(one));
  }

  @Test
  void limitsHoldJustBelowAndAbove() throws ArchiveException {
    byte[] two = Packed.zip("a", "12345", "b", "1234567");
    byte[] tar = Packed.tar("a", "12345", "b", "1234567");
    for (byte[] archive : List.of(two, tar)) {
      long size = archive.length == tar.length ? 512 * 20 : 12;
      assertEquals(2, walk(archive, new ArchiveLimits(2, 2, 7, size, 9)).size());
      assertEquals("archive_limit", refusal(archive, new ArchiveLimits(2, 1, 7, size, 9)));
      assertEquals("archive_limit", refusal(archive, new ArchiveLimits(2, 2, 7, 11, 9)));
      assertEquals(
          List.of("a=12345", "b!too_large"), walk(archive, new ArchiveLimits(2, 2, 6, size, 9)));
    }
  }
}
