package dev.tidemark.search.engine;

import dev.tidemark.article.Article;
import dev.tidemark.article.Basis;
import dev.tidemark.article.Quality;
import dev.tidemark.article.Story;
import dev.tidemark.article.StoryId;
import dev.tidemark.search.ProviderFacts;
import dev.tidemark.search.ProviderFacts.Rating;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What providers have published, added up one article after the other. */
final class PlainProviders {
  private PlainProviders() {}

  /** The article with an estimate in place of some stated qualities, in one of a few stories. */
  static IndexChange.Put rated(IndexChange.Put put, Random random) {
    Article article = put.article();
    if (article.quality() != null && random.nextBoolean()) {
      Quality estimate = new Quality(article.quality().value(), Basis.ESTIMATED);
      article = article.toBuilder().quality(estimate).build();
    }
    Story story =
        random.nextInt(3) == 0
            ? new Story(StoryId.foundedBy("story" + random.nextInt(60)), 2)
            : put.story();
    return new IndexChange.Put(
        put.sequence(), article, put.metrics(), story, put.indexed(), put.found());
  }

  static List<ProviderFacts> of(Collection<IndexChange.Put> held) {
    Map<String, List<IndexChange.Put>> byName = new HashMap<>();
    Map<String, Integer> stories = new HashMap<>();
    for (IndexChange.Put put : held) {
      stories.merge(put.story().id(), 1, Integer::sum);
      if (put.article().provider() != null) {
        byName.computeIfAbsent(put.article().provider().name(), name -> new ArrayList<>()).add(put);
      }
    }
    return byName.entrySet().stream()
        .map(entry -> facts(entry.getKey(), entry.getValue(), stories))
        .sorted(
            Comparator.comparingLong((ProviderFacts facts) -> -facts.articles())
                .thenComparing(ProviderFacts::name))
        .toList();
  }

  private static ProviderFacts facts(
      String name, List<IndexChange.Put> puts, Map<String, Integer> stories) {
    Map<String, Long> byYear = new HashMap<>();
    for (IndexChange.Put put : puts) {
      if (put.article().published() != null) {
        byYear.merge(put.article().published().text().substring(0, 4), 1L, Long::sum);
      }
    }
    long told = puts.stream().filter(put -> stories.getOrDefault(put.story().id(), 0) > 1).count();
    return new ProviderFacts(
        name,
        puts.size(),
        told,
        rating(puts, quality -> quality.basis() == Basis.STATED),
        rating(puts, quality -> quality.basis() == Basis.ESTIMATED),
        byYear);
  }

  private static Rating rating(List<IndexChange.Put> puts, Predicate<Quality> wanted) {
    long count = 0;
    long sum = 0;
    for (IndexChange.Put put : puts) {
      Quality quality = put.article().quality();
      if (quality != null && wanted.test(quality)) {
        count++;
        sum += quality.value();
      }
    }
    return new Rating(count, sum);
  }
}
