package dev.tidemark.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.access.KeyHolder;
import dev.tidemark.access.KeysInMemory;
import dev.tidemark.access.LiveKeys;
import dev.tidemark.access.LiveKeysTest;
import dev.tidemark.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
  @TempDir Path folder;
  private final LiveKeys made = LiveKeysTest.started(new KeysInMemory());

  @Test
  void theFirstStartMakesAKeyThatItsOwnerAloneCanRead() throws IOException {
    Path index = folder.resolve("new/index");
    ApiKeys keys = new ApiKeys(Optional.empty(), index, made);
    Path file = index.resolve("api-key");
    String key = Files.readString(file).strip();
    assertEquals(43, key.length(), "256 bits in base 64");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertTrue(isValid(keys, key));
    assertTrue(keys.isCredential("bearer " + key));
    assertFalse(isValid(keys, ""));
    assertFalse(isValid(keys, key + "x"));
    try (Stream<Path> files = Files.list(index)) {
      assertEquals(List.of(file), files.toList(), "nothing else is left behind");
    }
  }

  @Test
  void theNextStartTakesTheSameKey() throws IOException {
    Files.writeString(folder.resolve("api-key"), "of-the-operator\r\n");
    assertTrue(isValid(new ApiKeys(Optional.empty(), folder, made), "of-the-operator"));
    assertEquals("of-the-operator\r\n", Files.readString(folder.resolve("api-key")));
  }

  @Test
  void anEmptyFileOfACrashIsReplaced() throws IOException {
    Files.createFile(folder.resolve("api-key"));
    ApiKeys keys = new ApiKeys(Optional.empty(), folder, made);
    assertFalse(isValid(keys, ""));
    assertTrue(isValid(keys, Files.readString(folder.resolve("api-key")).strip()));
  }

  @Test
  void configuredKeysCountAloneAndMakeNoFile() {
    ApiKeys keys = new ApiKeys(Optional.of(List.of("one-key", " two-key ", "")), folder, made);
    assertTrue(isValid(keys, "one-key"));
    assertTrue(isValid(keys, "two-key"));
    assertFalse(isValid(keys, ""));
    assertFalse(Files.exists(folder.resolve("api-key")));
  }

  @Test
  void aFolderThatCantBeUsedIsSaidInASentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> new ApiKeys(Optional.empty(), file.resolve("x"), made));
    assertTrue(String.valueOf(refused.getMessage()).contains("can't be read or written"));
  }

  @Test
  void eachKeyIsKnownByItsName() {
    ApiKeys one = new ApiKeys(Optional.of(List.of("one-key")), folder, made);
    assertEquals("tidemark.api-key", one.find("one-key").orElseThrow().name());
    ApiKeys two = new ApiKeys(Optional.of(List.of("one-key", "two-key")), folder, made);
    assertEquals("tidemark.api-key[1]", two.find("two-key").orElseThrow().name());
    ApiKeys first = new ApiKeys(Optional.empty(), folder, made);
    String text = SecretFile.readOrMake(folder.resolve("api-key"));
    assertEquals("index/api-key", first.find(text).orElseThrow().name());
    assertEquals(Set.of(Scope.values()), first.find(text).orElseThrow().scopes());
  }

  @Test
  void keysThatWereMadeAllowWhatTheySayUntilTheyAreRevoked() {
    ApiKeys keys = new ApiKeys(Optional.of(List.of("one-key")), folder, made);
    String text = made.make("notebook", Set.of(Scope.WRITE), "me").text();
    assertEquals(new KeyHolder("notebook", Set.of(Scope.WRITE)), keys.find(text).orElseThrow());
    assertTrue(keys.isCredential("Bearer " + text));
    assertTrue(made.revoke("notebook"));
    assertFalse(keys.isCredential(text));
  }

  private static boolean isValid(ApiKeys keys, String text) {
    return keys.find(text).isPresent();
  }
}
