package dev.tidemark.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which everything that changes it is counted, and fails when its turn has come. */
final class FailingDirectory extends FilterDirectory {
  private final Faults faults;

  FailingDirectory(Directory disk, Faults faults) {
    super(disk);
    this.faults = faults;
  }

  /** Which calls fail, over all directories of a disk. */
  static final class Faults {
    private int calls;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MAX_VALUE;
    private int failed;

    /** The n-th call from now fails, counted from 1, and as many after it as said. */
    synchronized void fail(int nth, int many) {
      first = calls + nth;
      last = first + many - 1;
    }

    synchronized void repair() {
      first = Integer.MAX_VALUE;
      last = Integer.MAX_VALUE;
    }

    synchronized int calls() {
      return calls;
    }

    synchronized int failed() {
      return failed;
    }

    synchronized void call(String what) throws IOException {
      calls++;
      if (calls >= first && calls <= last) {
        failed++;
        throw new IOException("failing on purpose: " + what);
      }
    }
  }

  /** The disk outlives whoever uses it. */
  @Override
  public void close() {}

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    faults.call("create " + name);
    return new FailingOutput(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    faults.call("create " + prefix + suffix);
    return new FailingOutput(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    faults.call("sync " + names);
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    faults.call("sync names");
    super.syncMetaData();
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    faults.call("rename " + source);
    super.rename(source, dest);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    faults.call("delete " + name);
    super.deleteFile(name);
  }

  private final class FailingOutput extends FilterIndexOutput {
    FailingOutput(IndexOutput out) {
      super("failing " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      faults.call("write " + getName());
      super.writeBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      try {
        faults.call("close " + getName());
      } finally {
        super.close();
      }
    }
  }
}
