package dev.tidemark.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleBuilder;
import dev.tidemark.json.TidemarkJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts, questions, and which text answers which question.
 *
 * @param queries by their id, in the order of the file
 * @param judgements of each query: how relevant a text is, by its id; from 1 on it counts as found
 */
public record TestCollection(
    String name,
    List<Article> articles,
    Map<String, String> queries,
    Map<String, Map<String, Integer>> judgements) {

  /**
   * Reads a folder with {@code corpus.jsonl} (id, title, text), a file of queries (id, tab, text)
   * and {@code qrels.txt} (query, anything, id, grade).
   *
   * @param queries the name of the file of queries
   * @throws IOException when a file is missing or a line is not of its form; says which
   */
  public static TestCollection read(Path folder, String queries) throws IOException {
    return new TestCollection(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        articles(folder.resolve("corpus.jsonl")),
        queries(folder.resolve(queries)),
        judgements(folder.resolve("qrels.txt")));
  }

  private static List<Article> articles(Path file) throws IOException {
    ObjectReader json = TidemarkJson.mapper().reader();
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode text = json.readTree(line);
        articles.add(
            new ArticleBuilder()
                .id(text.path("id").asText())
                .title(text.path("title").asText())
                .body(text.path("text").asText())
                .build());
      }
    }
    return List.copyOf(articles);
  }

  private static Map<String, String> queries(Path file) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        queries.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return queries;
  }

  private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] columns = line.strip().split("\\s+", 5);
      if (columns.length == 4) {
        judgements
            .computeIfAbsent(columns[0], first -> new LinkedHashMap<>())
            .put(columns[2], Integer.valueOf(columns[3]));
      } else if (!line.isBlank()) {
        throw new IOException(file + ", line " + number + ": four columns are expected");
      }
    }
    return judgements;
  }

  /** The queries that any text answers: only those can be judged. */
  List<String> judged() {
    return queries.keySet().stream()
        .filter(
            query ->
                judgements.getOrDefault(query, Map.of()).values().stream()
                    .anyMatch(grade -> grade > 0))
        .toList();
  }
}
