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
 * The file that says which sub-folder is in use, with a checksum: a name that a failing disk made
 * up could lead to an index that was put aside.
 */
record CurrentFolder(Path root) {
  private static final Logger LOG = Logger.getLogger(CurrentFolder.class);
  private static final String NAME = "current";

  /** How the file was written before it had a checksum. */
  private static final int LONGEST_BARE_NUMBER = 6;

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
    Path file = root.resolve(NAME);
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

  private static OptionalInt parsed(String text) {
    if (text.length() <= LONGEST_BARE_NUMBER) {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    }
    String name = text.substring(0, Math.max(0, text.indexOf(' ')));
    if (!text.equals(line(name)) || !name.startsWith("g")) {
      throw new NumberFormatException("not what was written");
    }
    return OptionalInt.of(Integer.parseInt(name.substring(1)));
  }

  /** Durable when it returns, with the sub-folder's own name; before that, the old one holds. */
  void write(int number) throws IOException {
    Path next = root.resolve(NAME + ".new");
    Files.writeString(next, line("g" + number), StandardCharsets.US_ASCII);
    IOUtils.fsync(next, false);
    Files.move(
        next,
        root.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }

  private static String line(String name) {
    CRC32C checksum = new CRC32C();
    checksum.update(name.getBytes(StandardCharsets.US_ASCII));
    return name + ' ' + HexFormat.of().toHexDigits((int) checksum.getValue()) + '\n';
  }
}
