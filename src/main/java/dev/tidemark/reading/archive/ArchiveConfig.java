package dev.tidemark.reading.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large archives may be; see {@link ArchiveLimits}. */
@ConfigMapping(prefix = "tidemark.archives")
public interface ArchiveConfig {
  /** How deep archives may lie in archives; 1 for none in another. */
  @WithDefault("2")
  int depth();

  /** Entries of an archive, those of archives in it included. */
  @WithDefault("10000")
  int entries();

  /** Bytes of an entry, unpacked; no more than a document may have. */
  @WithDefault("16777216")
  int entryBytes();

  /** Bytes of all entries, unpacked. */
  @WithDefault("1073741824")
  long totalBytes();

  /** How many times larger unpacked than packed; text reaches 20, tables 100, bombs 1,000. */
  @WithDefault("200")
  int ratio();

  /** The same as a value. */
  default ArchiveLimits limits() {
    return new ArchiveLimits(depth(), entries(), entryBytes(), totalBytes(), ratio());
  }
}
