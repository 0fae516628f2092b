package dev.tidemark.record;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database whose disk can be full, for connections opened from then on. */
final class SmallDisk extends RecordDatabase {
  /** How many pages of 4 KiB there is room for. */
  volatile int pages = 1_000_000;

  final AtomicInteger opened = new AtomicInteger();

  SmallDisk(Path file) {
    super(file);
  }

  @Override
  Connection openWriter() throws SQLException {
    opened.incrementAndGet();
    Connection connection = super.openWriter();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
    return connection;
  }
}
