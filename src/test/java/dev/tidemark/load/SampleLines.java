package dev.tidemark.load;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Articles that nobody wrote, a line each, the same ones for the same seed. */
final class SampleLines {
  private static final String[] WORDS =
      ("market growth energy power deep learning network revenue forecast billion storage analysis"
              + " report machine value health vehicle security data cloud image model service the of"
              + " and in to a for with on by as its from more new while said that will are has")
          .split(" ");

  private SampleLines() {}

  static String of(int articles, int words, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append("{\"title\":\"");
      append(lines, 8, random);
      lines.append(i).append("\",\"url\":\"https://example.org/").append(seed).append('/');
      lines.append(i).append("\",\"provider\":{\"name\":\"Wire ").append(i % 37);
      lines.append("\",\"domain\":\"wire").append(i % 37).append(".example.org\"},");
      lines.append("\"published\":\"20").append(10 + i % 15).append("-03-1").append(i % 10);
      lines.append("\",\"body\":\"");
      append(lines, words, random);
      lines.append("The market was worth $").append(1 + i % 90).append(" billion in 2024.\"}\n");
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, int words, RandomGenerator random) {
    for (int i = 0; i < words; i++) {
      lines.append(WORDS[random.nextInt(WORDS.length)]).append(i % 14 == 13 ? ". " : " ");
    }
  }
}
