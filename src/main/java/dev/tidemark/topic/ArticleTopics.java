package dev.tidemark.topic;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Topic;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which topics an article has: those it states, and those that the taxonomy's rules find. */
public record ArticleTopics(Taxonomy taxonomy, TopicMatcher matcher) {

  public FoundTopics of(Article article) {
    Map<String, Topic> shown = new LinkedHashMap<>();
    Set<String> spellings = new LinkedHashSet<>();
    for (Topic stated : article.topics()) {
      Optional<TaxonomyTopic> known = taxonomy.find(stated.name());
      String name = known.map(TaxonomyTopic::name).orElse(stated.name());
      shown.putIfAbsent(name, new Topic(name, stated.basis()));
      spellings.add(stated.name());
    }
    Set<String> found = matcher.matching(article);
    Set<String> including = new LinkedHashSet<>();
    shown.keySet().forEach(name -> including.addAll(taxonomy.including(name)));
    found.forEach(name -> including.addAll(taxonomy.including(name)));
    for (TaxonomyTopic topic : taxonomy.topics()) {
      String name = topic.name();
      if (found.contains(name) && !including.contains(name)) {
        shown.putIfAbsent(name, new Topic(name, Basis.EXTRACTED));
      }
    }
    shown.keySet().forEach(name -> taxonomy.find(name).ifPresent(t -> spellings.addAll(t.same())));
    spellings.removeAll(shown.keySet());
    including.removeAll(shown.keySet());
    return new FoundTopics(
        List.copyOf(shown.values()), List.copyOf(including), List.copyOf(spellings));
  }
}
