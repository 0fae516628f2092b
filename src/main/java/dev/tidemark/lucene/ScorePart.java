package dev.tidemark.lucene;

import org.apache.lucene.search.Query;

/**
 * Something that adds to a score and decides nothing about what is found.
 *
 * @param label in plain words
 */
record ScorePart(String label, Query query) {}
