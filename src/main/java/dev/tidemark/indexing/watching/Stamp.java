package dev.tidemark.indexing.watching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param modified in nanoseconds, by the file system's clock
 * @param key names the file itself, whatever its path; empty where the system has no such thing
 */
public record Stamp(long size, long modified, String key) {

  static Stamp of(BasicFileAttributes attributes) {
    return new Stamp(
        attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), key(attributes));
  }

  /** The file's state now; null when there is no such regular file. */
  public static @Nullable Stamp of(Path file) {
    BasicFileAttributes attributes = attributes(file, LinkOption.NOFOLLOW_LINKS);
    return attributes == null || !attributes.isRegularFile() ? null : of(attributes);
  }

  static @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, options);
    } catch (IOException vanished) {
      return null;
    }
  }

  static String key(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return key == null ? "" : key.toString();
  }
}
