package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineUnavailableException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
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

  private final CurrentFolder current;
  private final String schema;
  private final long recorded;
  private final Directory locked;
  private final Lock lock;

  private LuceneFolder(
      CurrentFolder current, String schema, long recorded, Directory locked, Lock lock) {
    this.current = current;
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
          new LuceneFolder(
              new CurrentFolder(root), schema, recorded, locked, locked.obtainLock("owner.lock")));
    } catch (LockObtainFailedException taken) {
      locked.close();
      return Optional.empty();
    }
  }

  String schema() {
    return schema;
  }

  Path root() {
    return current.root();
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
    BuiltBeside.removeUnfinished(current.root());
    int number = current.read().orElse(0);
    if (number > 0 && isSound(current.folder(number), recorded)) {
      return FSDirectory.open(current.folder(number));
    }
    return FSDirectory.open(fresh(number + 1));
  }

  /** An empty directory, when the one in use could not be opened for writing. */
  Directory openFresh(IOException failed) throws IOException {
    LOG.warnf("The index does not open (%s): it is put aside and built anew.", failed);
    return FSDirectory.open(fresh(current.read().orElse(0) + 1));
  }

  /**
   * What to go on with when the directory that was served from may be damaged, judged by its last
   * commit. Errors as {@link #openSound}.
   */
  Reopened reopenSound() throws IOException {
    int number = current.read().orElse(0);
    if (number > 0 && isSound(current.folder(number), Long.MAX_VALUE)) {
      return new Reopened(FSDirectory.open(current.folder(number)), false);
    }
    return new Reopened(FSDirectory.open(fresh(number + 1)), true);
  }

  /**
   * A directory to go on with.
   *
   * @param fresh whether it is empty because the one before was put aside
   */
  record Reopened(Directory directory, boolean fresh) {}

  private Path fresh(int from) throws IOException {
    int number = from;
    while (Files.exists(current.folder(number))) {
      number++;
    }
    Files.createDirectories(current.folder(number));
    current.write(number);
    return current.folder(number);
  }

  /**
   * The directory in use, for reading beside a process that writes.
   *
   * @return empty when there is no index yet
   */
  static Optional<Directory> inUse(Path root) throws IOException {
    CurrentFolder current = new CurrentFolder(root);
    OptionalInt number = current.read();
    return number.isPresent()
        ? Optional.of(FSDirectory.open(current.folder(number.getAsInt())))
        : Optional.empty();
  }

  /**
   * Whether an index opens, passes its checksums, and is one of this schema and this record.
   *
   * @param recorded the last sequence number of the record
   */
  boolean isSound(Path folder, long recorded) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return isEmpty(directory);
      }
      return isOfThisSchema(folder, directory, recorded) && passesChecksums(folder, directory);
    } catch (AccessDeniedException notOurs) {
      throw notOurs;
    } catch (IOException | IllegalArgumentException | OutOfMemoryError broken) {
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

  private boolean isOfThisSchema(Path folder, Directory directory, long recorded)
      throws IOException {
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
    return isWithin(recorded, folder, Long.parseLong(data.getOrDefault(SEQUENCE, "0")));
  }

  private static boolean isWithin(long recorded, Path folder, long covered) {
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
    boolean sound = Integrity.holds(directory);
    if (!sound) {
      LOG.warnf("The index in %s fails its checksums: it is put aside and built anew.", folder);
    }
    return sound;
  }
}
