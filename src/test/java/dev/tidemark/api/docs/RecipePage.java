package dev.tidemark.api.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The page of recipes, taken apart. */
final class RecipePage {
  private static final Path PAGE = Path.of("docs/api.md");
  private static final String FENCE = "```";
  private static final String ROW = "| `";

  private final List<String> lines;

  private RecipePage(List<String> lines) {
    this.lines = lines;
  }

  /**
   * A fenced block.
   *
   * @param line where it starts
   * @param output what it prints, as the page has it in the block after it; empty where it has none
   */
  record Block(int line, String language, String text, String output) {}

  static RecipePage read() {
    try {
      return new RecipePage(Files.readAllLines(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1;
        StringBuilder text = new StringBuilder();
        while (!lines.get(end).equals(FENCE)) {
          text.append(lines.get(end++)).append('\n');
        }
        String language = lines.get(i).substring(FENCE.length());
        if (language.equals("output")) {
          Block before = blocks.removeLast();
          blocks.add(new Block(before.line(), before.language(), before.text(), text.toString()));
        } else {
          blocks.add(new Block(i + 1, language, text.toString(), ""));
        }
        i = end;
      }
    }
    return blocks;
  }

  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /** What stands outside the blocks. */
  String prose() {
    StringBuilder prose = new StringBuilder();
    boolean inside = false;
    for (String line : lines) {
      inside ^= line.startsWith(FENCE);
      prose.append(inside ? "" : line).append('\n');
    }
    return prose.toString();
  }

  /** The cells of the rows of codes under a heading, the code without its marks. */
  List<List<String>> codes(String heading) {
    List<List<String>> rows = new ArrayList<>();
    int start = lines.indexOf(heading);
    for (String line : lines.subList(start + 1, lines.size())) {
      if (line.startsWith("#")) {
        break;
      }
      if (line.startsWith(ROW)) {
        String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
        cells[0] = cells[0].replace("`", "");
        rows.add(Arrays.asList(cells));
      }
    }
    return rows;
  }
}
