package dev.tidemark.indexing.sources;

import java.util.Optional;

/** Who asks, as other sites' operators see it. */
final class UserAgent {
  private static final String NAME = "Tidemark/0.1";

  private UserAgent() {}

  /**
   * @param contact an address or a mailbox
   */
  static String of(Optional<String> contact) {
    return contact
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f))
        .map(text -> NAME + " (+" + text + ")")
        .orElse(NAME);
  }
}
