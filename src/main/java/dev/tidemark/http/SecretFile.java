package dev.tidemark.http;

import dev.tidemark.files.OwnFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of 256 random bits in a file that its owner alone can read. */
public final class SecretFile {
  private static final int BYTES = 32;

  private SecretFile() {}

  /**
   * The secret in the file, as printable text; made when there is none.
   *
   * @throws IllegalStateException with a sentence for the operator when it can't be read or made
   */
  public static String readOrMake(Path file) {
    try {
      String known = Files.exists(file) ? Files.readString(file).strip() : "";
      return known.isEmpty() ? make(file) : known;
    } catch (IOException e) {
      throw new IllegalStateException(
          "The file " + file + " can't be read or written. Check who owns its folder.", e);
    }
  }

  private static String make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder for " + file);
    }
    Files.createDirectories(folder);
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path fresh = Files.createTempFile(folder, ".secret", ".tmp", OwnFiles.ownerOnly(folder));
    Files.writeString(fresh, secret + "\n");
    return publish(fresh, file, secret);
  }

  /** Another process may be first: then its secret counts. */
  private static String publish(Path fresh, Path file, String secret) throws IOException {
    try {
      Files.deleteIfExists(emptyOrMissing(file));
      Files.createLink(file, fresh);
      return secret;
    } catch (FileAlreadyExistsException anotherWasFirst) {
      return Files.readString(file).strip();
    } catch (UnsupportedOperationException noLinksHere) {
      Files.move(fresh, file);
      return secret;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Path emptyOrMissing(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return file;
  }
}
