package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The folder that holds the index: {@code current} names the sub-folder in use. One that is of an
 * older schema, does not open or fails its checksums is left where it is and a fresh one takes its
 * place: the record fills it again. One of a newer schema is never touched.
 */
final class LuceneFolder implements Closeable {
  /** Commit data: the schema that the index was made with. */
  static final String SCHEMA = "schema";

  /** Commit data: the last sequence number that the index covers. */
  static final String SEQUENCE = "sequence";

  /** Commit data: what everything in the index was last enriched with. */
  static final String ENRICHED = "enriched";

  private static final Logger LOG = Logger.getLogger(LuceneFolder.class);
  static final String CURRENT = "current";

  private final Path root;
  private final String schema;
  private final long recorded;
  private final Directory locked;
  private final Lock lock;

  private LuceneFolder(Path root, String schema, long recorded, Directory locked, Lock lock) {
    this.root = root;
    this.schema = schema;
    this.recorded = recorded;
    this.locked = locked;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process alone: an index that another one is writing must not be
   * judged.
   *
   * @param root created when missing
   * @param schema what an index must have been made with, {@code version.detail}; another detail
   *     means older
   * @param recorded the last sequence number of the record; an index must not cover more
   * @return empty when another process has it
   */
  static Optional<LuceneFolder> lock(Path root, String schema, long recorded) throws IOException {
    Files.createDirectories(root);
    Directory locked = FSDirectory.open(root);
    try {
      return Optional.of(
          new LuceneFolder(root, schema, recorded, locked, locked.obtainLock("owner.lock")));
    } catch (LockObtainFailedException taken) {
      locked.close();
      return Optional.empty();
    }
  }

  String schema() {
    return schema;
  }

  Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    lock.close();
    locked.close();
  }

  /**
   * The directory to serve from: the one in use when it is sound, else a fresh one.
   *
   * @throws EngineUnavailableException when the index was made by a newer Tidemark, or the folder
   *     can't be used
   */
  Directory openSound() throws IOException {
    BuiltBeside.removeUnfinished(root);
    int number = current(root).orElse(0);
    if (number > 0 && isSound(folder(number))) {
      return FSDirectory.open(folder(number));
    }
    return FSDirectory.open(fresh(number + 1));
  }

  private Path fresh(int from) throws IOException {
    int number = from;
    while (Files.exists(folder(number))) {
      number++;
    }
    Files.createDirectories(folder(number));
    Path name = root.resolve(CURRENT + ".new");
    Files.writeString(name, Integer.toString(number), StandardCharsets.US_ASCII);
    Files.move(
        name,
        root.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return folder(number);
  }

  /**
   * The directory in use, for reading beside a process that writes.
   *
   * @return empty when there is no index yet
   */
  static Optional<Directory> inUse(Path root) throws IOException {
    OptionalInt number = current(root);
    return number.isPresent()
        ? Optional.of(FSDirectory.open(root.resolve("g" + number.getAsInt())))
        : Optional.empty();
  }

  private Path folder(int number) {
    return root.resolve("g" + number);
  }

  static OptionalInt current(Path root) {
    return number(root, CURRENT);
  }

  /** The sub-folder that a file names; empty where it names none. */
  static OptionalInt number(Path root, String file) {
    try {
      return OptionalInt.of(
          Integer.parseInt(
              Files.readString(root.resolve(file), StandardCharsets.US_ASCII).strip()));
    } catch (IOException | NumberFormatException none) {
      return OptionalInt.empty();
    }
  }

  private boolean isSound(Path folder) {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return Files.isDirectory(folder) && isEmpty(directory);
      }
      return isOfThisSchema(folder, directory) && passesChecksums(folder, directory);
    } catch (IOException | IllegalArgumentException broken) {
      LOG.warnf(
          "The index in %s does not open (%s): it is put aside and built anew.", folder, broken);
      return false;
    }
  }

  private static boolean isEmpty(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals("write.lock")) {
        return false;
      }
    }
    return true;
  }

  private boolean isOfThisSchema(Path folder, Directory directory) throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    String found = data.getOrDefault(SCHEMA, "0");
    if (version(found) > version(schema)) {
      throw new EngineUnavailableException(
          "The index in "
              + folder
              + " was made by a newer Tidemark (schema "
              + found
              + ", this one knows "
              + schema
              + "): run that version, or move the folder away to have it built anew from the record.",
          new IllegalStateException(found));
    }
    if (!found.equals(schema)) {
      LOG.infof(
          "The index in %s has schema %s, this Tidemark writes %s: it is built anew.",
          folder, found, schema);
      return false;
    }
    return isWithinTheRecord(folder, Long.parseLong(data.getOrDefault(SEQUENCE, "0")));
  }

  private boolean isWithinTheRecord(Path folder, long covered) {
    if (covered > recorded) {
      LOG.warnf(
          "The index in %s covers %d changes, the record holds %d: it is put aside and built anew.",
          folder, covered, recorded);
    }
    return covered <= recorded;
  }

  private static int version(String schema) {
    int dot = schema.indexOf('.');
    return Integer.parseInt(dot < 0 ? schema : schema.substring(0, dot));
  }

  private static boolean passesChecksums(Path folder, Directory directory) throws IOException {
    try (CheckIndex check = new CheckIndex(directory, new NoLock())) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        LOG.warnf("The index in %s fails its checksums: it is put aside and built anew.", folder);
      }
      return status.clean;
    } catch (IndexNotFoundException broken) {
      LOG.warnf("The index in %s has no readable commit: it is put aside and built anew.", folder);
      return false;
    }
  }
}
