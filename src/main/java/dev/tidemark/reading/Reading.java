package dev.tidemark.reading;

import java.util.List;

/**
 * What a document gave: articles, and what could not be read of it. Never both empty.
 *
 * @param articles in the order of the document
 * @param failures in the order of the document
 */
public record Reading(List<ReadArticle> articles, List<Unreadable> failures) {
  public Reading {
    articles = List.copyOf(articles);
    failures = List.copyOf(failures);
  }
}
