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
record PageByPage<H>(Function<Cursor, Page<H>> more, Function<H, String> line, ExportTurns turns) {

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
    Text text = turns.next(() -> text(first));
    while (true) {
      writer.write(text.lines());
      writer.flush();
      turns.wrote(text.rows());
      Cursor next = text.next();
      if (next == null) {
        return;
      }
      text = turns.next(() -> text(more.apply(next)));
    }
  }

  private Text text(Page<H> page) {
    StringBuilder lines = new StringBuilder();
    page.rows().forEach(row -> lines.append(line.apply(row)));
    int rows = page.rows().size();
    return new Text(lines.toString(), rows, rows == 0 ? null : page.next());
  }

  /** A page as it is written: without a turn, as a client may take its time. */
  private record Text(String lines, int rows, @Nullable Cursor next) {}
}
