package dev.tidemark.reading.archive;

/**
 * How large archives may be. Beyond a limit an archive is refused as a whole, before anything of it
 * is taken; an entry that is too large alone is refused alone.
 *
 * @param depth of archives in archives; 1 for none in another
 * @param entries of one archive, with those of the archives in it
 * @param entryBytes of one entry, unpacked
 * @param totalBytes of all entries, unpacked, with those of the archives in it
 * @param ratio how many times larger it may be unpacked than packed, once it is over 8 MiB
 */
public record ArchiveLimits(int depth, int entries, int entryBytes, long totalBytes, int ratio) {

  /** The limits where none are configured. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(2, 10_000, 16 * 1024 * 1024, 1024L * 1024 * 1024, 200);
}
