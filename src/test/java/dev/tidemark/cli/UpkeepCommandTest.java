package dev.tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidemark.json.TidemarkJson;
import dev.tidemark.operations.backup.BackupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operators' scripts rely on. */
class UpkeepCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final FakeWorkplace workplace = new FakeWorkplace();
  private final FakeUpkeep upkeep = new FakeUpkeep();

  @Test
  void aBackupSaysWhatItHoldsAndWhatIsThere() {
    assertEquals(0, run("backup", "there", "--keep", "2"));
    assertEquals(2, upkeep.kept);
    assertEquals(
        """
        Backup then: 2 articles up to change 3, 2.0 MB, checked; 3 new pieces, 1.0 MB.
        1 older backup removed.
        In there: before, then
        """,
        out.toString());
  }

  @Test
  void withoutANumberAllAreKept() {
    assertEquals(0, run("backup", "there"));
    assertEquals(Integer.MAX_VALUE, upkeep.kept);
  }

  @Test
  void aRestoreSaysWhereTheOldIsAndMakesAllSearchable() {
    assertEquals(0, run("restore", "there", "--at", "before"));
    String text = out.toString();
    assertTrue(text.startsWith("Restored before: 2 articles.\n"), text);
    assertTrue(text.contains("before-restore-now"), text);
    assertTrue(text.endsWith("Everything is searchable: start the server.\n"), text);
  }

  @Test
  void aRebuildSaysWhatTheNewIndexHolds() {
    assertEquals(0, run("rebuild"));
    assertEquals("A new index is in use, built from 2 changes of the record.\n", out.toString());
    assertTrue(workplace.closed);
  }

  @Test
  void aCheckNamesWhatIsWrongAndWhatToDo() {
    assertEquals(0, run("check"));
    assertEquals("sound  record: 2 articles\nsound  index: in g1\n", out.toString());
    out.getBuffer().setLength(0);
    upkeep.problems = List.of("it is torn");
    assertEquals(1, run("check", "--backup", "there"));
    assertEquals(
        "sound  record: 2 articles\nWRONG  index: in g1\n       it is torn\n       Build it anew.\n",
        out.toString());
  }

  @Test
  void aCheckIsOneJsonDocumentWhenThatIsAskedFor() throws IOException {
    upkeep.problems = List.of("it is \"torn\"");
    assertEquals(1, run("check", "--json"));
    JsonNode found = TidemarkJson.mapper().readTree(out.toString());
    assertFalse(found.get("sound").asBoolean());
    assertEquals(
        TidemarkJson.mapper()
            .readTree(
                """
                [{"name": "record", "told": "2 articles", "problems": [], "remedy": ""},
                 {"name": "index", "told": "in g1", "problems": ["it is \\"torn\\""],
                  "remedy": "Build it anew."}]"""),
        found.get("parts"));
    out.getBuffer().setLength(0);
    upkeep.problems = List.of();
    assertEquals(0, run("check", "--json"));
    assertTrue(TidemarkJson.mapper().readTree(out.toString()).get("sound").asBoolean());
  }

  @Test
  void whatFailsIsASentenceAndOne() {
    upkeep.failure = new BackupException("There is no room.");
    assertEquals(1, run("backup", "there"));
    assertEquals(1, run("restore", "there"));
    assertEquals("tidemark: There is no room.\ntidemark: There is no room.\n", err.toString());
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, run("backup"));
    assertEquals(2, run("backup", "there", "--keep", "0"));
    assertEquals(2, run("restore"));
  }

  private int run(String... arguments) {
    return new TidemarkCommand(
            workplace.opener(),
            folder -> 0,
            () -> {
              throw new IllegalStateException("no trial here");
            },
            folder -> upkeep,
            Path.of("index"))
        .execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
