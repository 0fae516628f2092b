package dev.tidemark.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys that may write: those configured, or the one in the index folder. Holds digests only.
 */
@Singleton
public class ApiKeys {
  private static final Logger LOG = Logger.getLogger(ApiKeys.class);
  private static final String BEARER = "Bearer ";

  private final List<byte[]> digests;

  /**
   * @param configured keys of {@code tidemark.api-key}; without any, the first start makes one
   * @param index the folder that then holds it
   */
  @Inject
  public ApiKeys(
      @ConfigProperty(name = "tidemark.api-key") Optional<List<String>> configured,
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index) {
    List<String> keys =
        configured.orElse(List.of()).stream().map(String::strip).filter(k -> !k.isEmpty()).toList();
    if (keys.isEmpty()) {
      Path file = index.resolve("api-key");
      keys = List.of(SecretFile.readOrMake(file));
      LOG.infof("Programs write with the key in %s", file);
    }
    this.digests = keys.stream().map(ApiKeys::digest).toList();
  }

  /** Whether the text is a key. Takes the same time for every text of a length. */
  public boolean isValid(String text) {
    byte[] digest = digest(text);
    boolean found = false;
    for (byte[] key : digests) {
      found |= MessageDigest.isEqual(key, digest);
    }
    return found;
  }

  /** Whether the text is a key, or the whole value of a header that carries one. */
  boolean isCredential(String text) {
    String stripped = text.strip();
    boolean bearer = stripped.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return isValid(bearer ? stripped.substring(BEARER.length()).strip() : stripped);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
