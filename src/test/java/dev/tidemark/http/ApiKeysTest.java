package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
  @TempDir Path folder;

  @Test
  void theFirstStartMakesAKeyThatItsOwnerAloneCanRead() throws IOException {
    Path index = folder.resolve("new/index");
    ApiKeys keys = new ApiKeys(Optional.empty(), index);
    Path file = index.resolve("api-key");
    String key = Files.readString(file).strip();
    assertEquals(43, key.length(), "256 bits in base 64");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(keys.isValid(key));
    assertTrue(keys.isCredential("bearer " + key));
    assertFalse(keys.isValid(""));
    assertFalse(keys.isValid(key + "x"));
    try (Stream<Path> files = Files.list(index)) {
      assertEquals(List.of(file), files.toList(), "nothing else is left behind");
    }
  }

  @Test
  void theNextStartTakesTheSameKey() throws IOException {
    Files.writeString(folder.resolve("api-key"), "of-the-operator\r\n");
    assertTrue(new ApiKeys(Optional.empty(), folder).isValid("of-the-operator"));
    assertEquals("of-the-operator\r\n", Files.readString(folder.resolve("api-key")));
  }

  @Test
  void anEmptyFileOfACrashIsReplaced() throws IOException {
    Files.createFile(folder.resolve("api-key"));
    ApiKeys keys = new ApiKeys(Optional.empty(), folder);
    assertFalse(keys.isValid(""));
    assertTrue(keys.isValid(Files.readString(folder.resolve("api-key")).strip()));
  }

  @Test
  void configuredKeysCountAloneAndMakeNoFile() {
    ApiKeys keys = new ApiKeys(Optional.of(List.of("one-key", " two-key ", "")), folder);
    assertTrue(keys.isValid("one-key"));
    assertTrue(keys.isValid("two-key"));
    assertFalse(keys.isValid(""));
    assertFalse(Files.exists(folder.resolve("api-key")));
  }

  @Test
  void aFolderThatCantBeUsedIsSaidInASentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> new ApiKeys(Optional.empty(), file.resolve("x")));
    assertTrue(String.valueOf(refused.getMessage()).contains("can't be read or written"));
  }
}
