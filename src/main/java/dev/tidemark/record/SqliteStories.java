package dev.tidemark.record;

import dev.tidemark.article.Story;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stories beside the articles in the same file, written over a connection of their own. */
final class SqliteStories implements StoryRecord, AutoCloseable {
  private final ReadConnections reads;
  private final WriterConnection writer;
  private final Path file;

  SqliteStories(ReadConnections reads, WriterConnection writer, Path file) {
    this.reads = reads;
    this.writer = writer;
    this.file = file;
  }

  @Override
  public synchronized <T> T write(Function<StoryTables, T> work) {
    try {
      Tables tables = writer.begin();
      T result = work.apply(new InTransaction(tables.stories()));
      tables.commit();
      return result;
    } catch (SQLException failed) {
      writer.discard();
      throw failure(failed);
    } catch (RowsFailure failed) {
      writer.discard();
      throw failure(failed.failure);
    } catch (RuntimeException | Error failed) {
      writer.discard();
      throw failed;
    }
  }

  private RecordFailureException failure(SQLException failed) {
    boolean full = DiskSpace.isUsedUp(file, failed);
    return new RecordFailureException(
        full
            ? "There is no room left on the disk of " + file
            : "The stories could not be written: " + failed.getMessage(),
        full,
        failed);
  }

  @Override
  public Story of(String article) {
    return reads.read(tables -> tables.stories().storyOf(article));
  }

  @Override
  public List<Told> toldAfter(long sequence, String afterArticle, int atMost) {
    return reads.read(tables -> tables.stories().toldAfter(sequence, afterArticle, atMost));
  }

  @Override
  public synchronized void close() {
    writer.discard();
  }

  /** What goes through work that knows nothing of SQL. */
  private static final class RowsFailure extends RuntimeException {
    private final SQLException failure;

    RowsFailure(SQLException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  private record InTransaction(StoryRows rows) implements StoryTables {
    private interface Query<T> {
      T run() throws SQLException;
    }

    private interface Update {
      void run() throws SQLException;
    }

    private static <T> T ask(Query<T> query) {
      try {
        return query.run();
      } catch (SQLException failed) {
        throw new RowsFailure(failed);
      }
    }

    private static void run(Update update) {
      try {
        update.run();
      } catch (SQLException failed) {
        throw new RowsFailure(failed);
      }
    }

    @Override
    public StoryProgress progress() {
      return ask(rows::progress);
    }

    @Override
    public void advance(StoryProgress progress) {
      run(() -> rows.advance(progress));
    }

    @Override
    public void forgetSketches() {
      run(rows::forgetSketches);
    }

    @Override
    public @Nullable StoryMember find(String article) {
      try {
        return rows.find(article);
      } catch (SQLException failed) {
        throw new RowsFailure(failed);
      }
    }

    @Override
    public Story of(String article) {
      return ask(() -> rows.storyOf(article));
    }

    @Override
    public List<StoryMember> tellers(long story) {
      return ask(() -> rows.tellers(story));
    }

    @Override
    public int size(long story) {
      return ask(() -> rows.size(story));
    }

    @Override
    public Map<Candidate, Integer> sharing(int[] bands) {
      return ask(() -> rows.sharing(bands));
    }

    @Override
    public void put(StoryMember member) {
      run(() -> rows.put(member));
    }

    @Override
    public void putStory(StoryMember member) {
      run(() -> rows.putStory(member));
    }

    @Override
    public void remove(String article) {
      run(() -> rows.remove(article));
    }
  }
}
