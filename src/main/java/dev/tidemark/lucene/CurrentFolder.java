package dev.tidemark.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.zip.CRC32C;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * A file that says which sub-folder is in use, or is being built, with a checksum: a name that a
 * failing disk made up could lead to an index that was put aside.
 *
 * @param root where the sub-folders are
 * @param name of the file
 */
record CurrentFolder(Path root, String name) {
  private static final Logger LOG = Logger.getLogger(CurrentFolder.class);

  /** How the file was written before it had a checksum. */
  private static final int LONGEST_BARE_NUMBER = 6;

  /** That of the sub-folder in use. */
  CurrentFolder(Path root) {
    this(root, "current");
  }

  /** The sub-folder of a number. */
  Path folder(int number) {
    return root.resolve("g" + number);
  }

  /**
   * The number in use.
   *
   * @return empty when there is none yet, or it can't be told
   * @throws AccessDeniedException when it may not be read
   */
  OptionalInt read() throws AccessDeniedException {
    Path file = root.resolve(name);
    try {
      return parsed(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException none) {
      return OptionalInt.empty();
    } catch (AccessDeniedException notOurs) {
      throw notOurs;
    } catch (IOException | NumberFormatException damaged) {
      LOG.warnf("%s is damaged (%s): the index is built anew.", file, damaged);
      return OptionalInt.empty();
    }
  }

  /** The same, where a file that may not be read counts as none. */
  OptionalInt readIfAllowed() {
    try {
      return read();
    } catch (AccessDeniedException notOurs) {
      return OptionalInt.empty();
    }
  }

  private static OptionalInt parsed(String text) {
    if (text.length() <= LONGEST_BARE_NUMBER) {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    }
    String folder = text.substring(0, Math.max(0, text.indexOf(' ')));
    if (!text.equals(line(folder)) || !folder.startsWith("g")) {
      throw new NumberFormatException("not what was written");
    }
    return OptionalInt.of(Integer.parseInt(folder.substring(1)));
  }

  /** Durable when it returns, with the sub-folder's own name; before that, the old one holds. */
  void write(int number) throws IOException {
    Path next = root.resolve(name + ".new");
    Files.writeString(next, line("g" + number), StandardCharsets.US_ASCII);
    IOUtils.fsync(next, false);
    Files.move(
        next,
        root.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }

  private static String line(String folder) {
    CRC32C checksum = new CRC32C();
    checksum.update(folder.getBytes(StandardCharsets.US_ASCII));
    return folder + ' ' + HexFormat.of().toHexDigits((int) checksum.getValue()) + '\n';
  }
}
