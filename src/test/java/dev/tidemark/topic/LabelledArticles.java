package dev.tidemark.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.article.Article;
import dev.tidemark.reading.ArticleReader;
import dev.tidemark.reading.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** Articles with the topics that a reader gave them, by name; their texts are not ours. */
final class LabelledArticles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleReader READER = new ArticleReader();
  private static final Path CORPUS = Path.of("../shared/corpus");

  private LabelledArticles() {}

  record Labelled(Article article, Set<String> topics) {}

  /** A set of labels with its articles; skips the test, loudly, where the articles are absent. */
  static List<Labelled> of(String set) throws IOException {
    if (!Files.exists(CORPUS)) {
      say("SKIPPED: " + CORPUS + " is not here, so this test proves nothing.");
    }
    Assumptions.assumeTrue(Files.exists(CORPUS), CORPUS + " is absent");
    List<Labelled> labelled = new ArrayList<>();
    for (String line : lines(set)) {
      JsonNode label = JSON.readTree(line);
      Set<String> topics = new HashSet<>();
      label.path("topics").forEach(topic -> topics.add(topic.asText()));
      labelled.add(new Labelled(article(label), topics));
    }
    return labelled;
  }

  private static Article article(JsonNode label) throws IOException {
    String doc = label.path("doc").asText();
    byte[] bytes = Files.readAllBytes(CORPUS.resolve(doc));
    assertEquals(label.path("sha256").asText(), hash(bytes), doc + " has changed");
    return READER.read(new Document(bytes, doc, null, null)).articles().getFirst().article();
  }

  private static List<String> lines(String set) throws IOException {
    try (InputStream labels =
        Objects.requireNonNull(
            LabelledArticles.class.getResourceAsStream("labels/" + set + ".jsonl"))) {
      return new String(labels.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static void say(String line) {
    System.out.println(line);
  }
}
