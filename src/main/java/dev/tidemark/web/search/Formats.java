package dev.tidemark.web.search;

import dev.tidemark.web.search.SearchView.FormatLink;
import java.util.List;

/** The same search for programs. */
public final class Formats {
  private Formats() {}

  /** Links to the result in other formats. */
  public static List<FormatLink> of(Address address) {
    return List.of(new FormatLink("JSON", address.on("/api/v1/search"), "application/json"));
  }
}
