package dev.tidemark.reading.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The kinds of archive that are opened, recognised by their bytes. */
public enum ArchiveFormat {
  /** A zip archive that is no document of an office program and no program. */
  ZIP,
  /** A tar archive. */
  TAR,
  /** A tar archive, compressed by gzip. */
  TAR_GZIP;

  private static final int TAR_MAGIC = 257;
  private static final int TAR_HEADER = 512;
  private static final int ZIP_NAME = 30;
  private static final int ZIP_NAME_LENGTH = 26;

  /** First entries of files that are zip archives inside and one document outside. */
  private static final List<String> DOCUMENTS =
      List.of("[Content_Types].xml", "mimetype", "_rels/", "docProps/", "META-INF/");

  /**
   * What starts with these bytes.
   *
   * @param start some hundred bytes at least, or all there are
   * @return null when it is none of these
   */
  public static @Nullable ArchiveFormat of(byte[] start) {
    if (startsWith(start, 0, "PK\u0003\u0004")) {
      return isDocument(start) ? null : ZIP;
    }
    if (startsWith(start, 0, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (isTar(start)) {
      return TAR;
    }
    return startsWith(start, 0, "\u001f\u008b") && isTar(unpacked(start)) ? TAR_GZIP : null;
  }

  /** Whether such an entry makes the archive a document of another kind. */
  static boolean marksDocument(String name) {
    return name.equals("[Content_Types].xml") || name.equals("META-INF/MANIFEST.MF");
  }

  private static boolean isDocument(byte[] start) {
    if (start.length < ZIP_NAME) {
      return false;
    }
    int length = (start[ZIP_NAME_LENGTH] & 0xff) | (start[ZIP_NAME_LENGTH + 1] & 0xff) << 8;
    int end = Math.min(start.length, ZIP_NAME + length);
    String name = new String(start, ZIP_NAME, end - ZIP_NAME, StandardCharsets.ISO_8859_1);
    return DOCUMENTS.stream().anyMatch(name::startsWith);
  }

  private static boolean isTar(byte[] bytes) {
    return bytes.length >= TAR_HEADER && startsWith(bytes, TAR_MAGIC, "ustar");
  }

  private static byte[] unpacked(byte[] start) {
    byte[] some = Arrays.copyOf(start, Math.min(start.length, 64 * 1024));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(some))) {
      return in.readNBytes(TAR_HEADER);
    } catch (IOException noArchive) {
      return new byte[0];
    }
  }

  private static boolean startsWith(byte[] bytes, int from, String latin1) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= from + wanted.length
        && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
  }
}
