package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineIndex;
import dev.tidemark.search.engine.FoundFactsContract;
import dev.tidemark.search.engine.SearchEngine;
import org.junit.jupiter.api.extension.RegisterExtension;

class LuceneFoundFactsTest extends FoundFactsContract {
  @RegisterExtension final FreshEngine fresh = new FreshEngine();

  @Override
  protected SearchEngine search() {
    return fresh.engine().search();
  }

  @Override
  protected EngineIndex index() {
    return fresh.engine().index();
  }
}
