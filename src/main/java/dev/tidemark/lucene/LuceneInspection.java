package dev.tidemark.lucene;

import dev.tidemark.search.engine.EngineUnavailableException;
import dev.tidemark.search.engine.IndexInspection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The last commit of the index that a folder has in use. */
public final class LuceneInspection implements IndexInspection {
  private static final int MOST_MESSAGE = 400;

  private final Path root;
  private final String schema;
  private final PinnedCommit commit;

  private LuceneInspection(Path root, String schema, PinnedCommit commit) {
    this.root = root;
    this.schema = schema;
    this.commit = commit;
  }

  /**
   * Opens it.
   *
   * @param content as for {@link LuceneEngine#open}
   * @return empty when nothing was ever committed there
   * @throws EngineUnavailableException when its last commit can't be read
   */
  public static Optional<IndexInspection> of(Path root, String content) {
    OptionalInt number = new CurrentFolder(root).readIfAllowed();
    try {
      Optional<Directory> directory = LuceneFolder.inUse(root);
      if (directory.isEmpty() || !DirectoryReader.indexExists(directory.get())) {
        return Optional.empty();
      }
      PinnedCommit commit = PinnedCommit.of(directory.get());
      return Optional.of(new LuceneInspection(root, Schema.VERSION + "." + content, commit));
    } catch (IOException | IllegalArgumentException broken) {
      if (!number.equals(new CurrentFolder(root).readIfAllowed())) {
        return of(root, content); // another index took its place just then
      }
      throw unreadable(root, broken);
    }
  }

  private static EngineUnavailableException unreadable(Path root, Exception broken) {
    return new EngineUnavailableException(
        "The index in " + root + " can't be read: " + broken.getMessage(), broken);
  }

  @Override
  public String place() {
    return root.resolve("g" + new CurrentFolder(root).readIfAllowed().orElse(0)).toString();
  }

  @Override
  public boolean isOfThisSchema() {
    return schema.equals(noted().get(LuceneFolder.SCHEMA));
  }

  @Override
  public long coveredSequence() {
    return Long.parseLong(noted().getOrDefault(LuceneFolder.SEQUENCE, "0"));
  }

  private Map<String, String> noted() {
    return ask(() -> SegmentInfos.readLatestCommit(commit).getUserData());
  }

  @Override
  public long size() {
    return ask(
        () -> {
          try (DirectoryReader reader = DirectoryReader.open(commit)) {
            FixedBitSet articles = articles(reader);
            return articles == null ? 0L : articles.cardinality();
          }
        });
  }

  @Override
  public List<String> damages() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (CheckIndex check = new CheckIndex(commit, new NoLock())) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      check.setInfoStream(new PrintStream(told, false, StandardCharsets.UTF_8), false);
      CheckIndex.Status status = check.checkIndex();
      return status.clean ? List.of() : List.of(lastLine(told));
    } catch (IOException | RuntimeException broken) {
      return List.of(String.valueOf(broken));
    }
  }

  private static String lastLine(ByteArrayOutputStream told) {
    String words =
        told.toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("FAILED") || line.contains("Exception"))
            .findFirst()
            .orElse("its check fails")
            .strip();
    return words.substring(0, Math.min(words.length(), MOST_MESSAGE));
  }

  @Override
  public void articles(Visitor visitor) {
    ask(
        () -> {
          try (DirectoryReader reader = DirectoryReader.open(commit)) {
            FixedBitSet articles = articles(reader);
            Terms ids = MultiTerms.getTerms(reader, Schema.BLOCK);
            if (articles != null && ids != null) {
              visit(ids.iterator(), articles, visitor);
            }
          }
          return true;
        });
  }

  private static void visit(TermsEnum ids, FixedBitSet articles, Visitor visitor)
      throws IOException {
    PostingsEnum postings = null;
    for (var id = ids.next(); id != null; id = ids.next()) {
      postings = ids.postings(postings, PostingsEnum.NONE);
      int copies = 0;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        copies += articles.get(doc) ? 1 : 0;
      }
      if (copies > 0) {
        visitor.article(id.utf8ToString(), copies);
      }
    }
  }

  /** The documents of articles that are not deleted; null when there are none. */
  private static @Nullable FixedBitSet articles(DirectoryReader reader) throws IOException {
    if (reader.maxDoc() == 0) {
      return null;
    }
    FixedBitSet articles = new FixedBitSet(reader.maxDoc());
    PostingsEnum all =
        MultiTerms.getTermPostingsEnum(
            reader, Schema.DOCUMENT, new BytesRef(Schema.ARTICLE), PostingsEnum.NONE);
    if (all != null) {
      articles.or(all);
    }
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc = 0; live != null && doc < reader.maxDoc(); doc++) {
      if (!live.get(doc)) {
        articles.clear(doc);
      }
    }
    return articles;
  }

  private interface Query<T> {
    T run() throws IOException;
  }

  private <T> T ask(Query<T> query) {
    try {
      return query.run();
    } catch (IOException | RuntimeException broken) {
      throw unreadable(root, broken);
    }
  }

  @Override
  public void close() {
    ask(
        () -> {
          IOUtils.close(commit);
          return true;
        });
  }
}
