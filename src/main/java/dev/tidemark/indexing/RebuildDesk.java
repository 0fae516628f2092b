package dev.tidemark.indexing;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a process that does not have the index asks the one that has for a new one, and hears about
 * it: two small files in the index folder. Whoever may write there may ask; no port, no key.
 */
final class RebuildDesk implements RebuildWishes {
  private static final System.Logger LOG = System.getLogger(RebuildDesk.class.getName());

  private final Path wish;
  private final Path answer;
  private @Nullable String asked;

  RebuildDesk(Path indexFolder) {
    wish = indexFolder.resolve("rebuild-wanted");
    answer = indexFolder.resolve("rebuild-state");
  }

  /** Asks; returns what the answer will be found by. */
  String ask() {
    String name = UUID.randomUUID().toString();
    try {
      write(wish, name);
    } catch (IOException failed) {
      throw new IllegalStateException(
          "The server can't be asked: " + wish + " can't be written.", failed);
    }
    return name;
  }

  /** Takes a wish back that nobody has taken up. */
  void takeBack() {
    try {
      Files.deleteIfExists(wish);
    } catch (IOException stays) {
      LOG.log(Level.WARNING, "The wish for a new index stays: " + stays);
    }
  }

  /** What is told to whoever asked; empty until the wish was taken up. */
  Optional<RebuildState> answer(String name) {
    try {
      List<String> lines = Files.readAllLines(answer);
      if (lines.size() < 5 || !lines.getFirst().equals(name)) {
        return Optional.empty();
      }
      String failure = lines.size() > 5 ? lines.get(5) : null;
      return Optional.of(
          new RebuildState(
              RebuildState.Phase.valueOf(lines.get(1)),
              Long.parseLong(lines.get(2)),
              Long.parseLong(lines.get(3)),
              Double.parseDouble(lines.get(4)),
              failure));
    } catch (NoSuchFileException notYet) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new IllegalStateException("The server's answer can't be read: " + answer, unreadable);
    }
  }

  @Override
  public boolean isAsked() {
    try {
      if (!Files.exists(wish)) {
        return false;
      }
      asked = Files.readString(wish).strip();
      Files.delete(wish);
      return true;
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "A wish for a new index can't be read: " + unreadable);
      return false;
    }
  }

  @Override
  public void tell(RebuildState state) {
    String name = asked;
    if (name == null) {
      return;
    }
    String failure = state.failure() == null ? "" : state.failure().replace('\n', ' ') + "\n";
    String text =
        String.join(
            "\n",
            name,
            state.phase().name(),
            Long.toString(state.done()),
            Long.toString(state.left()),
            Double.toString(state.perSecond()),
            failure);
    try {
      write(answer, text);
    } catch (IOException untold) {
      LOG.log(Level.WARNING, "Whoever asked for a new index can't be told: " + untold);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
