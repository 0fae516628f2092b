package dev.tidemark.lucene;

import dev.tidemark.search.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty engine for each test, in a folder that is gone after it. */
final class FreshEngine implements BeforeEachCallback, AfterEachCallback {
  private @Nullable Path folder;
  private @Nullable LuceneEngine engine;

  LuceneEngine engine() {
    if (engine == null) {
      throw new IllegalStateException("there is an engine within a test alone");
    }
    return engine;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Path fresh = Files.createTempDirectory("fresh-engine");
    folder = fresh;
    engine =
        LuceneEngine.open(fresh, "1", Long.MAX_VALUE, Duration.ofSeconds(30), Ranking.DEFAULTS)
            .orElseThrow();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    IOUtils.close(engine);
    if (folder != null) {
      IOUtils.rm(folder);
    }
  }
}
