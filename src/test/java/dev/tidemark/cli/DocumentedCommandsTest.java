package dev.tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that the page of recipes shows do something, one after the other. */
class DocumentedCommandsTest {
  private static final String COMMAND = "./tidemark ";

  @Test
  void everyCommandOfTheRecipesGoesWell() throws IOException {
    List<String> commands =
        Files.readAllLines(Path.of("docs/api.md")).stream()
            .filter(line -> line.startsWith(COMMAND))
            .toList();
    assertTrue(commands.size() >= 3, commands::toString);
    FakeWorkplace workplace = new FakeWorkplace();
    for (String line : commands) {
      StringWriter printed = new StringWriter();
      PrintWriter out = new PrintWriter(printed, true);
      String[] arguments = line.substring(COMMAND.length()).split(" ", -1);
      assertEquals(0, command(workplace).execute(out, out, arguments), line + ": " + printed);
    }
  }

  private static TidemarkCommand command(FakeWorkplace workplace) {
    return new TidemarkCommand(
        workplace.opener(),
        folder -> 0,
        () -> {
          throw new IllegalStateException("no trial here");
        },
        folder -> new FakeUpkeep(),
        Path.of("index"));
  }
}
