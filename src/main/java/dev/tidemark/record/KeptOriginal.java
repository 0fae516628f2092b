package dev.tidemark.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An original that is kept.
 *
 * @param number identifies it; later ones have higher numbers
 * @param path identifies the file or address; null when a program sent it
 * @param articles the ids of those that are as this original gave them
 */
public record KeptOriginal(
    long number, @Nullable String path, Original original, List<String> articles) {
  public KeptOriginal {
    articles = List.copyOf(articles);
  }
}
