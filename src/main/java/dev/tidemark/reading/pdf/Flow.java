package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/** The text through regions and pages: a sentence that a column's end broke is put together. */
final class Flow {
  private final Hyphens hyphens;
  private final List<Block> blocks = new ArrayList<>();

  Flow(Hyphens hyphens) {
    this.hyphens = hyphens;
  }

  void add(List<Block> region) {
    boolean first = true;
    for (Block block : region) {
      Block last = blocks.isEmpty() ? null : blocks.getLast();
      if (first && last != null && goesOn(last, block)) {
        blocks.set(blocks.size() - 1, last.continued(block, hyphens));
      } else {
        blocks.add(block);
      }
      first = false;
    }
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  private static boolean goesOn(Block last, Block next) {
    boolean text = last.kind() == Kind.PARAGRAPH || last.kind() == Kind.BULLET;
    boolean like = Math.abs(last.size() - next.size()) < 0.1f * last.size();
    boolean openNumber = last.isOpen() && !next.text().isEmpty() && opens(next.text().charAt(0));
    return text
        && next.kind() == Kind.PARAGRAPH
        && like
        && last.isOpen()
        && (next.goesOn() || (openNumber && last.text().length() > 80));
  }

  private static boolean opens(char c) {
    return Character.isDigit(c) || "$€£(%".indexOf(c) >= 0;
  }
}
