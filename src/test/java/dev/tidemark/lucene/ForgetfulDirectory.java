package dev.tidemark.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk that keeps, when the power is cut, what was synced and nothing else for certain: content
 * that was not is there whole, in part, as zeros or not at all. Of the names that were made since
 * names were last synced any may be missing; those taken away went in their order, up to some one.
 */
final class ForgetfulDirectory extends FilterDirectory {
  private final Set<String> synced = ConcurrentHashMap.newKeySet();

  /** Not closed yet. */
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  private final Map<String, byte[]> durable = new TreeMap<>();

  /** In the order in which they were taken away since names were last synced. */
  private final List<String> deleted = new ArrayList<>();

  ForgetfulDirectory() {
    super(new ByteBuffersDirectory());
  }

  @Override
  public synchronized IndexOutput createOutput(String name, IOContext context) throws IOException {
    synced.remove(name);
    return following(super.createOutput(name, context));
  }

  @Override
  public synchronized IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return following(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput following(IndexOutput out) {
    written.add(out.getName());
    return new FilterIndexOutput("followed " + out.getName(), out.getName(), out) {
      @Override
      public void close() throws IOException {
        super.close();
        written.remove(getName());
      }
    };
  }

  @Override
  public synchronized void deleteFile(String name) throws IOException {
    super.deleteFile(name);
    deleted.add(name);
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    super.sync(names);
    synced.addAll(names);
  }

  @Override
  public synchronized void rename(String source, String dest) throws IOException {
    super.rename(source, dest);
    if (synced.remove(source)) {
      synced.add(dest);
    }
  }

  @Override
  public synchronized void syncMetaData() throws IOException {
    durable.clear();
    deleted.clear();
    for (String name : in.listAll()) {
      if (synced.contains(name)) {
        durable.put(name, content(name));
      }
    }
  }

  /** What is found when the power comes back; this one goes on as if nothing had happened. */
  synchronized Directory afterAPowerCut(Random random) throws IOException {
    Directory found = new ByteBuffersDirectory();
    Set<String> names = new HashSet<>(durable.keySet());
    names.addAll(List.of(in.listAll()));
    List<String> gone = deleted.subList(0, random.nextInt(deleted.size() + 1));
    for (String name : names) {
      boolean there = List.of(in.listAll()).contains(name);
      byte[] kept = durable.get(name);
      if (kept == null && random.nextBoolean()) {
        continue;
      }
      if (!there && gone.contains(name)) {
        continue;
      }
      byte[] bytes = kept != null ? kept : content(name);
      write(found, name, synced.contains(name) || kept != null ? bytes : spoilt(bytes, random));
    }
    return found;
  }

  private static byte[] spoilt(byte[] bytes, Random random) {
    byte[] left = bytes.clone();
    switch (random.nextInt(4)) {
      case 0 -> left = new byte[0];
      case 1 -> left = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      case 2 -> Arrays.fill(left, random.nextInt(left.length + 1), left.length, (byte) 0);
      default -> {}
    }
    return left;
  }

  private byte[] content(String name) throws IOException {
    if (written.contains(name)) {
      return new byte[0];
    }
    try (IndexInput input = in.openInput(name, IOContext.DEFAULT)) {
      byte[] bytes = new byte[Math.toIntExact(input.length())];
      input.readBytes(bytes, 0, bytes.length);
      return bytes;
    }
  }

  private static void write(Directory to, String name, byte[] bytes) throws IOException {
    try (IndexOutput output = to.createOutput(name, IOContext.DEFAULT)) {
      output.writeBytes(bytes, 0, bytes.length);
    }
  }
}
