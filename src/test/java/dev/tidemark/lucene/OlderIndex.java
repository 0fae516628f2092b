package dev.tidemark.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/** Makes the index of a folder one that an older program wrote. */
public final class OlderIndex {
  public static final int PRESENT = Schema.VERSION;

  private OlderIndex() {}

  /** The index that the folder has in use says of itself that it is of that schema. */
  public static void make(Path root, int schema) throws IOException {
    try (Directory directory = LuceneFolder.inUse(root).orElseThrow()) {
      Map<String, String> data =
          new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
      String detail = String.valueOf(data.get(LuceneFolder.SCHEMA));
      data.put(LuceneFolder.SCHEMA, schema + detail.substring(detail.indexOf('.')));
      IndexWriterConfig config = new IndexWriterConfig(new TextAnalysis());
      config.setParentField("_block");
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      }
    }
  }
}
