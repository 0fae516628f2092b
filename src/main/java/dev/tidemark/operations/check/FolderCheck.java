package dev.tidemark.operations.check;

import dev.tidemark.operations.backup.BackupCheck;
import dev.tidemark.operations.backup.BackupException;
import dev.tidemark.operations.backup.BackupProgress;
import dev.tidemark.operations.check.CheckReport.Part;
import dev.tidemark.record.RecordFacts;
import dev.tidemark.record.RecordFailureException;
import dev.tidemark.record.RecordInspection;
import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexInspection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything in an index folder, beside a server or without one, and changes nothing: the
 * record and what is packed in it, the search index, and whether they agree.
 */
public final class FolderCheck {
  private static final String RESTORE =
      "Stop the server and restore a backup: ./tidemark restore DIR. What is there is put aside.";
  private static final String MEND =
      "Send each of them again, or delete it and index its file again: that mends it. Or restore a"
          + " backup (./tidemark restore DIR). Until then no backup is made.";
  private static final String REBUILD =
      "./tidemark rebuild builds it anew from the record, also while a server runs.";

  private final Path indexFolder;
  private final Look look;
  private final BackupProgress progress;
  private final List<Part> parts = new ArrayList<>();

  /** Opens the index that belongs to a record. */
  public interface Look {
    /**
     * The last commit of the index.
     *
     * @param identity of the record
     * @return empty when there is none
     * @throws EngineUnavailableException when it can't be read
     */
    Optional<IndexInspection> at(Path indexFolder, String identity);
  }

  public FolderCheck(Path indexFolder, Look look, BackupProgress progress) {
    this.indexFolder = indexFolder;
    this.look = look;
    this.progress = progress;
  }

  /**
   * Looks.
   *
   * @param backups a folder of backups to look at too; null for none
   */
  public CheckReport run(@Nullable Path backups) {
    if (RecordInspection.isIn(indexFolder)) {
      lookAtRecordAndIndex();
    } else {
      part(
          "record",
          "in " + indexFolder,
          List.of("there is none"),
          "Name the right folder with --index, or restore a backup into this one.");
    }
    if (backups != null) {
      lookAtBackups(backups);
    }
    return new CheckReport(parts);
  }

  private void lookAtRecordAndIndex() {
    String identity;
    try (RecordInspection record = RecordInspection.beside(indexFolder)) {
      progress.at("Checking the record", 0, 1);
      List<String> damages = record.damages();
      if (!damages.isEmpty()) {
        part("record", "in " + indexFolder, damages, RESTORE);
        return;
      }
      RecordFacts facts = record.facts();
      identity = facts.identity();
      List<String> contradictions = record.contradictions();
      List<String> problems =
          new ArrayList<>(
              record.unreadable((done, total) -> progress.at("Reading the record", done, total)));
      problems.addAll(contradictions);
      String told =
          facts.articles()
              + " articles up to change "
              + facts.lastSequence()
              + ", tables of version "
              + facts.version();
      part("record", told, problems, contradictions.isEmpty() ? MEND : RESTORE);
    } catch (RecordFailureException unreadable) {
      part("record", "in " + indexFolder, List.of(sentence(unreadable)), RESTORE);
      return;
    }
    lookAtIndex(identity);
  }

  private void lookAtIndex(String identity) {
    try {
      Optional<IndexInspection> found = look.at(indexFolder, identity);
      if (found.isEmpty()) {
        part("index", "none yet: the next start builds it from the record", List.of(), "");
        return;
      }
      try (IndexInspection index = found.get()) {
        progress.at("Checking the index", 0, 1);
        List<String> damages = index.damages();
        if (!damages.isEmpty()) {
          part("index", index.place(), damages, REBUILD);
        } else if (!index.isOfThisSchema()) {
          part(
              "index",
              index.place()
                  + ", made by another version or from another record:"
                  + " the next start builds it anew",
              List.of(),
              "");
        } else {
          compare(index);
        }
      }
    } catch (EngineUnavailableException unreadable) {
      part("index", "in " + indexFolder, List.of(sentence(unreadable)), REBUILD);
    }
  }

  /** The record is read after the index: it holds everything that the index covers. */
  private void compare(IndexInspection index) {
    String told =
        index.size() + " articles up to change " + index.coveredSequence() + ", " + index.place();
    part("index", told, List.of(), "");
    progress.at("Comparing record and index", 0, 1);
    try (RecordInspection record = RecordInspection.beside(indexFolder)) {
      List<String> problems = Agreement.problems(index, record);
      part("agreement", "of the index with the record, article by article", problems, REBUILD);
    } catch (RecordFailureException unreadable) {
      part("agreement", "not looked at", List.of(sentence(unreadable)), RESTORE);
    }
  }

  private void lookAtBackups(Path backups) {
    String remedy = "Back up once more: what is damaged and still current is written anew.";
    try {
      for (BackupCheck.Looked one : new BackupCheck(progress).all(backups)) {
        part("backup " + one.name(), one.told(), one.problems(), remedy);
      }
    } catch (BackupException none) {
      part("backups", "in " + backups, List.of(sentence(none)), "./tidemark backup DIR makes one.");
    }
  }

  private void part(String name, String told, List<String> problems, String remedy) {
    parts.add(new Part(name, told, problems, remedy));
  }

  private static String sentence(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
