package dev.tidemark.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * A sub-folder for an index that is built beside the one in use. A note names it until it takes the
 * place, so that one that was broken off is known for what it is and removed.
 */
final class BuiltBeside {
  private static final Logger LOG = Logger.getLogger(BuiltBeside.class);
  private static final String NOTE = "building";

  private final Path root;
  private final int number;

  private BuiltBeside(Path root, int number) {
    this.root = root;
    this.number = number;
  }

  /** Starts one; what is left of an earlier one is gone then. */
  static BuiltBeside begin(Path root) throws IOException {
    removeUnfinished(root);
    int number = LuceneFolder.current(root).orElse(0) + 1;
    while (Files.exists(folder(root, number))) {
      number++;
    }
    write(root, NOTE, number);
    Files.createDirectories(folder(root, number));
    return new BuiltBeside(root, number);
  }

  /** Removes what was broken off; called by whoever has the folder alone. */
  static void removeUnfinished(Path root) throws IOException {
    OptionalInt noted = LuceneFolder.number(root, NOTE);
    if (noted.isPresent() && !noted.equals(LuceneFolder.current(root))) {
      IOUtils.rm(folder(root, noted.getAsInt()));
    }
    Files.deleteIfExists(root.resolve(NOTE));
  }

  Path folder() {
    return folder(root, number);
  }

  /**
   * Names this folder as the one in use, on disk when this returns.
   *
   * @return the one that was in use
   */
  Path takeOver() throws IOException {
    Path old = folder(root, LuceneFolder.current(root).orElseThrow());
    IOUtils.fsync(folder(), true);
    write(root, LuceneFolder.CURRENT, number);
    Files.deleteIfExists(root.resolve(NOTE));
    return old;
  }

  /** Removes it, once nothing has its files open for writing. */
  void giveUp() throws IOException {
    removeUnfinished(root);
  }

  /** Removes a folder that has been replaced; searches under way keep what they have open. */
  static void remove(Path replaced) {
    try {
      IOUtils.rm(replaced);
    } catch (IOException stays) {
      LOG.warnf("The index in %s is not needed any more; it can't be removed: %s", replaced, stays);
    }
  }

  private static Path folder(Path root, int number) {
    return root.resolve("g" + number);
  }

  private static void write(Path root, String name, int number) throws IOException {
    Path fresh = root.resolve(name + ".new");
    Files.writeString(fresh, Integer.toString(number), StandardCharsets.US_ASCII);
    IOUtils.fsync(fresh, false);
    Files.move(
        fresh,
        root.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(root, true);
  }
}
