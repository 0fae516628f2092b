package dev.tidemark.indexing.sources;

import java.util.List;

/** There is no source of that name; the message says which there are. */
public final class UnknownSourceException extends RuntimeException {
  UnknownSourceException(String name, List<String> known) {
    super(
        "No source is named "
            + name
            + ". "
            + (known.isEmpty()
                ? "None is listed: tidemark.sources.NAME.address lists one."
                : "There are: " + String.join(", ", known) + "."));
  }
}
