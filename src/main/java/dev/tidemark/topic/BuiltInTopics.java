package dev.tidemark.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The taxonomy that comes with the program. */
public final class BuiltInTopics {
  private BuiltInTopics() {}

  /** Its version; the file is read once for it. */
  public static String version() {
    return Version.OF_FILE;
  }

  private static final class Version {
    static final String OF_FILE = TaxonomyReader.version(yaml());
  }

  /** The text of its file. */
  public static String yaml() {
    try (InputStream file =
        Objects.requireNonNull(BuiltInTopics.class.getResourceAsStream("topics.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException inOurOwnJar) {
      throw new UncheckedIOException(inOurOwnJar);
    }
  }

  /**
   * Its tree.
   *
   * @throws TaxonomyException never with the file that was tested
   */
  public static Taxonomy taxonomy() throws TaxonomyException {
    return TaxonomyReader.read(yaml());
  }
}
