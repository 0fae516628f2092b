package dev.tidemark.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidemark.article.ArticleId;
import dev.tidemark.article.Provider;
import dev.tidemark.cli.Workplace;
import dev.tidemark.fetching.LocalServer;
import dev.tidemark.indexing.ArticleView;
import dev.tidemark.indexing.Progress;
import dev.tidemark.indexing.sources.SourceView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command asks the sources of the configuration while another process has the index. */
class SourcesBesideServerTest {
  private static final List<String> KEYS =
      List.of(
          "tidemark.sources.desk.address",
          "tidemark.sources.desk.provider",
          "tidemark.sources.desk.topics",
          "tidemark.sources.inside.address",
          "tidemark.fetching.allowed-hosts");

  @AfterEach
  void clear() {
    KEYS.forEach(System::clearProperty);
  }

  @Test
  void whatItFetchesIsThereForBoth(@TempDir Path folder) {
    String url = "https://desk.example/tides";
    String text =
        "---\ntitle: Harbours measure again\nwebUrl: " + url + "\n---\n\nThe tide was measured.\n";
    try (LocalServer server = LocalServer.start().text("/tides.md", "text/markdown", text)) {
      System.setProperty("tidemark.sources.desk.address", server.address("localhost", "/tides.md"));
      System.setProperty("tidemark.sources.desk.provider", "The Desk");
      System.setProperty("tidemark.sources.desk.topics", "Ports");
      System.setProperty("tidemark.sources.inside.address", server.address("/secret"));
      System.setProperty("tidemark.fetching.allowed-hosts", "localhost");
      try (Workplace first = CommandWorkplace.open(folder)) {
        assertTrue(first.makeSearchable(Progress.NONE), "it has the index");
        try (Workplace second = CommandWorkplace.open(folder)) {
          List<SourceView> ran = new ArrayList<>();
          second.runSources(List.of(), ran::add);
          assertFalse(second.makeSearchable(Progress.NONE), "the other one does so");
          assertEquals(
              List.of("fetched", "refused"), ran.stream().map(SourceView::status).toList());
          assertEquals(1, ran.getFirst().added());
        }
        assertEquals(List.of("/tides.md"), server.asked());
        assertEquals(
            List.of("fetched", "refused"),
            first.sources().stream().map(SourceView::status).toList());
        ArticleView article =
            first.library().find(ArticleId.of(url, null, null, null, null)).orElseThrow();
        assertEquals(new Provider("The Desk", "desk.example"), article.article().provider());
        assertTrue(
            article.article().topics().stream().anyMatch(topic -> topic.name().equals("Ports")));
      }
    }
  }
}
