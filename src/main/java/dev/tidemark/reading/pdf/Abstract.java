package dev.tidemark.reading.pdf;

import dev.tidemark.reading.pdf.Block.Kind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The paragraph that says in short what a report says, where one is named so. */
final class Abstract {
  private static final List<String> NAMES = List.of("abstract", "executivesummary", "summary");
  private static final int LAST_PAGE = 8;
  private static final int SHORTEST = 60;

  private Abstract() {}

  static @Nullable String of(List<Block> blocks) {
    for (int i = 0; i < blocks.size() && blocks.get(i).firstPage() <= LAST_PAGE; i++) {
      Block block = blocks.get(i);
      if (block.text().length() < 40 && NAMES.contains(BodyText.bare(block.text()))) {
        Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
        if (next != null && isLong(next)) {
          return next.text().replace("\f", "");
        }
      }
      String inline = afterName(block);
      if (inline != null) {
        return inline;
      }
    }
    return null;
  }

  private static boolean isLong(Block block) {
    return block.kind() == Kind.PARAGRAPH && block.text().length() >= SHORTEST;
  }

  /** {@code Abstract—We show …}. */
  private static @Nullable String afterName(Block block) {
    String text = block.text();
    String name = "abstract";
    if (!isLong(block) || !text.toLowerCase(Locale.ROOT).startsWith(name)) {
      return null;
    }
    String rest = text.substring(name.length()).stripLeading();
    return rest.isEmpty() || "—–:.-".indexOf(rest.charAt(0)) < 0
        ? null
        : rest.substring(1).strip().replace("\f", "");
  }
}
