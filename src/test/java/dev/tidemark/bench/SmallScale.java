package dev.tidemark.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Server and floor in this process over the same few articles, and what each of them works. */
final class SmallScale implements AutoCloseable {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final long FIRST_SEED = 7;

  private final Path folder;
  private final Rooms rooms;
  private final List<Double> indexing = new ArrayList<>();
  private @Nullable FloorSearch floor;

  /**
   * Indexes articles in several parts, here and there in turns.
   *
   * @param folder an empty one
   */
  SmallScale(Path folder, int parts, int articles)
      throws IOException, InterruptedException, ExecutionException {
    this.folder = folder;
    rooms = new Rooms(Files.createDirectories(folder.resolve("index")));
    for (int part = 0; part < parts; part++) {
      ArticleFile file = ArticleFile.of(folder, articles, FIRST_SEED + part);
      long start = SYSTEM.getProcessCpuTime();
      rooms.take(file.path());
      long between = SYSTEM.getProcessCpuTime();
      new FloorIndex().write(file.path(), bare());
      indexing.add((between - start) / (double) (SYSTEM.getProcessCpuTime() - between));
    }
    floor = new FloorSearch(bare());
  }

  private Path bare() {
    return folder.resolve("bare");
  }

  /** How much more is worked to index an article, in the part in which that was least. */
  double indexing() {
    return Collections.min(indexing);
  }

  /** How much more room is taken by the index. */
  double room() throws IOException {
    return FolderSize.of(folder.resolve("index").resolve("lucene"), "")
        / (double) FolderSize.of(bare(), "");
  }

  String answer(String target) {
    return rooms.answer(target);
  }

  byte[] floor(String target) throws IOException {
    if (floor == null) {
      throw new IllegalStateException("not yet indexed");
    }
    return floor.answer(target);
  }

  @Override
  public void close() throws IOException {
    rooms.close();
    if (floor != null) {
      floor.close();
    }
  }
}
