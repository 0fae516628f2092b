package dev.tidemark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tidemark.access.MadeKey;
import dev.tidemark.access.Scope;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The keys that were made, by name. */
@Schema(name = "Keys")
record KeysAnswer(List<Item> items, int total) {

  /**
   * One of them.
   *
   * @param by the name of the key that made it, or how else it was made
   * @param lastUsed a day; null when it never was
   * @param text the key itself, in the answer that makes it and never again
   */
  @Schema(name = "Key")
  record Item(
      String name,
      SortedSet<Scope> scopes,
      String made,
      String by,
      @Nullable String lastUsed,
      @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("key") @Nullable String text) {

    static Item of(MadeKey key, @Nullable String text) {
      return new Item(
          key.name(),
          key.scopes(),
          key.made().toString(),
          key.by(),
          key.lastUsed() == null ? null : key.lastUsed().toString(),
          text);
    }
  }

  static KeysAnswer of(List<MadeKey> keys) {
    return new KeysAnswer(keys.stream().map(key -> Item.of(key, null)).toList(), keys.size());
  }
}
