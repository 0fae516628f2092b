package dev.tidemark.http;

import dev.tidemark.access.KeyHolder;
import dev.tidemark.access.KeyTable;
import dev.tidemark.access.KeyText;
import dev.tidemark.access.LiveKeys;
import dev.tidemark.access.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * All keys that are valid now: those configured, or the one in the index folder, which allow
 * everything, and those that were made. Holds digests only; never blocks.
 */
@Singleton
public class ApiKeys {
  private static final Logger LOG = Logger.getLogger(ApiKeys.class);
  private static final String BEARER = "Bearer ";
  private static final String CONFIGURED = "tidemark.api-key";
  private static final String FIRST = "index/api-key";
  private static final Set<Scope> EVERYTHING = EnumSet.allOf(Scope.class);

  private final KeyTable given;
  private final LiveKeys made;

  /**
   * @param configured keys of {@code tidemark.api-key}; without any, the first start makes one
   * @param index the folder that then holds it
   */
  @Inject
  public ApiKeys(
      @ConfigProperty(name = "tidemark.api-key") Optional<List<String>> configured,
      @ConfigProperty(name = "tidemark.index", defaultValue = "index") Path index,
      LiveKeys made) {
    List<String> keys =
        configured.orElse(List.of()).stream().map(String::strip).filter(k -> !k.isEmpty()).toList();
    Map<String, KeyHolder> holders = new HashMap<>();
    if (keys.isEmpty()) {
      Path file = index.resolve("api-key");
      String first = SecretFile.readOrMake(file);
      holders.put(KeyText.digest(first), new KeyHolder(FIRST, EVERYTHING));
      LOG.infof("Programs write with the key in %s", file);
    }
    for (int i = 0; i < keys.size(); i++) {
      String name = keys.size() == 1 ? CONFIGURED : CONFIGURED + '[' + i + ']';
      holders.put(KeyText.digest(keys.get(i)), new KeyHolder(name, EVERYTHING));
    }
    this.given = KeyTable.of(holders);
    this.made = made;
  }

  /** Who holds the key of that text; empty when it is none. */
  public Optional<KeyHolder> find(String text) {
    return given.find(text).or(() -> made.find(text));
  }

  /** Whether the text is a key, or the whole value of a header that carries one. */
  boolean isCredential(String text) {
    String stripped = text.strip();
    boolean bearer = stripped.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return find(bearer ? stripped.substring(BEARER.length()).strip() : stripped).isPresent();
  }

  /** Notes that a key was used today. */
  void used(KeyHolder holder) {
    made.used(holder.name());
  }
}
