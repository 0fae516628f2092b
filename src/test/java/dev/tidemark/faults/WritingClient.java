package dev.tidemark.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles of its own, one request after the other, until nobody answers; notes what was
 * acknowledged.
 */
final class WritingClient implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLES = "/api/v1/articles";

  private final ServerProcess server;
  private final List<Said> articles;
  private final Random random;
  private int acknowledged;

  WritingClient(ServerProcess server, List<Said> articles, Random random) {
    this.server = server;
    this.articles = articles;
    this.random = random;
  }

  /** How many writes were acknowledged. */
  @Override
  public Integer call() {
    boolean answered = true;
    while (answered) {
      Said said = articles.get(random.nextInt(articles.size()));
      answered =
          switch (random.nextInt(8)) {
            case 0, 1 -> delete(said);
            case 2, 3 -> put(said);
            case 4 -> many();
            default -> post(said);
          };
    }
    return acknowledged;
  }

  private boolean post(Said said) {
    Said.Content content = said.next(random);
    return stored(
        said, content, server.ask("POST", ARTICLES, "application/json", json(said, content)));
  }

  private boolean put(Said said) {
    Said.Content content = said.next(random);
    String path = ARTICLES + "/" + said.id();
    return stored(said, content, server.ask("PUT", path, "application/json", json(said, content)));
  }

  private boolean stored(Said said, Said.Content content, ServerProcess.@Nullable Answer answer) {
    if (answer == null) {
      return false;
    }
    if (answer.status() == 200 || answer.status() == 201) {
      said.isNow(content);
      acknowledged++;
    }
    return true;
  }

  private boolean delete(Said said) {
    said.mayBeGone();
    ServerProcess.Answer answer = server.ask("DELETE", ARTICLES + "/" + said.id(), null, "");
    if (answer == null) {
      return false;
    }
    if (answer.status() == 204 || answer.status() == 404) {
      said.isNow(null);
      acknowledged++;
    }
    return true;
  }

  private boolean many() {
    List<Said> some = new ArrayList<>(articles);
    Collections.shuffle(some, random);
    some = some.subList(0, 1 + random.nextInt(some.size()));
    List<Said.Content> contents = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (Said said : some) {
      contents.add(said.next(random));
      lines.append(json(said, contents.getLast())).append('\n');
    }
    List<String> answers =
        server.lines(ARTICLES + "/bulk", "application/x-ndjson", lines.toString());
    int done = 0;
    for (String line : answers) {
      int status = statusOf(line);
      if (status == 200 || status == 201) {
        some.get(done).isNow(contents.get(done));
        acknowledged++;
      }
      done++;
    }
    return done == some.size();
  }

  /** 0 for a line that came in part. */
  private static int statusOf(String line) {
    try {
      return JSON.readTree(line).path("status").asInt();
    } catch (IOException cutOff) {
      return 0;
    }
  }

  private static String json(Said said, Said.Content content) {
    try {
      return JSON.writeValueAsString(
          Map.of("url", said.address(), "title", content.title(), "body", content.body()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
