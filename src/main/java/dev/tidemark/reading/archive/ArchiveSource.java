package dev.tidemark.reading.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Where an archive's bytes are. Can be opened again and again. */
public sealed interface ArchiveSource {

  /** How many bytes it has, packed. */
  long size() throws IOException;

  /** Its bytes from the start. */
  InputStream stream() throws IOException;

  /** Its bytes at any place. */
  SeekableByteChannel channel() throws IOException;

  /** A file, which must not be a link. */
  record OnDisk(Path path) implements ArchiveSource {
    @Override
    public long size() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream stream() throws IOException {
      return new BufferedInputStream(
          Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), 64 * 1024);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
      return Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }
  }

  /** Bytes that are held. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
  record InMemory(byte[] bytes) implements ArchiveSource {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public SeekableByteChannel channel() {
      return new SeekableInMemoryByteChannel(bytes);
    }
  }
}
