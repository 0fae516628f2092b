package dev.tidemark.record;

import dev.tidemark.access.KeyStore;
import dev.tidemark.access.KeysUnavailableException;
import dev.tidemark.access.StoredKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keys beside the articles in the same file, over connections of their own. */
public final class SqliteKeys implements KeyStore {
  private final ReadConnections reads;
  private final WriterConnection writer;

  private SqliteKeys(RecordDatabase database, Clock clock) {
    reads = new ReadConnections(database, clock);
    writer = new WriterConnection(database, clock);
  }

  /**
   * Opens the keys of an index folder, which is made when it is missing.
   *
   * @throws RecordNotOpenedException with a sentence for the operator
   */
  public static SqliteKeys open(Path indexFolder, Clock clock) {
    RecordDatabase database = new RecordDatabase(indexFolder.resolve("record.db"));
    RecordTables.prepare(database);
    return new SqliteKeys(database, clock);
  }

  @Override
  public List<StoredKey> all() {
    try {
      return reads.read(tables -> tables.keys().all());
    } catch (RecordFailureException failed) {
      throw new KeysUnavailableException(String.valueOf(failed.getMessage()), failed);
    }
  }

  @Override
  public boolean add(StoredKey key) {
    return write(tables -> tables.keys().add(key));
  }

  @Override
  public boolean remove(String name) {
    return write(tables -> tables.keys().remove(name));
  }

  @Override
  public void used(Map<String, LocalDate> days) {
    write(
        tables -> {
          for (Map.Entry<String, LocalDate> day : days.entrySet()) {
            tables.keys().used(day.getKey(), day.getValue());
          }
          return true;
        });
  }

  private synchronized boolean write(WriteStep<Boolean> step) {
    try {
      Tables tables = writer.begin();
      boolean done = step.apply(tables);
      tables.commit();
      return done;
    } catch (SQLException failed) {
      writer.discard();
      throw new KeysUnavailableException(
          "The keys could not be written: " + failed.getMessage(), failed);
    }
  }

  @Override
  public synchronized void close() {
    writer.discard();
    reads.close();
  }
}
