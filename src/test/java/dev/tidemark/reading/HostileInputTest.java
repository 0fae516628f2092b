package dev.tidemark.reading;

import static dev.tidemark.reading.Reads.file;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input, reading ends soon and with an answer. */
class HostileInputTest {
  @Test
  void nothingMakesItHangOrThrow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] parts = {
      "---\n",
      "title: ",
      "'",
      "\"",
      "\n",
      "- ",
      "  ",
      "\t",
      ": ",
      "{",
      "[",
      "}",
      "]",
      "&a ",
      "*a",
      "!!x ",
      "|",
      ">",
      "#",
      "text ",
      "```",
      "`",
      "â€™",
      "\\",
      "\0",
      "\u202e",
      "&amp;",
      "related:\n",
      "%",
      "...\n",
      "\r\n",
      "secured: "
    };
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? "---\n" : "");
            for (int i = random.nextInt(60); i >= 0; i--) {
              text.append(parts[random.nextInt(parts.length)]);
            }
            Reading reading =
                Reads.READER.read(file(round % 3 == 0 ? "a.md" : "a.txt", text.toString()));
            assertFalse(
                reading.articles().isEmpty() && reading.failures().isEmpty(), "seed " + seed);
          }
        },
        "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "`",
        "` `` ",
        "&",
        "&amp",
        "- ",
        "'",
        "â€",
        "[",
        "*",
        "\n",
        "\n---\n",
        "a: '\n",
        "#",
        "# \n",
        "\\'",
        "secured:\n",
        "Ã"
      })
  void repetitionTakesNoLongTime(String part) {
    String text = part.repeat(2_000_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Reads.READER.read(file("a.md", text));
          Reads.READER.read(file("a.txt", text));
          Reads.READER.read(file("a.md", "---\ntitle: x\n---\n" + text));
          Reads.READER.read(
              file("a.md", "---\ntitle: 'it's\n" + text.substring(0, 200_000) + "\n---\n"));
          Reads.READER.read(file("a.json", text));
        });
  }
}
