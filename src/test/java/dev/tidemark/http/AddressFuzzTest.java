package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tidemark.Nightly;
import dev.tidemark.fuzz.Fuzzing;
import dev.tidemark.fuzz.Inputs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No two readers of an address that is let in can understand its path differently. */
@Tag(Nightly.TAG)
class AddressFuzzTest {
  private static final Set<String> CODES =
      Set.of("invalid_path", "invalid_encoding", "invalid_character");
  private static final List<String> EXAMPLES =
      List.of(
          "/api/v1/articles/k3v9w2m1q8x4t7ab?refresh=wait",
          "http://localhost:8080/api/v1/search?q=tide",
          "/api/v1/articles/..%2f..%2fetc/passwd",
          "/api//v1/search;a");
  private static final List<String> WORDS =
      List.of(
          "/",
          "//",
          "/./",
          "/../",
          "..",
          ".",
          ";",
          "%3b",
          "%2f",
          "%2F",
          "%5c",
          "\\",
          "%00",
          "%2e",
          "%25",
          "%252e",
          "%c0%af",
          "%c0%ae",
          "%e0%80%af",
          "?",
          "#",
          "&",
          "=",
          "http://",
          "https://",
          "HTTP://",
          "@",
          ":8080",
          "*",
          "api",
          "v1",
          "articles",
          "bulk",
          "keys",
          "mcp",
          "operator",
          "%61rticles",
          "%e2%80%ae",
          " ",
          "%20",
          "+",
          "[",
          "]");

  @FuzzTest
  void found(byte[] input) {
    Fuzzing.once(input, AddressFuzzTest::read);
  }

  @Test
  void drawn() {
    Fuzzing.run(
        "addresses", 20_000, seed -> new Inputs(seed, EXAMPLES, WORDS), AddressFuzzTest::read);
  }

  private static void read(byte[] input) {
    String address = new String(input, StandardCharsets.ISO_8859_1);
    Problem fault = RequestTarget.fault(address);
    if (fault != null) {
      assertEquals(400, fault.status());
      assertTrue(CODES.contains(fault.code()), fault::code);
      return;
    }
    String path = RequestTarget.path(address);
    String decoded = String.valueOf(PercentCoding.decode(path));
    assertTrue(decoded.startsWith("/"), address);
    assertFalse(decoded.contains("//") || decoded.contains(";") || decoded.contains("\\"), address);
    assertTrue(decoded.chars().noneMatch(c -> c < ' ' || c == 0x7f), address);
    assertEquals(decoded.split("/", -1).length, path.split("/", -1).length, address);
    for (String segment : decoded.split("/", -1)) {
      assertFalse(segment.equals(".") || segment.equals(".."), address);
    }
    Parameters.read(RequestTarget.query(address));
    agreesWithTheStandard(path, decoded);
  }

  /** What the standard takes for an address, it reads as we do. */
  private static void agreesWithTheStandard(String path, String decoded) {
    try {
      URI uri = new URI("http://localhost" + path);
      assertEquals(decoded, uri.getPath());
      assertEquals(path, uri.normalize().getRawPath());
    } catch (java.net.URISyntaxException stray) {
      assertTrue(path.chars().anyMatch(c -> " \"<>^`{|}[]%".indexOf(c) >= 0), path);
    }
  }
}
