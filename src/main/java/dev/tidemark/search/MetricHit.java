package dev.tidemark.search;

import dev.tidemark.article.Article;
import dev.tidemark.article.Story;
import dev.tidemark.metric.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a result with the article that claims it.
 *
 * @param article its facts and title; summary and body may be left out
 * @param score null when not sorted by relevance
 * @param indexed when the article came in here, or changed
 */
public record MetricHit(
    Metric metric, Article article, Story story, @Nullable Float score, Instant indexed) {}
