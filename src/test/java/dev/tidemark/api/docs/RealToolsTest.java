package dev.tidemark.api.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tidemark.api.openapi.FreshStart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes print what the page says when they run for real, in the tools that are installed. */
@QuarkusTest
@TestProfile(FreshStart.class)
class RealToolsTest {
  private final RecipePage page = RecipePage.read();

  @TempDir Path folder;

  @BeforeEach
  void awaitSamples() throws IOException {
    FreshStart.awaitSamples();
    Files.createDirectory(folder.resolve("index"));
    Files.writeString(folder.resolve("index/api-key"), FreshStart.KEY + "\n");
    Files.writeString(folder.resolve(".curlrc"), "fail\nshow-error\n");
  }

  @AfterEach
  void removeWhatRecipesWrote() {
    Written.remove();
  }

  @Test
  void commandsPrintWhatThePageShows() throws Exception {
    Tool.require(folder, "jq", "--version");
    Tool.require(folder, "bash", "--version");
    Tool.requireCurl(folder);
    for (RecipePage.Block block : page.blocks("sh")) {
      String printed = printed(block, List.of("bash", "-euo", "pipefail"), "recipe.sh");
      if (!block.output().isEmpty()) {
        assertEquals(block.output(), printed, "line " + block.line());
      }
    }
  }

  @Test
  void pythonRunsWithoutAnythingInstalled() throws Exception {
    Tool.require(folder, "python3", "--version");
    RecipePage.Block plain = page.blocks("python").getLast();
    assertEquals(
        "5 Offshore Wind Recovers Its Nerve\n", printed(plain, List.of("python3"), "a.py"));
  }

  @Test
  void pandasReadsTheTable() throws Exception {
    Tool.require(folder, "python3", "-c", "import pandas");
    String printed = printed(page.blocks("python").getFirst(), List.of("python3"), "b.py");
    assertFalse(printed.lines().noneMatch(line -> line.startsWith("2033")), printed);
  }

  @Test
  void readsTheTableInR() throws Exception {
    Tool.require(folder, "Rscript", "--version");
    String printed = printed(page.blocks("r").getFirst(), List.of("Rscript"), "c.R");
    assertFalse(printed.lines().noneMatch(line -> line.contains("2033")), printed);
  }

  private String printed(RecipePage.Block block, List<String> command, String file)
      throws Exception {
    String text = block.text().replace(Exchange.SERVER, Exchange.here());
    Path script = Files.writeString(folder.resolve(file), text);
    Tool.Run run = Tool.run(folder, command, script);
    assertEquals(0, run.status(), "line " + block.line() + ": " + run.printed());
    return run.printed();
  }
}
