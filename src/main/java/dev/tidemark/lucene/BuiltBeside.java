package dev.tidemark.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final CurrentFolder current;
  private final int number;

  private BuiltBeside(CurrentFolder current, int number) {
    this.current = current;
    this.number = number;
  }

  /** Starts one; what is left of an earlier one is gone then. */
  static BuiltBeside begin(Path root) throws IOException {
    removeUnfinished(root);
    CurrentFolder current = new CurrentFolder(root);
    int number = current.read().orElse(0) + 1;
    while (Files.exists(current.folder(number))) {
      number++;
    }
    new CurrentFolder(root, NOTE).write(number);
    Files.createDirectories(current.folder(number));
    return new BuiltBeside(current, number);
  }

  /** Removes what was broken off; called by whoever has the folder alone. */
  static void removeUnfinished(Path root) throws IOException {
    CurrentFolder current = new CurrentFolder(root);
    OptionalInt noted = new CurrentFolder(root, NOTE).read();
    if (noted.isPresent() && !noted.equals(current.read())) {
      IOUtils.rm(current.folder(noted.getAsInt()));
    }
    Files.deleteIfExists(root.resolve(NOTE));
  }

  Path folder() {
    return current.folder(number);
  }

  /**
   * Names this folder as the one in use, on disk when this returns.
   *
   * @return the one that was in use
   */
  Path takeOver() throws IOException {
    Path old = current.folder(current.read().orElseThrow());
    IOUtils.fsync(folder(), true);
    current.write(number);
    Files.deleteIfExists(current.root().resolve(NOTE));
    return old;
  }

  /** Removes it, once nothing has its files open for writing. */
  void giveUp() throws IOException {
    removeUnfinished(current.root());
  }

  /** Removes a folder that has been replaced; searches under way keep what they have open. */
  static void remove(Path replaced) {
    try {
      IOUtils.rm(replaced);
    } catch (IOException stays) {
      LOG.warnf("The index in %s is not needed any more; it can't be removed: %s", replaced, stays);
    }
  }
}
