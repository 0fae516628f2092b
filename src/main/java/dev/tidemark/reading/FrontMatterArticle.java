package dev.tidemark.reading;

import dev.tidemark.article.Article;
import dev.tidemark.article.ArticleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Front matter to an article and its references. What is wrong in a file is left out and noted:
 * whoever reads the article can't mend it. The advertisement ({@code cta}) is not part of it.
 */
final class FrontMatterArticle {
  private final Content content;
  private final FrontMatterValues values;
  private final Repairs repairs;

  FrontMatterArticle(Content content, YamlNode.Mapping mapping, Repairs repairs) {
    this.content = content;
    this.values = new FrontMatterValues(mapping.entries());
    this.repairs = repairs;
  }

  /**
   * The article.
   *
   * @throws UnreadableException when there is neither a title nor a body
   */
  ReadArticle read(FrontMatterSection section) throws UnreadableException {
    Facts facts = new Facts(content.path(), FrontMatterDocument.FORMAT, content.limits(), repairs);
    readText(facts, section);
    StatedFacts stated = new StatedFacts(values, facts, repairs);
    stated.readAll();
    facts.authors(AuthorNames.of(values.texts("author", "authors")));
    facts.topics(values.texts("topics", "tags"));
    Article article = facts.build();
    List<Article> related = related(article);
    int most = content.limits().listLength();
    if (related.size() > most) {
      repairs.add(Repair.FACTS_CUT);
      article = facts.build();
      related = related.subList(0, most);
    }
    return new ReadArticle(section.line(), article, related, notices());
  }

  private void readText(Facts facts, FrontMatterSection section) throws UnreadableException {
    String body = section.body();
    facts.title(values.text("title"));
    if (!facts.hasTitle()) {
      MarkdownTitle found = MarkdownTitle.of(body);
      facts.title(found.title());
      body = found.rest();
      repairs.add(Repair.MISSING_TITLE);
    }
    if (!facts.hasTitle()) {
      throw UnreadableException.field(
          section.line(), "title", "The front matter has no title, and no text follows it.");
    }
    facts.subtitle(values.text("subtitle"));
    facts.summary(values.text("excerpt", "description", "summary"));
    facts.body(body);
  }

  private List<Article> related(Article article) {
    Map<String, Article> byId = new LinkedHashMap<>();
    for (FrontMatterValues entry : values.mappings("related")) {
      Article reference = reference(entry);
      if (reference != null && !reference.id().equals(article.id())) {
        byId.putIfAbsent(reference.id(), reference);
      }
    }
    return List.copyOf(byId.values());
  }

  /** An entry with a title and an address; null without either. */
  private @Nullable Article reference(FrontMatterValues entry) {
    Repairs own = new Repairs();
    Facts facts = new Facts(content.path(), "related", content.limits(), own);
    facts.kind(ArticleKind.REFERENCE);
    facts.title(entry.text("title"));
    facts.summary(entry.text("excerpt", "description", "summary"));
    new StatedFacts(entry, facts, own).readAll();
    return facts.hasTitle() && facts.hasUrl() ? facts.build() : null;
  }

  private List<String> notices() {
    List<String> unknown = new ArrayList<>();
    for (String key : values.entries().keySet()) {
      if (!FrontMatterKeys.isKnown(key) && unknown.size() < 20) {
        unknown.add(Facts.shortened(key));
      }
    }
    return unknown.isEmpty()
        ? List.of()
        : List.of("Ignored, no field of an article: " + String.join(", ", unknown) + ".");
  }
}
