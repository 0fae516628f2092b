package dev.tidemark.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the last commit, all open: whoever writes goes on and removes them, and here they
 * can still be read.
 */
final class PinnedCommit extends FilterDirectory {
  private static final int TRIES = 20;

  private final Map<String, IndexInput> files;

  private PinnedCommit(Directory directory, Map<String, IndexInput> files) {
    super(directory);
    this.files = files;
  }

  /** Opens them; another commit that comes meanwhile is taken instead. */
  static PinnedCommit of(Directory directory) throws IOException {
    for (int left = TRIES; ; left--) {
      Map<String, IndexInput> files = new TreeMap<>();
      try {
        for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
          files.put(name, directory.openInput(name, IOContext.DEFAULT));
        }
        return new PinnedCommit(directory, files);
      } catch (FileNotFoundException | NoSuchFileException gone) {
        IOUtils.close(files.values());
        if (left == 0) {
          throw gone;
        }
      } catch (IOException | RuntimeException broken) {
        IOUtils.close(files.values());
        throw broken;
      }
    }
  }

  @Override
  public String[] listAll() {
    return files.keySet().toArray(String[]::new);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return open(name).length();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return open(name).clone();
  }

  private IndexInput open(String name) throws NoSuchFileException {
    IndexInput file = files.get(name);
    if (file == null) {
      throw new NoSuchFileException(name);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    try {
      IOUtils.close(files.values());
    } finally {
      super.close();
    }
  }
}
