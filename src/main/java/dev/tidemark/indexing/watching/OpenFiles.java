package dev.tidemark.indexing.watching;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that processes of this machine have open for writing, as far as this user may see them:
 * on Linux, from {@code /proc}; none elsewhere.
 */
public final class OpenFiles {
  private static final Path PROCESSES = Path.of("/proc");
  private static final String FLAGS = "flags:";

  private OpenFiles() {}

  /** Those that are open now. */
  public static Set<Path> forWriting() {
    Set<Path> open = new HashSet<>();
    if (!Files.isDirectory(PROCESSES.resolve("self/fd"))) {
      return open;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      processes.forEach(process -> add(process, open));
    } catch (IOException | DirectoryIteratorException unseen) {
      return open;
    }
    return open;
  }

  private static void add(Path process, Set<Path> open) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        Path target = Files.readSymbolicLink(file);
        if (target.isAbsolute() && isWritten(process, String.valueOf(file.getFileName()))) {
          open.add(target);
        }
      }
    } catch (IOException | DirectoryIteratorException endedOrAnothers) {
      return;
    }
  }

  /** The last octal digit of the flags: 0 reading, 1 writing, 2 both. */
  private static boolean isWritten(Path process, String number) throws IOException {
    for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(number))) {
      if (line.startsWith(FLAGS)) {
        char mode = line.charAt(line.length() - 1);
        return mode == '1' || mode == '2' || mode == '5' || mode == '6';
      }
    }
    return false;
  }
}
