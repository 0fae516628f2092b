package dev.tidemark.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from and what had to be mended on the way.
 *
 * @param format the contract's word for the input format: {@code text}, {@code front-matter},
 *     {@code markdown}, {@code json}, {@code html}, {@code related} …
 * @param path file or address it was read from; null when a program sent it
 * @param repairs names of the repairs made, in the order made, without repetition; empty when none
 */
public record Origin(String format, @Nullable String path, List<String> repairs) {
  public Origin {
    repairs = List.copyOf(repairs);
  }
}
