package dev.tidemark.metric;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sentences with what is expected of them: a sentence a block, indented lines below it. */
final class Examples {
  record Example(String sentence, List<String> expected) {}

  private Examples() {}

  static List<Example> of(String resource) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    String sentence = "";
    for (String line : lines(resource)) {
      if (line.startsWith("  ")) {
        expected.add(line.strip());
      } else if (line.isBlank() && !sentence.isEmpty()) {
        examples.add(new Example(sentence, List.copyOf(expected)));
        expected.clear();
        sentence = "";
      } else if (!line.startsWith("#")) {
        sentence = line;
      }
    }
    return examples;
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream stream = Examples.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8) + "\n\n";
      return text.lines().toList();
    }
  }
}
