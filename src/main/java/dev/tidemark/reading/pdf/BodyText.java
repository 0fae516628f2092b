package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text as a whole, cut where its pages begin. */
final class BodyText {
  private BodyText() {}

  /**
   * @param title left out where it stands as a heading on its first page
   * @param count of all pages
   */
  static List<String> pages(List<Block> blocks, @Nullable String title, float bodySize, int count) {
    StringBuilder text = new StringBuilder();
    int page = 1;
    Kind before = Kind.HEADING;
    for (Block block : blocks) {
      if (title != null && isTitle(block, title)) {
        continue;
      }
      boolean points = before == Kind.BULLET && block.kind() == Kind.BULLET;
      text.append(text.isEmpty() ? "" : points ? "\n" : "\n\n");
      text.append("\f".repeat(block.firstPage() - page)).append(block.markdown(bodySize));
      page = block.lastPage();
      before = block.kind();
    }
    List<String> pages = new ArrayList<>(List.of(text.toString().split("\f", -1)));
    while (pages.size() < count) {
      pages.add("");
    }
    return pages;
  }

  private static boolean isTitle(Block block, String title) {
    return block.firstPage() == 1
        && block.kind() == Kind.HEADING
        && bare(block.text()).equals(bare(title));
  }

  /** Letters and digits alone. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }
}
