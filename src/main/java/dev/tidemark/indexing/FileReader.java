package dev.tidemark.indexing;

import dev.tidemark.indexing.FileTree.FoundFile;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.Reading;
import dev.tidemark.reading.Unreadable;
import dev.tidemark.reading.archive.ArchiveException;
import dev.tidemark.reading.archive.ArchiveFormat;
import dev.tidemark.reading.archive.ArchiveLimits;
import dev.tidemark.reading.archive.ArchiveSource;
import dev.tidemark.reading.archive.ArchiveWalk;
import dev.tidemark.record.ArticleRecord;
import dev.tidemark.record.QuarantinedDocument;
import dev.tidemark.record.SourceState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one file, unless it is as it was. Thread-safe. */
final class FileReader {
  /** The longest file that is read, and kept in quarantine, as a whole. */
  static final int MAX_DOCUMENT = 16 * 1024 * 1024;

  private final ArticleRecord record;
  private final DocumentReader reader;
  private final boolean always;

  /**
   * @param always whether to read files that did not change, too
   */
  FileReader(ArticleRecord record, DocumentReader reader, boolean always) {
    this.record = record;
    this.reader = reader;
    this.always = always;
  }

  /** How large archives may be. */
  ArchiveLimits archives() {
    return reader.archives();
  }

  /** Files to be read. */
  Iterator<ReadAhead.Task> tasks(List<FoundFile> files) {
    return files.stream()
        .map(
            file ->
                new ReadAhead.Task(
                    Math.min(file.path().toFile().length(), MAX_DOCUMENT), () -> read(file)))
        .iterator();
  }

  FileContent read(FoundFile file) {
    try {
      if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
        return new FileContent.Unreachable(file, "it vanished");
      }
      byte[] bytes;
      try (InputStream in = open(file.path())) {
        bytes = in.readNBytes(MAX_DOCUMENT + 1);
      }
      ArchiveFormat format = ArchiveFormat.of(bytes);
      if (format != null) {
        boolean held = bytes.length <= MAX_DOCUMENT;
        String hash = held ? hash(bytes) : hash(file.path());
        return readArchive(file, hash, new ArchiveSource.OnDisk(file.path()), format);
      }
      return bytes.length > MAX_DOCUMENT ? readLong(file, bytes) : readEntry(file, bytes);
    } catch (NoSuchFileException gone) {
      return new FileContent.Unreachable(file, "it vanished");
    } catch (IOException unreadable) {
      return new FileContent.Unreachable(file, "it can't be read: " + unreadable.getMessage());
    }
  }

  /** Reads bytes that were kept of a file. */
  FileContent readKept(String path, QuarantinedDocument kept) {
    FoundFile file = new FoundFile(Path.of(path), kept.shownPath(), path);
    ArchiveFormat format = ArchiveFormat.of(kept.bytes());
    if (format != null) {
      ArchiveSource source = new ArchiveSource.InMemory(kept.bytes());
      return readArchive(file, hash(kept.bytes()), source, format);
    }
    SourceState state = new SourceState(path, hash(kept.bytes()), reader.version());
    return read(file, kept.bytes(), state);
  }

  static InputStream open(Path path) throws IOException {
    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Reads the bytes of a file or of an entry of an archive, unless they are as they were. */
  FileContent readEntry(FoundFile file, byte[] bytes) {
    SourceState state = new SourceState(file.id(), hash(bytes), reader.version());
    return isKnown(state) ? new FileContent.Unchanged(file) : read(file, bytes, state);
  }

  private FileContent readArchive(
      FoundFile file, String hash, ArchiveSource source, ArchiveFormat format) {
    SourceState state = new SourceState(file.id(), hash, reader.version());
    if (isKnown(state)) {
      return new FileContent.Unchanged(file);
    }
    ArchiveException refused = null;
    try {
      ArchiveWalk.check(source, format, reader.archives());
    } catch (ArchiveException reason) {
      refused = reason;
    }
    return new FileContent.Archive(file, state, source, format, this, refused);
  }

  private FileContent readLong(FoundFile file, byte[] start) throws IOException {
    SourceState state = new SourceState(file.id(), hash(file.path()), reader.version());
    if (isKnown(state)) {
      return new FileContent.Unchanged(file);
    }
    if (holdsLines(file.path())) {
      return new FileContent.Lines(file, state);
    }
    Unreadable failure =
        new Unreadable(0, 0, "too_large", "a document has at most 16 MiB; this is longer", null);
    QuarantinedDocument kept =
        new QuarantinedDocument(file.shown(), start, Files.size(file.path()));
    return new FileContent.Read(file, new Reading(List.of(), List.of(failure)), state, kept, null);
  }

  private FileContent.Read read(FoundFile file, byte[] bytes, SourceState state) {
    Document document = new Document(bytes, file.shown(), null, null);
    Reading reading = tryReading(document);
    QuarantinedDocument kept =
        reading.failures().isEmpty()
            ? null
            : new QuarantinedDocument(file.shown(), bytes, bytes.length);
    return new FileContent.Read(file, reading, state, kept, Originals.of(document));
  }

  private Reading tryReading(Document document) {
    try {
      return reader.read(document);
    } catch (RuntimeException | StackOverflowError broken) {
      System.getLogger(FileReader.class.getName())
          .log(System.Logger.Level.ERROR, "reading breaks on " + document.path(), broken);
      String detail = "reading broke on this file: " + broken;
      return new Reading(List.of(), List.of(new Unreadable(0, 0, "internal_error", detail, null)));
    }
  }

  private boolean isKnown(SourceState state) {
    if (always) {
      return false;
    }
    Optional<SourceState> known = record.source(state.path());
    return known.isPresent() && known.get().equals(state);
  }

  private static boolean holdsLines(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static String hash(Path path) throws IOException {
    try (DigestInputStream in = new DigestInputStream(open(path), sha256())) {
      byte[] buffer = new byte[64 * 1024];
      int read = 0;
      while (read >= 0) {
        read = in.read(buffer);
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
