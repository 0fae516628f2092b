package dev.tidemark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.indexing.sources.SourceView;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who runs the server sees on the terminal how each source stands. */
class SourcesCommandTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  private final FakeWorkplace workplace = new FakeWorkplace();
  private final StringWriter out = new StringWriter();

  private static SourceView view(String name, String status, @Nullable String detail) {
    boolean failed = detail != null;
    return new SourceView(
        name,
        "https://news.example/feed",
        Duration.ofHours(1),
        status,
        detail,
        failed ? null : "https://news.example/new",
        failed ? 3 : 0,
        NOON,
        failed ? null : NOON,
        NOON.plusSeconds(3_600),
        4,
        2,
        failed ? 0 : 1,
        1_234);
  }

  private int run(String... arguments) {
    PrintWriter writer = new PrintWriter(out, true);
    return new TidemarkCommand(
            workplace.opener(),
            folder -> 0,
            () -> {
              throw new IllegalStateException("no trial here");
            },
            folder -> new FakeUpkeep(),
            Path.of("index"))
        .execute(writer, writer, arguments);
  }

  @Test
  void withoutAnyItIsSaidHowToListOne() {
    assertEquals(0, run("sources"));
    assertTrue(out.toString().contains("tidemark.sources.NAME.address"), out::toString);
  }

  @Test
  void eachStandsInALineWithWhatWentWrongBelow() {
    workplace.listed =
        List.of(view("desk", "fetched", null), view("wire", "failed", "The \u001b[31mserver"));
    assertEquals(0, run("sources"));
    String printed = out.toString();
    assertTrue(printed.contains("desk                 fetched  2026-03-01T12:00:00Z"), printed);
    assertTrue(printed.contains("    The [31mserver (3 times in a row)"), printed);
    assertTrue(printed.contains("moved for good to https://news.example/new"), printed);
    assertTrue(printed.contains("1 input in quarantine"), printed);
    assertFalse(printed.contains("\u001b"));
    assertTrue(workplace.closed);
  }

  @Test
  void aRunEndsWithOneWhenSomeFailed() {
    workplace.listed =
        List.of(view("desk", "fetched", null), view("wire", "failed", "The server is away."));
    assertEquals(0, run("sources", "run", "desk"));
    assertTrue(out.toString().contains("desk: 4 new articles, 2 changed"), out::toString);
    assertEquals(1, run("sources", "run"));
    assertTrue(out.toString().contains("wire: failed: The server is away."), out::toString);
  }
}
