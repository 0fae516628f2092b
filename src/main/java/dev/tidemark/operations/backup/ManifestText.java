package dev.tidemark.operations.backup;

import dev.tidemark.operations.backup.BackupManifest.StoredFile;
import dev.tidemark.record.RecordFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest as lines of text: a word, then its values. The last line is a checksum over all before
 * it, so that a manifest is whole or none.
 */
final class ManifestText {
  private static final String FIRST = "tidemark-backup 1";

  private ManifestText() {}

  static String of(BackupManifest manifest) {
    StringBuilder text = new StringBuilder(FIRST).append('\n');
    RecordFacts record = manifest.record();
    line(text, "made", manifest.made());
    line(text, "identity", record.identity());
    line(text, "version", record.version());
    line(text, "articles", record.articles());
    line(text, "sequence", record.lastSequence());
    for (StoredFile file : manifest.files()) {
      line(text, "file", file.size() + " " + file.sha256() + " " + file.name());
      file.chunks().forEach(chunk -> line(text, "chunk", chunk));
    }
    return text + "end " + Sha256.of(text.toString()) + "\n";
  }

  private static void line(StringBuilder text, String word, Object value) {
    text.append(word).append(' ').append(value).append('\n');
  }

  /**
   * Reads one.
   *
   * @throws BackupException when it is damaged, or of a newer form
   */
  static BackupManifest read(String name, String text) {
    int end = text.lastIndexOf("end ");
    if (end < 0 || !text.substring(end).equals("end " + Sha256.of(text.substring(0, end)) + "\n")) {
      throw new BackupException(
          "The backup " + name + " is damaged: its list of contents fails its checksum.");
    }
    List<String> lines = text.substring(0, end).lines().toList();
    if (!lines.getFirst().equals(FIRST)) {
      throw new BackupException(
          "The backup " + name + " was made by a newer Tidemark: restore it with that one.");
    }
    try {
      return parsed(name, lines);
    } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException wrong) {
      throw new BackupException("The backup " + name + " has a list that can't be read.", wrong);
    }
  }

  private static BackupManifest parsed(String name, List<String> lines) {
    RecordFacts record =
        new RecordFacts(
            value(lines.get(2), "identity"),
            Integer.parseInt(value(lines.get(3), "version")),
            Long.parseLong(value(lines.get(4), "articles")),
            Long.parseLong(value(lines.get(5), "sequence")));
    List<StoredFile> files = new ArrayList<>();
    List<String> chunks = new ArrayList<>();
    for (String line : lines.subList(6, lines.size()).reversed()) {
      if (line.startsWith("chunk ")) {
        chunks.add(Sha256.checked(value(line, "chunk")));
      } else {
        String[] parts = value(line, "file").split(" ", 3);
        files.addFirst(
            new StoredFile(
                parts[2], Long.parseLong(parts[0]), Sha256.checked(parts[1]), chunks.reversed()));
        chunks.clear();
      }
    }
    return new BackupManifest(name, Instant.parse(value(lines.get(1), "made")), record, files);
  }

  private static String value(String line, String word) {
    if (!line.startsWith(word + " ")) {
      throw new IllegalArgumentException("expected " + word);
    }
    return line.substring(word.length() + 1);
  }
}
