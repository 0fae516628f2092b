package dev.tidemark.record;

import dev.tidemark.article.Way;
import java.time.Instant;

/**
 * How what the record holds of an article came in.
 *
 * @param reader version of the reader that read it last
 * @param at when; reading it again leaves this
 */
public record Arrived(Way way, int reader, Instant at) {}
