package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.Block.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The largest text of the first page that has any. */
final class CoverTitle {
  private static final int LONGEST = 250;

  private CoverTitle() {}

  static @Nullable String of(List<Block> blocks, float bodySize) {
    Block best = null;
    int page = blocks.isEmpty() ? 0 : blocks.getFirst().firstPage();
    for (Block block : blocks) {
      boolean may =
          block.firstPage() == page
              && block.kind() == Kind.HEADING
              && block.text().length() <= LONGEST
              && block.text().codePoints().filter(Character::isLetter).count() >= 3;
      if (may && (best == null || block.size() > 1.02f * best.size())) {
        best = block;
      }
    }
    if (best != null && best.size() >= bodySize) {
      return best.text();
    }
    return firstWords(blocks);
  }

  private static @Nullable String firstWords(List<Block> blocks) {
    for (Block block : blocks) {
      String text = block.text().replace("\f", "");
      if (block.kind() != Kind.TABLE && text.length() >= 3) {
        int end = text.indexOf(". ");
        String sentence = end > 0 ? text.substring(0, end + 1) : text;
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, 120).strip() + "…";
      }
    }
    return null;
  }
}
