package dev.tidemark.indexing;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import dev.tidemark.quality.QualityExample;
import dev.tidemark.reading.Document;
import dev.tidemark.reading.ReadArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles of some files that state their quality; nothing is taken into the record. */
final class QualityExamples {
  private final DocumentReader reader;
  private final Enrichment enrichment;

  QualityExamples(DocumentReader reader, Enrichment enrichment) {
    this.reader = reader;
    this.enrichment = enrichment;
  }

  /** Each article once, as it was first read. */
  List<QualityExample> of(List<Path> roots) {
    FileTree tree = new FileTree(null);
    roots.forEach(tree::add);
    Map<String, QualityExample> examples = new LinkedHashMap<>();
    for (FileTree.FoundFile file : tree.files()) {
      Document document = new Document(bytes(file.path()), file.shown(), null, null);
      for (ReadArticle read : reader.read(document).articles()) {
        Article article = read.article();
        if (article.kind() == ArticleKind.ARTICLE && !examples.containsKey(article.id())) {
          example(article).ifPresent(example -> examples.put(article.id(), example));
        }
      }
    }
    return List.copyOf(examples.values());
  }

  /**
   * As an article that says nothing of itself would be estimated: stated topics came from those who
   * stated the quality, and would tell of them.
   */
  private Optional<QualityExample> example(Article stated) {
    if (stated.quality() == null) {
      return Optional.empty();
    }
    Article bare = stated.toBuilder().topics(List.of()).build();
    Article shown = stated.toBuilder().topics(enrichment.topics(bare).shown()).build();
    return QualityExample.of(shown, enrichment.metrics(stated));
  }

  private static byte[] bytes(Path path) {
    try (InputStream in = FileReader.open(path)) {
      return in.readNBytes(FileReader.MAX_DOCUMENT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
