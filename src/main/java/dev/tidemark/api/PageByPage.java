package dev.tidemark.api;

import dev.tidemark.search.Cursor;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A whole result as text, a page of the engine after the other; at no time more than one page is
 * held.
 *
 * @param more the page from a place on
 * @param line of a row, with its end
 */
record PageByPage<H>(Function<Cursor, Page<H>> more, Function<H, String> line) {

  /**
   * Some rows.
   *
   * @param next where to go on; null at the end
   */
  record Page<H>(List<H> rows, @Nullable Cursor next) {}

  /** Writes everything from the first page on. */
  void write(OutputStream out, String head, Page<H> first) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(head);
    Page<H> page = first;
    while (true) {
      for (H row : page.rows()) {
        writer.write(line.apply(row));
      }
      writer.flush();
      Cursor next = page.next();
      if (next == null || page.rows().isEmpty()) {
        return;
      }
      page = more.apply(next);
    }
  }
}
